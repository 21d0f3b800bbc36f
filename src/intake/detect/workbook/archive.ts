import { Inflate } from 'fflate'

/** A file inside a zip archive. */
export interface Entry {
  readonly packed: Uint8Array
  readonly deflated: boolean
  /** The CRC-32 of what was packed. */
  readonly sum: number
}

/** Marks of the records of an archive: PKWARE's APPNOTE, 4.3. */
const marks = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 }
const longestComment = 65_535
const inZip64 = 0xffffffff

/**
 * The files inside a zip archive by name, in its own order; none is unpacked yet.
 * @throws Error where it is damaged
 */
export function entriesOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const two = (at: number) => view.getUint16(at, true)
  const four = (at: number) => view.getUint32(at, true)
  const eight = (at: number) => Number(view.getBigUint64(at, true))
  const first = Math.max(0, bytes.length - 22 - longestComment)
  let end = bytes.length - 22
  while (end >= first && four(end) !== marks.end) end -= 1
  if (end < first) throw new Error('The archive has no end')
  const entries = new Map<string, Entry>()
  let at = four(end + 16)
  for (let left = two(end + 10); left > 0; left -= 1) {
    if (four(at) !== marks.entry) throw new Error('The archive has no such entry')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + two(at + 28)))
    let [packed, start] = [four(at + 20), four(at + 42)]
    const extra = at + 46 + two(at + 28)
    const next = extra + two(at + 30) + two(at + 32)
    for (let field = extra; field + 4 <= extra + two(at + 30); field += 4 + two(field + 2)) {
      if (two(field) !== 1) continue
      let value = field + 4
      const long = (short: number) => {
        if (short !== inZip64) return short
        value += 8
        return eight(value - 8)
      }
      long(four(at + 24))
      packed = long(packed)
      start = long(start)
    }
    const method = two(at + 10)
    if (method !== 0 && method !== 8) throw new Error('The archive is packed in another way')
    if (four(start) !== marks.file) throw new Error('The archive has no such file')
    const content = start + 30 + two(start + 26) + two(start + 28)
    if (content + packed > bytes.length) throw new Error('The archive is cut off')
    entries.set(name, {
      packed: bytes.subarray(content, content + packed),
      deflated: method === 8,
      sum: four(at + 16),
    })
    at = next
  }
  return entries
}

const ofByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

/** So many packed bytes are unpacked at once: a thousand times as many may come of them. */
const piece = 1 << 13

/**
 * Unpacks a file bit by bit, as text.
 * @throws Error where it is damaged; what `onText` throws
 */
export function unpack({ packed, deflated, sum }: Entry, onText: (text: string) => void) {
  const decoder = new TextDecoder()
  let found = 0xffffffff
  const take = (bytes: Uint8Array, last: boolean) => {
    for (const byte of bytes) found = (ofByte[(found ^ byte) & 255] ?? 0) ^ (found >>> 8)
    if (last && ~found >>> 0 !== sum) throw new Error('What is packed was altered')
    onText(decoder.decode(bytes, { stream: !last }))
  }
  const inflate = new Inflate(take)
  for (let at = 0; at === 0 || at < packed.length; at += piece) {
    const part = packed.subarray(at, at + piece)
    const last = at + piece >= packed.length
    if (deflated) inflate.push(part, last)
    else take(part, last)
  }
}
