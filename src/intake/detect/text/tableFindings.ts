import { type Finding, note } from '../../finding'
import type { Line } from './lines'
import type { Some, Survey } from './survey'

/** A column as a spreadsheet names it: 0 is A, 26 is AA. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

const list = (rows: readonly (number | string)[]) =>
  rows.length > 1 ? `${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}` : `${rows[0]}`
const which = ({ total, rows }: Some) =>
  total > 3
    ? `${total.toLocaleString('en-GB')} rows, the first of them row ${rows[0]}`
    : `row${total > 1 ? 's' : ''} ${list(rows)}`

const about = (check: string, some: Some, sentence: string, advice = ''): Finding | false =>
  some.total > 0 && {
    ...note(check, sentence, advice),
    rowsTotal: some.total,
    rows: some.rows.map((row) => ({ row, detail: '' })),
  }

function unnamed(header: readonly string[], sample: readonly (readonly string[])[]): Finding | false {
  const columns = [...header.keys()].filter((i) => header[i] === '' && sample.some((row) => row[i] !== ''))
  const one = columns.length === 1
  return (
    columns.length > 0 &&
    note(
      'column-unnamed',
      `Column${one ? '' : 's'} ${list(columns.map(letters))} ${one ? 'has' : 'have'} values but no name, and ${one ? 'is' : 'are'} not used.`,
    )
  )
}

interface Cut {
  /** How many kinds of line end there are. */
  readonly endings: number
  readonly header: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly nameLine: Line
}

/** What a reader should know of how a table is written. */
export function tableFindings(
  { padded, empty, stray, long }: Survey,
  { endings, header, sample, nameLine }: Cut,
): Finding[] {
  const findings = [
    unnamed(header, sample),
    nameLine.padded && note('name-spaces', 'Spaces around column names were taken off.'),
    endings > 1 && note('line-ends', 'Lines end in different ways; each way was read as the end of a row.'),
    about('spaces', padded, `Spaces stand around cells in ${which(padded)}; they were taken off.`),
    about(
      'empty-rows',
      empty,
      `Between the others, ${which(empty)} ${empty.total === 1 ? 'is' : 'are'} empty.`,
    ),
    about(
      'stray-quotes',
      stray,
      `Quotation marks stand in the middle of cells in ${which(stray)}.`,
      'Check these rows: cells may have run together or fallen apart.',
    ),
    about(
      'long-cells',
      long,
      `A cell is longer than the 32,767 characters a spreadsheet holds in ${which(long)}.`,
      'Check whether a quotation mark is missing there.',
    ),
  ]
  return findings.filter((finding) => finding !== false)
}
