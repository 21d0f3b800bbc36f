import type { Recipe } from './recipe'
import type { Refusal } from './refusal'
import { isZip } from './sniff/signatures'
import { type KnownTable, readText, type UnknownTable } from './text'

export interface DroppedFile {
  readonly name: string
  readonly content: Blob
}

interface Opened {
  readonly file: DroppedFile
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
}

/** A file whose bytes and headers were understood; no engine was needed for it. */
export interface Looked extends KnownTable, Opened {}

/** A file that holds a table, but of no kind that is known. */
export interface Unknown extends UnknownTable, Opened {}

async function sha256(bytes: Uint8Array<ArrayBuffer>) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** In a worker, so that a large workbook does not hold up the page; Node has none. */
const opener = async () =>
  import.meta.env.SSR
    ? (await import('./workbook/open')).openWorkbook
    : (await import('./workbook/inWorker')).openInWorker

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, recipes: readonly Recipe[]) {
  const [open, { readSheets }] = await Promise.all([opener(), import('./workbook/choose')])
  const sheets = await open(bytes)
  return 'kind' in sheets ? sheets : readSheets(sheets, recipes)
}

/** The first step through the door: bytes, encoding, headers, recipe. Workbooks become text first. */
export async function look(
  file: DroppedFile,
  recipes: readonly Recipe[],
): Promise<Refusal | Looked | Unknown> {
  const bytes = new Uint8Array(await file.content.arrayBuffer())
  const result = isZip(bytes) ? await readWorkbook(bytes, recipes) : readText(bytes, recipes)
  return result.kind === 'refused' ? result : { ...result, file, hash: await sha256(bytes) }
}
