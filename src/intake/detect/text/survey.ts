import { isBlankLine, isEmpty, type Line, linesFrom, type Place, Records } from './records'

/** Rows of one kind: how many, and the first of them. */
export interface Some {
  total: number
  readonly rows: number[]
}

/** What one pass over a table's rows finds. */
export interface Survey {
  /** Below the last row. */
  readonly end: Place
  /** Below the last row that is not empty; where the rows begin when all are empty. */
  readonly filledEnd: Place
  /** Places between rows, some ten thousand bytes apart, the first where the rows begin. */
  readonly places: readonly Place[]
  /** The last row, where a quotation mark in it is never closed and hides further rows. */
  readonly open: number | undefined
  /** Rows by how they end. */
  readonly ends: Readonly<Record<'\n' | '\r\n' | '\r', number>>
  /** Empty rows with others below them. */
  readonly empty: Some
  /** Among them are blank lines, which the engine would skip, or some of spaces only. */
  readonly blankLines: boolean
  /** Spaces stand around cells, in rows that are not empty. */
  readonly padded: Some
  /** Quotation marks stand inside cells that do not begin with one. */
  readonly stray: Some
  /** A cell is longer than a spreadsheet can hold. */
  readonly long: Some
}

const firstRows = 20
const apart = 1 << 14

const none = (): Some => ({ total: 0, rows: [] })

function count(some: Some, row: number) {
  some.total++
  if (some.rows.length < firstRows) some.rows.push(row)
}

export function survey(bytes: Uint8Array, delimiter: string, from: Place): Survey {
  const records = new Records(bytes, delimiter)
  const ends = { '\n': 0, '\r\n': 0, '\r': 0 }
  const [empty, padded, stray, long] = [none(), none(), none(), none()]
  const places: Place[] = [from]
  let marked = from.at
  let blankLines = false
  let blankLineBefore = false
  let filledEnd = from
  let { at, row } = from
  while (records.read(at)) {
    at = records.next
    if (records.lineEnd !== '') ends[records.lineEnd]++
    if (records.stray) count(stray, row)
    if (records.long) count(long, row)
    if (records.filled > 0) {
      if (records.padded) count(padded, row)
      for (let before = filledEnd.row; before < row; before++) count(empty, before)
      blankLines ||= blankLineBefore
      filledEnd = { at, row: row + 1 }
    } else if (isBlankLine(records)) blankLineBefore = true
    row++
    if (at - marked > apart) {
      marked = at
      places.push({ at, row })
    }
  }
  const open = records.open ? row - 1 : undefined
  return { end: { at, row }, filledEnd, open, places, ends, empty, blankLines, padded, stray, long }
}

/** Rows below a table that are none of its own, both numbers included, and why they are skipped. */
export interface RowsBelow {
  readonly from: number
  readonly to: number
  readonly reason: string
}

/** How far up notes are looked for, in places of the survey. */
const mostPlaces = 8

const emptyRow = 'The row is empty.'
const noteRow = 'A note below the table.'

/** `E08000007` → `a9`, `Source: DfE` → `a: a`. */
const shapeOf = (cell = '') => cell.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '9')

const hasWords = (cell: string) => /\p{L}/u.test(cell)

/**
 * A note has words, in fewer cells than the table has columns, or in few of them and no numbers beside, and does not
 * begin as the rows above do: a last row that was cut off is no note, nor is a total.
 */
function isNote({ cells }: Line, width: number, beginnings: ReadonlySet<string>) {
  const filled = cells.filter((cell) => cell !== '')
  if (!filled.some(hasWords)) return false
  const shape = shapeOf(cells[0])
  if (beginnings.has(shape) && (cells.length > 1 || shape.includes('9'))) return false
  return cells.length < width || (filled.length <= width / 4 && filled.every(hasWords))
}

/** Neighbours of one reason become one. */
function runs(rows: readonly RowsBelow[]): RowsBelow[] {
  const all: RowsBelow[] = []
  for (const row of rows) {
    const last = all.at(-1)
    if (last?.reason === row.reason) all[all.length - 1] = { ...last, to: row.to }
    else all.push(row)
  }
  return all
}

/**
 * Where a table ends, and what stands below it: notes and empty rows. Where nothing but notes is found, they are the
 * table.
 * @param width how many columns the table has
 */
export function findTableEnd(
  bytes: Uint8Array,
  delimiter: string,
  { places, end, filledEnd }: Survey,
  width: number,
): { readonly end: Place; readonly below: readonly RowsBelow[] } {
  const text = bytes.subarray(0, filledEnd.at)
  const emptyRows = { from: filledEnd.row, to: end.row - 1, reason: emptyRow }
  const tail = emptyRows.from > emptyRows.to ? [] : [emptyRows]
  const starts = places.filter(({ at }) => at < filledEnd.at)
  for (let i = starts.length - 1; i >= Math.max(0, starts.length - mostPlaces); i--) {
    const from = starts[Math.max(0, i - 1)] ?? filledEnd
    const lines = linesFrom(text, delimiter, from, filledEnd.row - from.row)
    const full = lines.filter(
      ({ cells }) => cells.length >= width && cells.filter((cell) => cell !== '').length > width / 2,
    )
    const beginnings = new Set(full.map(({ cells }) => shapeOf(cells[0])))
    const last = lines.findLast((line) => !isEmpty(line) && !isNote(line, width, beginnings))
    if (!last) continue
    const rest = lines.filter(({ row }) => row > last.row)
    const notes = rest.map((line) => ({
      from: line.row,
      to: line.row,
      reason: isEmpty(line) ? emptyRow : noteRow,
    }))
    return { end: last.next, below: runs([...notes, ...tail]) }
  }
  return { end: filledEnd, below: tail }
}
