import * as z from 'zod/mini'
import { type Refusal, refuse } from '../report/refusal'
import { columnsUsed } from './draft'
import { type Mapping, mappingSchema, ownParts } from './mapping'
import { plainName } from './text'

const longestFile = 2_000_000

const notOne = (reason: string) =>
  refuse(
    'This is not a mapping that can be used',
    reason,
    'Choose a file that was saved with “Download the mapping (JSON)”.',
  )

const marked = z.object({ kind: z.literal('mapping'), version: z.int() })

/** What a mapping of the right form still contradicts itself in. */
function contradiction(mapping: Mapping): string | undefined {
  const headers = new Set(mapping.headers.map(plainName))
  const absent = columnsUsed(mapping).find((name) => !headers.has(plainName(name)))
  if (absent !== undefined)
    return `“headers” must list every column the mapping reads; “${absent}” is missing.`
  for (const [i, figure] of mapping.figures.entries()) {
    if (figure.value === null && (figure.numerator === null || figure.denominator === null))
      return `“figures.${i}” must have a value, or a numerator and a denominator.`
    const open = ownParts.find((part) => mapping[part].from === 'figures' && figure[part] === null)
    if (open) return `“figures.${i}.${open}” must be given: “${open}” is left to the figures.`
  }
  return undefined
}

/** Reads a mapping from JSON, which may come from a stranger. */
export function parseMapping(text: string): Mapping | Refusal {
  if (text.length > longestFile) return notOne('The file is larger than any mapping.')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return notOne('The file is not JSON.')
  }
  const mark = marked.safeParse(json)
  if (!mark.success)
    return notOne('The JSON in it is something else: a mapping has the kind “mapping” and a version.')
  if (mark.data.version !== 1)
    return notOne(`It is written in version ${mark.data.version} of the form; this page reads version 1.`)
  const read = mappingSchema.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    const place = issue?.path.join('.')
    return notOne(`${place ? `“${place}”` : 'It'} ${issue?.message ?? 'is not understood'}.`)
  }
  const problem = contradiction(read.data)
  return problem ? notOne(problem) : read.data
}

/** A mapping as the JSON `parseMapping` reads. */
export const stringifyMapping = (mapping: Mapping) => `${JSON.stringify(mapping, null, 2)}\n`
