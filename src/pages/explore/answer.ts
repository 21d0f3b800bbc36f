import type { Answer } from '../../engine/port'
import { type CsvCell, toCsv } from '../../format/csv'

/** A column of numbers, by its type in the database. */
export const isNumeric = (type: string) =>
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(type)

const count = (n: number, one: string) => `${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`

/** `152 rows, 3 columns`. */
export const sizeOf = ({ rows, columns }: Answer) =>
  `${count(rows.length, 'row')}, ${count(columns.length, 'column')}`

/** `12 ms`, `1.4 seconds`. */
export const timeOf = (milliseconds: number) =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} seconds`

/** Whole and decimal numbers of more digits than JavaScript holds stay as they were written. */
const isExact = (text: string, type: string) =>
  /^(FLOAT|DOUBLE)$/.test(type) || text.replace(/\D/g, '').length < 16

const cellOf = (text: string | null, type: string): CsvCell =>
  text !== null && isNumeric(type) && Number.isFinite(Number(text)) && isExact(text, type)
    ? Number(text)
    : text

/** The answer as CSV; where there is no value the cell is empty. */
export const answerCsv = ({ columns, rows }: Answer) =>
  toCsv(
    columns.map(({ name }) => name),
    rows.map((row) => row.map((text, at) => cellOf(text, columns[at]?.type ?? ''))),
  )
