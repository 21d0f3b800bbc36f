import type { Recipe } from './recipe'
import { type Recognised, recognise } from './recognise'
import type { Refusal } from './refusal'
import { type Sniffed, sniff } from './sniff/sniff'

export interface DroppedFile {
  readonly name: string
  readonly content: Blob
}

/** A file whose bytes and headers were understood; no engine was needed for it. */
export interface Looked {
  readonly kind: 'looked'
  readonly file: DroppedFile
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
  readonly sniffed: Sniffed
  readonly recognised: Recognised
}

async function sha256(bytes: Uint8Array<ArrayBuffer>) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The first step through the door: bytes, encoding, headers, recipe. */
export async function look(file: DroppedFile, recipes: readonly Recipe[]): Promise<Refusal | Looked> {
  const bytes = new Uint8Array(await file.content.arrayBuffer())
  const sniffed = sniff(bytes)
  if (sniffed.kind === 'refused') return sniffed
  const recognised = recognise(sniffed.lines, recipes)
  if (recognised.kind === 'refused') return recognised
  return { kind: 'looked', file, hash: await sha256(bytes), sniffed, recognised }
}
