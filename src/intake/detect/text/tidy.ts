import { isBlankLine, Records } from './records'

const lineFeed = 10

/**
 * Rows with one line end throughout, and a row of empty cells for each blank line: the engine stops at mixed line
 * ends, and skips blank lines without counting them, so that every row number below would be wrong. Cells are
 * untouched.
 */
export function tidy(
  rows: Uint8Array<ArrayBuffer>,
  delimiter: string,
  width: number,
): Uint8Array<ArrayBuffer> {
  const records = new Records(rows, delimiter)
  const empty = new TextEncoder().encode(delimiter.repeat(width - 1))
  const lines: Uint8Array<ArrayBuffer>[] = []
  while (records.read(records.next)) {
    lines.push(
      isBlankLine(records) ? empty : rows.subarray(records.start, records.next - records.lineEnd.length),
    )
  }
  const text = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0))
  let at = 0
  for (const line of lines) {
    text.set(line, at)
    text[at + line.length] = lineFeed
    at += line.length + 1
  }
  return text
}
