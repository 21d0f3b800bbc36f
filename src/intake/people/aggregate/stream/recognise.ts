import { singleHeader } from '../../../detect/header/header'
import { matches, patternOf } from '../../../detect/header/match'
import type { Line } from '../../../detect/text/lines'
import { sniff } from '../../../detect/text/sniff'
import type { Columns } from '../../../recipes/recipe'
import { type Refusal, refuse } from '../../../refusal'
import type { PupilRecipe } from '../../recipes/recipe'
import { dateForm } from './dates'
import { listRecipe } from './list'
import type { Source } from './source'

/** So much of a file is enough to know it (bytes). */
const headSize = 1 << 16

/** A pupil-level file, known by its first bytes. */
export interface KnownPupils {
  readonly kind: 'pupils'
  readonly recipe: PupilRecipe
  readonly source: Source
  /** Where the row below the column names begins (bytes). */
  readonly firstByte: number
  /** The number of that row, as a spreadsheet shows it. */
  readonly firstRow: number
  /** The recipe of the pupil list that must be dropped with the file. */
  readonly list: PupilRecipe | undefined
}

const notUtf8 = (encoding: string) =>
  refuse(
    `The file is written in ${encoding}`,
    'A list of pupils is read piece by piece, as UTF-8 text.',
    'Save it as “CSV UTF-8 (comma delimited)” and drop that file.',
  )

interface Named {
  readonly recipe: PupilRecipe
  readonly columns: Columns
  readonly optional: Columns
}

/** Listed columns count only where all are there: a list gives them all or none. */
function fits(recipes: readonly PupilRecipe[], rows: readonly (readonly string[])[]) {
  const patterns = recipes.map((recipe) =>
    patternOf<Named>({ recipe, columns: recipe.columns, optional: { ...recipe.optional, ...recipe.listed } }),
  )
  for (const at of rows.keys()) {
    const header = singleHeader(rows, at)
    const [best] = matches(header, patterns)
      .filter(({ missing }) => missing.length === 0)
      .sort((a, b) => b.positions.size - a.positions.size)
    if (!best) continue
    const { recipe } = best.recipe
    const listed = Object.keys(recipe.listed ?? {})
    const whole = !recipe.ofList && listed.every((name) => best.positions.has(name))
    const positions = new Map([...best.positions].filter(([name]) => whole || !listed.includes(name)))
    return { at, recipe, names: header.names, positions }
  }
  return undefined
}

const cellsOf = (lines: readonly Line[], position: number) =>
  lines.flatMap(({ cells }) => cells[position] ?? [])

/**
 * Which recipe a file is for, by its first bytes; the rest is not read. `undefined` where none fits; a refusal where
 * one does, but the file is not to be read like this.
 */
export async function recognisePupils(
  file: Blob,
  recipes: readonly PupilRecipe[],
): Promise<KnownPupils | Refusal | undefined> {
  const head = new Uint8Array(await file.slice(0, headSize).arrayBuffer())
  const sniffed = sniff(head)
  if (sniffed.kind === 'refused') return undefined
  const found = fits(
    recipes,
    sniffed.lines.map(({ cells }) => cells),
  )
  const names = found && sniffed.lines[found.at]
  if (!found || !names) return undefined
  if (sniffed.encoding !== 'UTF-8') return notUtf8(sniffed.encoding)
  const { recipe, positions } = found
  const below = sniffed.lines.slice(found.at + 1)
  const { at: start, row } = names.next
  const dates = recipe.dates.flatMap((name) => {
    const position = positions.get(name)
    return position === undefined ? [] : [[name, dateForm(cellsOf(below, position))] as const]
  })
  const source: Source = {
    delimiter: sniffed.delimiter,
    lineEnd: sniffed.bytes[start - 2] === 13 ? '\r\n' : '\n',
    header: found.names,
    positions,
    padded: below.some(({ padded }) => padded),
    dates: new Map(dates),
  }
  return {
    kind: 'pupils',
    recipe,
    source,
    // Of UTF-8, a mark and a `sep=` line before the text were left out.
    firstByte: head.length - sniffed.bytes.length + start,
    firstRow: row,
    list: listRecipe(recipe, source),
  }
}
