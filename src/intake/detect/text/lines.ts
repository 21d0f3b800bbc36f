import { Records } from './records'

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
