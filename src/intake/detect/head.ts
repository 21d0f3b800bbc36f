import type { Refusal } from '../report/refusal'
import { type Sniffed, sniff } from './text/sniff'

/** So much of a file is enough to know whether its rows are about people (bytes). */
const headSize = 1 << 16

/** A file's first bytes, and what they were found to be. */
export interface Head {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sniffed: Sniffed | Refusal
}

const heads = new WeakMap<Blob, Promise<Head>>()

async function readHead(content: Blob): Promise<Head> {
  const bytes = new Uint8Array(await content.slice(0, headSize).arrayBuffer())
  return { bytes, sniffed: sniff(bytes) }
}

/** Reads and sniffs a file's first bytes: once, however many files dropped with it ask for them. */
export function headOf(content: Blob): Promise<Head> {
  const head = heads.get(content) ?? readHead(content)
  heads.set(content, head)
  return head
}
