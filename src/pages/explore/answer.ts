import type { Answer } from '../../engine/port'
import { type CsvCell, toCsv } from '../../format/csvText'

const advices: readonly (readonly [RegExp, string])[] = [
  [
    /Expected a single SELECT statement/,
    'Write one statement that reads: SELECT, WITH, FROM, VALUES, DESCRIBE, SUMMARIZE or SHOW TABLES. A PIVOT must name its columns: ON period IN (…).',
  ],
  [
    /functions that can be called here/,
    'It could change more than the answer. Write the SELECT without it; nothing was run.',
  ],
  [
    /file system operations are disabled/,
    'Files and addresses cannot be read here. Drop the file on any page: then its figures are in observation.',
  ],
  [
    /exists in the \w+ extension/,
    'The app ships without extensions. Text, date, list and window functions are there; current_date, JSON and Parquet are not.',
  ],
  [
    /Table with name .* does not exist/,
    'The tables are figure, observation, area, neighbour, school_figure, school_name, measure, cohort and file.',
  ],
  [
    /^Binder Error: Referenced (column|table)/,
    'The columns of every table are listed below. A text stands between single quotes.',
  ],
  [/^Conversion Error/, 'TRY_CAST gives NULL where a value cannot be converted.'],
  [/parameters were bound/, 'Write the values into the statement: ? and $1 stand for nothing here.'],
  [/^Parser Error: (memory exhausted|Max expression)/, 'Nest fewer statements in one another.'],
  [/^Out of Memory Error/, 'Read fewer rows: add a WHERE, or join on more columns.'],
  [/^Parser Error/, 'Look at the words it names and just before them.'],
]

/** What to do about an error of the engine, given in its own words. */
export const adviceFor = (words: string) => advices.find(([pattern]) => pattern.test(words))?.[1] ?? ''

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
