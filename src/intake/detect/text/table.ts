import type { Finding } from '../../finding'
import { type Below, endOf } from './below'
import { type Line, linesFrom } from './lines'
import type { Sniffed } from './sniff'
import { survey } from './survey'
import { tableFindings } from './tableFindings'
import { tidy } from './tidy'

/**
 * The rows of a table, cut out of its file: everything between the column names and the notes below.
 *
 * Rows are counted as a spreadsheet shows them, the first row of the file being 1: a line break inside a quoted cell
 * starts no new row, a blank line is a row, and a first line `sep=;` is none.
 */
export interface Table {
  /** UTF-8 with one line end throughout; no column names. */
  readonly content: Blob
  readonly lineEnd: '\n' | '\r\n'
  readonly delimiter: string
  /** Some cell has spaces around it. */
  readonly padded: boolean
  readonly firstRow: number
  /** `firstRow - 1` when there is no row. */
  readonly lastRow: number
  /** The row with a quotation mark that is never closed and hides the rows below. */
  readonly openRow: number | undefined
  readonly below: readonly Below[]
  /** The first 200 rows: as many cells as there are columns, without spaces around them, the longest cut off. */
  readonly sample: readonly (readonly string[])[]
  /** What a reader should know of the rows. */
  readonly findings: readonly Finding[]
}

const sampleRows = 200
const sampleCell = 1000

/** Cuts out the rows below the line that names the columns. */
export function tableBelow({ bytes, delimiter }: Sniffed, header: readonly string[], nameLine: Line): Table {
  const start = nameLine.next
  const all = survey(bytes, delimiter, start)
  const { end, below } = endOf(bytes, delimiter, all, header.length)
  const found = end.at === all.filledEnd.at ? all : survey(bytes.subarray(0, end.at), delimiter, start)
  const rows = bytes.subarray(start.at, end.at)
  const endings = Object.values(found.ends).filter((count) => count > 0).length
  const untidy = found.blankLines || endings > 1 || found.ends['\r'] > 0
  const sample = linesFrom(rows, delimiter, { at: 0, row: start.row }, sampleRows).map(({ cells }) =>
    header.map((_, i) => (cells[i] ?? '').slice(0, sampleCell)),
  )
  return {
    content: new Blob([untidy ? tidy(rows, delimiter, header.length) : rows]),
    lineEnd: !untidy && found.ends['\r\n'] > 0 ? '\r\n' : '\n',
    delimiter,
    padded: found.padded.total > 0,
    firstRow: start.row,
    lastRow: end.row - 1,
    openRow: all.open,
    below,
    sample,
    findings: tableFindings(found, { endings, header, sample, nameLine }),
  }
}
