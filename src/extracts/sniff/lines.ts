const lineFeed = 10
const carriageReturn = 13
const quote = 34

/** A line feed followed by an empty line. */
function hasBlankLine(bytes: Uint8Array) {
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    const next = bytes[at + 1] === carriageReturn ? bytes[at + 2] : bytes[at + 1]
    if (next === lineFeed) return true
  }
  return false
}

/** Lines end in different ways, or in the old Macintosh way. */
function hasMixedEnds(bytes: Uint8Array) {
  if (!bytes.includes(carriageReturn)) return false
  let previous = 0
  for (const byte of bytes) {
    if ((byte === lineFeed) !== (previous === carriageReturn)) return true
    previous = byte
  }
  return false
}

/**
 * One line end throughout, and a row of empty cells for each blank line: the engine stops at mixed line ends, and
 * skips blank lines without counting them, so that every row number below would be wrong. Quoted cells are untouched.
 * A file that needs none of this comes back as it is.
 */
export function tidyLines(bytes: Uint8Array<ArrayBuffer>, delimiter: string, columns: number) {
  if (!hasBlankLine(bytes) && !hasMixedEnds(bytes)) return bytes
  const empty = new TextEncoder().encode(delimiter.repeat(columns - 1))
  const lines: Uint8Array<ArrayBuffer>[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) quoted = !quoted
    if (quoted || (byte !== lineFeed && byte !== carriageReturn)) continue
    lines.push(at === start ? empty : bytes.subarray(start, at))
    if (byte === carriageReturn && bytes[at + 1] === lineFeed) at++
    start = at + 1
  }
  if (start < bytes.length) lines.push(bytes.subarray(start))
  const tidy = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0))
  let at = 0
  for (const line of lines) {
    tidy.set(line, at)
    tidy[at + line.length] = lineFeed
    at += line.length + 1
  }
  return tidy
}

/** A space or tab stands beside a delimiter, a quotation mark or a line end, outside quoted cells. */
export function isPadded(bytes: Uint8Array, delimiter: string) {
  const edge = delimiter.charCodeAt(0)
  const isSpace = (byte: number | undefined) => byte === 32 || (byte === 9 && edge !== 9)
  const isEdge = (byte: number | undefined) =>
    byte === undefined || byte === edge || byte === lineFeed || byte === carriageReturn || byte === quote
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) quoted = !quoted
    if (!isSpace(byte)) continue
    const before = bytes[at - 1]
    const after = bytes[at + 1]
    if (quoted ? before === quote || after === quote : isEdge(before) || isEdge(after)) return true
  }
  return false
}
