import { isBlankLine, Records } from '../../detect/text/records'
import type { ByteRange, Source } from './peopleFile'

/** How much is read to find each cut (bytes). */
const window = 1 << 16
/** How many records below a cut must look like rows. */
const witnesses = 50
const lineFeed = 10

/** Whether the text from here on reads like rows of the table, as far as the window goes. */
function readsLikeRows(bytes: Uint8Array, from: number, source: Source, isEnd: boolean) {
  const records = new Records(bytes, source.delimiter)
  let at = from
  for (let seen = 0; seen < witnesses && records.read(at); seen++) {
    // The last record may go on after the window.
    if (records.next >= bytes.length && !isEnd) return seen > 0
    if (records.open || records.stray) return false
    if (records.cells !== source.header.length && !isBlankLine(records)) return false
    at = records.next
  }
  return at > from
}

function firstRowIn(bytes: Uint8Array, source: Source, isEnd: boolean) {
  for (let at = bytes.indexOf(lineFeed) + 1; at > 0; at = bytes.indexOf(lineFeed, at) + 1)
    if (readsLikeRows(bytes, at, source, isEnd)) return at
  return undefined
}

/**
 * Cuts a file's rows into parts of about `size` bytes, each of whole lines, reading little of it. Where no line end near
 * a cut has rows below it, the file is not cut there.
 *
 * A line end within a quoted cell could still be taken, if the cell holds lines that read like rows. So the cuts are proved
 * when the parts are read: the first part begins with a row, and a part that begins with a row and does not end within a
 * quoted cell ends with a row, so that the next part begins with one too. The engine reports a part that ends within a
 * quoted cell, and the file is then read again in one piece.
 */
export async function cutAtLines(
  file: Blob,
  source: Source,
  firstByte: number,
  size: number,
): Promise<ByteRange[]> {
  const cuts = [firstByte]
  for (let target = firstByte + size; target < file.size; target += size) {
    if (target <= (cuts.at(-1) ?? 0)) continue
    const bytes = new Uint8Array(await file.slice(target, target + window).arrayBuffer())
    const row = firstRowIn(bytes, source, target + window >= file.size)
    if (row !== undefined && target + row < file.size) cuts.push(target + row)
  }
  return cuts.map((from, at) => ({ from, to: cuts[at + 1] ?? file.size }))
}
