import type { Recipe } from '../recipes/recipe'
import type { Refusal } from '../report/refusal'
import type { Head } from './head'
import { type KnownTable, readText, type UnknownTable } from './readText'
import { isZip } from './text/signatures'

export interface DroppedFile {
  readonly name: string
  readonly content: Blob
}

interface Read {
  readonly file: DroppedFile
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
}

/** A file of published figures whose bytes and headers were understood; no engine was needed for it. */
export interface FiguresFile extends KnownTable, Read {}

/** A file that holds a table, but of no kind that is known. */
export interface UnknownFile extends UnknownTable, Read {}

export type FiguresDetection = Refusal | FiguresFile | UnknownFile

async function sha256(bytes: Uint8Array<ArrayBuffer>) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, recipes: readonly Recipe[]) {
  const [{ openWorkbook }, { readSheets }] = await Promise.all([
    import('./workbook/openWorkbook'),
    import('./workbook/chooseSheet'),
  ])
  const sheets = await openWorkbook(bytes)
  return 'kind' in sheets ? sheets : readSheets(sheets, recipes)
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
  const result = isZip(bytes) ? await readWorkbook(bytes, recipes) : readText(bytes, recipes, known)
  return result.kind === 'refused' ? result : { ...result, file, hash: await hash }
}
