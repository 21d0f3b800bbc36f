/** What a spreadsheet can hold in one cell; in bytes here. */
const longestCell = 32_767

const lineFeed = 10
const carriageReturn = 13
const space = 32
const quote = 34

const plainByte = 0
const ends = 1
const blank = 2
const quotes = 3
const cuts = 4

function kindsOf(delimiter: number) {
  const kinds = new Uint8Array(256)
  kinds[9] = blank
  kinds[space] = blank
  kinds[quote] = quotes
  kinds[lineFeed] = ends
  kinds[carriageReturn] = ends
  kinds[delimiter] = cuts
  return kinds
}

const decoder = new TextDecoder()

/** The text of a cell without the quotation marks around it. */
const unquoted = (cell: string) =>
  cell.startsWith('"')
    ? cell.slice(1, cell.length > 1 && cell.endsWith('"') ? -1 : undefined).replaceAll('""', '"')
    : cell

const isLineEnd = (byte: number) => byte === lineFeed || byte === carriageReturn

/** Text stands behind a line end. */
function holdsLines(bytes: Uint8Array) {
  const first = bytes.findIndex(isLineEnd)
  return first >= 0 && !bytes.subarray(first).every(isLineEnd)
}

/**
 * Cuts UTF-8 text into records, one at a time; the fields describe the record read last.
 *
 * A record is what a spreadsheet shows as one row: a line break inside a quoted cell belongs to the cell and starts no
 * row. As in the engine, a quotation mark opens a quoted cell only where the cell begins, and is a character like any
 * other elsewhere.
 */
export class Records {
  readonly #bytes: Uint8Array
  readonly #kinds: Uint8Array
  /** No byte above it has a meaning. */
  readonly #highest: number
  /** Start and end of each cell, without spaces before it. */
  #spans = new Int32Array(256)
  /** Where the record begins, and the next one. */
  start = 0
  next = 0
  cells = 0
  /** Cells that are not empty. */
  filled = 0
  lineEnd: '' | '\n' | '\r\n' | '\r' = ''
  /** Spaces stand around a cell. */
  padded = false
  /** A quotation mark stands inside a cell that does not begin with one, or text follows the closing one. */
  stray = false
  /** A cell is longer than a spreadsheet can hold. */
  long = false
  /** A quotation mark is never closed, and hides further lines. */
  open = false

  constructor(bytes: Uint8Array, delimiter: string) {
    this.#bytes = bytes
    this.#kinds = kindsOf(delimiter.charCodeAt(0))
    this.#highest = Math.max(delimiter.charCodeAt(0), quote)
  }

  /** Reads the record that begins at `from`; false at the end of the text. */
  read(from: number): boolean {
    const bytes = this.#bytes
    const kinds = this.#kinds
    const highest = this.#highest
    const length = bytes.length
    if (from >= length) return false
    let spans = this.#spans
    let padded = false
    let stray = false
    let long = false
    let open = false
    let filled = 0
    let cells = 0
    let lastBlank = -2
    let closed = -1
    let begin = from
    let at = from
    for (; ; at++) {
      const byte = at < length ? (bytes[at] ?? 0) : lineFeed
      if (byte > highest) continue
      const kind = kinds[byte]
      if (kind === plainByte) continue
      if (kind === blank) {
        lastBlank = at
        if (at === begin) {
          padded = true
          if (byte === space) begin++
        }
      } else if (kind === quotes) {
        if (at !== begin) {
          stray = true
          continue
        }
        if (kinds[bytes[at + 1] ?? 0] === blank) padded = true
        for (;;) {
          at++
          while (at < length && bytes[at] !== quote) at++
          if (bytes[at + 1] !== quote) break
          at++
        }
        if (at >= length) {
          open = holdsLines(bytes.subarray(begin))
          at = length - 1
          continue
        }
        if (kinds[bytes[at - 1] ?? 0] === blank) padded = true
        if (at === begin + 1) filled--
        closed = at
      } else {
        if (at !== begin) {
          filled++
          if (lastBlank === at - 1) padded = true
          if (closed > begin) {
            let last = at - 1
            while (kinds[bytes[last] ?? 0] === blank) last--
            if (last > closed) stray = true
          }
          if (at - begin > longestCell) long = true
        }
        if (2 * cells === spans.length) {
          spans = new Int32Array(2 * spans.length)
          spans.set(this.#spans)
          this.#spans = spans
        }
        spans[2 * cells] = begin
        spans[2 * cells + 1] = at
        cells++
        begin = at + 1
        if (kind === ends) break
      }
    }
    this.lineEnd =
      at >= length ? '' : bytes[at] === lineFeed ? '\n' : bytes[at + 1] === lineFeed ? '\r\n' : '\r'
    this.start = from
    this.next = at + Math.max(this.lineEnd.length, 1)
    this.cells = cells
    this.filled = filled
    this.padded = padded
    this.stray = stray
    this.long = long
    this.open = open
    return true
  }

  /** The cells of the record read last, without spaces and quotation marks around them. */
  texts(): string[] {
    const { start, cells } = this
    const end = this.#spans[2 * cells - 1] ?? start
    const record = decoder.decode(this.#bytes.subarray(start, end))
    const ascii = record.length === end - start
    return Array.from({ length: cells }, (_, i) => {
      const from = this.#spans[2 * i] ?? start
      const to = this.#spans[2 * i + 1] ?? start
      const cell = ascii
        ? record.slice(from - start, to - start)
        : decoder.decode(this.#bytes.subarray(from, to))
      return unquoted(cell.trimEnd()).trim()
    })
  }
}

/** A row that is empty, and not written as the engine must find it: without cells, or with spaces in them. */
export const isBlankLine = ({ cells, filled, padded }: Records) => filled === 0 && (cells === 1 || padded)

/** A place between two rows: the byte where the next one begins, and its number as a spreadsheet shows it. */
export interface Place {
  readonly at: number
  readonly row: number
}

/** A row cut into cells, without the spaces and quotation marks around them. */
export interface Line {
  readonly cells: readonly string[]
  readonly row: number
  /** There were spaces around a cell. */
  readonly padded: boolean
  /** A quotation mark in it is never closed, and hides the rows below. */
  readonly open: boolean
  /** Where the row below begins. */
  readonly next: Place
}

/** Up to `limit` rows from a place on. */
export function linesFrom(bytes: Uint8Array, delimiter: string, from: Place, limit: number): Line[] {
  const records = new Records(bytes, delimiter)
  const lines: Line[] = []
  let place = from
  while (lines.length < limit && records.read(place.at)) {
    const { row } = place
    const { padded, open } = records
    place = { at: records.next, row: row + 1 }
    lines.push({ cells: records.texts(), row, padded, open, next: place })
  }
  return lines
}

export const isEmpty = ({ cells }: Pick<Line, 'cells'>) => cells.every((cell) => cell === '')
