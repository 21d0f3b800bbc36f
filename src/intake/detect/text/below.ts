import { isEmpty, type Line, linesFrom, type Place } from './lines'
import type { Survey } from './survey'

/** Rows below a table that are none of its own, both numbers included, and why they are set aside. */
export interface Below {
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
function runs(rows: readonly Below[]): Below[] {
  const all: Below[] = []
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
export function endOf(
  bytes: Uint8Array,
  delimiter: string,
  { places, end, filledEnd }: Survey,
  width: number,
): { readonly end: Place; readonly below: readonly Below[] } {
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
