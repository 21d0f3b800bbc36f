import { type AskedYear, aboutYear, type Recipe, type SaidYear } from '../recipes/recipe'
import { note } from '../report/finding'
import { type Refusal, refuse } from '../report/refusal'
import type { Head } from './head'
import { type KnownTable, readText, type UnknownTable } from './readText'
import { isZip } from './text/signatures'
import { yearsInName } from './yearInName'

export interface DroppedFile {
  readonly name: string
  readonly content: Blob
  /** The year the reader said it is about, as the framework writes it. */
  readonly year?: string
  /** The name of the sheet of a workbook the reader chose. */
  readonly sheet?: string
}

interface Read {
  readonly file: DroppedFile
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
}

/** A file of published figures whose bytes and headers were understood; no engine was needed for it. */
export interface FiguresFile extends KnownTable, Read {
  /** The year it is about, where it does not say so itself. */
  readonly year?: SaidYear
}

/** A file that holds a table, but of no kind that is known. */
export interface UnknownFile extends UnknownTable, Read {}

/** A file of a known kind that does not say its year, and whose name does not, either. */
export interface AskedFile extends Read {
  readonly kind: 'asked'
  readonly year: AskedYear
  /** The years its name may mean. */
  readonly possible: readonly string[]
  /** What to say where nobody can be asked. */
  readonly refusal: Refusal
}

export type FiguresDetection = Refusal | FiguresFile | UnknownFile | AskedFile

async function sha256(bytes: Uint8Array<ArrayBuffer>) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, recipes: readonly Recipe[], wanted?: string) {
  const [{ openWorkbook }, { readSheets }] = await Promise.all([
    import('./workbook/openWorkbook'),
    import('./workbook/chooseSheet'),
  ])
  const sheets = await openWorkbook(bytes)
  return 'kind' in sheets ? sheets : readSheets(sheets, recipes, wanted)
}

/**
 * All bytes of a file.
 * @param onBytes hears how many were read, as they come
 */
export async function readBytes(
  content: Blob,
  onBytes?: (read: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!onBytes) return new Uint8Array(await content.arrayBuffer())
  const bytes = new Uint8Array(content.size)
  let read = 0
  const reader = content.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, read)
    read += part.value.length
    onBytes(read)
  }
  return bytes
}

/**
 * Finds the table of a file that is not about people, and its recipe. Workbooks become text first.
 * @param bytes all of the file's
 * @param head its first bytes, where they were looked at before
 */
export async function detectFigures(
  file: DroppedFile,
  bytes: Uint8Array<ArrayBuffer>,
  recipes: readonly Recipe[],
  head?: Head['sniffed'],
): Promise<FiguresDetection> {
  // The browser works it out beside the page, while the text is read.
  const hash = sha256(bytes)
  const known = head?.kind === 'text' ? head : undefined
  const result = isZip(bytes)
    ? await readWorkbook(bytes, recipes, file.sheet)
    : readText(bytes, recipes, known)
  if (result.kind === 'refused') return result
  // Two sheets of a workbook are two data files.
  const own =
    file.sheet === undefined ? hash : sha256(new TextEncoder().encode(`${await hash} ${file.sheet}`))
  const read = { file, hash: await own }
  return result.kind === 'unknown' ? { ...result, ...read } : withYear({ ...result, ...read })
}

const noYear = (title: string, names: readonly string[]) =>
  refuse(
    'The file does not say its year',
    `It is of the kind “${title}”, which names no year${names.length > 0 ? `, and its name may mean ${names.join(' or ')}` : ', and neither does its name'}.`,
    'Say which year it is about.',
  )

/** Gives a file that does not say its year the one the reader or its name says. */
function withYear(found: FiguresFile): FiguresFile | AskedFile {
  const { file, hash, recognised, findings } = found
  const { recipe, positions } = recognised
  if (!recipe.year || positions.has(recipe.year.column)) return found
  const { kind } = recipe.year
  const { said, possible } = yearsInName(file.name, kind)
  const year = file.year ?? said
  if (year === undefined)
    return { kind: 'asked', file, hash, year: kind, possible, refusal: noYear(recipe.title, possible) }
  const from = file.year === undefined ? 'name' : 'reader'
  const sentence =
    from === 'name'
      ? `The file names no year: ${year} was taken from its name.`
      : `The file names no year: you said ${year}.`
  return {
    ...found,
    recognised: { ...recognised, recipe: aboutYear(recipe, year) },
    findings: [
      note('year-said', sentence, 'Check it: nothing in the file would tell a wrong year.'),
      ...findings,
    ],
    year: { kind, year, from },
  }
}
