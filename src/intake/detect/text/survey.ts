import type { Place } from './lines'
import { isBlankLine, Records } from './records'

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
