import { type Finding, note } from '../../report/finding'
import { columnLetters } from './columnLetters'
import { isBlankLine, type Line, Records } from './records'
import { roundingSaid } from './rounding'
import type { Sniffed } from './sniff'
import { findTableEnd, type RowsBelow, type Some, type Survey, survey } from './survey'

const lineFeed = 10

/**
 * Rows with one line end throughout, and a row of empty cells for each blank line: the engine stops at mixed line
 * ends, and skips blank lines without counting them, so that every row number below would be wrong. Cells are
 * untouched.
 */
export function uniformLines(
  rows: Uint8Array<ArrayBuffer>,
  delimiter: string,
  width: number,
): Uint8Array<ArrayBuffer> {
  const records = new Records(rows, delimiter)
  const empty = new TextEncoder().encode(delimiter.repeat(width - 1))
  const lines: Uint8Array<ArrayBuffer>[] = []
  while (records.read(records.next)) {
    lines.push(
      isBlankLine(records) ? empty : rows.subarray(records.start, records.next - records.lineEnd.length),
    )
  }
  const text = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0))
  let at = 0
  for (const line of lines) {
    text.set(line, at)
    text[at + line.length] = lineFeed
    at += line.length + 1
  }
  return text
}

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
      `Column${one ? '' : 's'} ${list(columns.map(columnLetters))} ${one ? 'has' : 'have'} values but no name, and ${one ? 'is' : 'are'} not used.`,
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
  readonly below: readonly RowsBelow[]
  /**
   * The first 200 rows; of a `whole` sample all rows, or of a long table those in which something is new. As many cells as
   * there are columns, without spaces around them, the longest cut off.
   */
  readonly sample: readonly (readonly string[])[]
  /** Rows are missing from the sample. */
  readonly partial: boolean
  /** What a reader should know of the rows. */
  readonly findings: readonly Finding[]
}

const sampleRows = 200
const sampleCell = 1000
/** Notes below a table are looked at so far, in bytes. */
const noteBytes = 1 << 16
/** A whole sample holds rows of so many cells, then only rows that bring something new. */
const wholeCells = 200_000
/** So many different texts, and numbers, of a column are told apart. */
const mostTexts = 2000
const mostNumbers = 400

/** Tells whether a row holds a text no row before held in its column, or lacks other cells than any before. */
function novelties(width: number) {
  const texts = Array.from({ length: width }, () => new Set<string>())
  const numbers = Array.from({ length: width }, () => new Set<string>())
  const gaps = new Set<string>()
  return (row: readonly string[]) => {
    const gap = row.map((cell) => (cell === '' ? '0' : '1')).join('')
    let isNew = !gaps.has(gap) && gaps.size < mostTexts
    if (isNew) gaps.add(gap)
    for (const [i, cell] of row.entries()) {
      const isNumber = /^-?[\d.,]+%?$/.test(cell)
      const seen = (isNumber ? numbers : texts)[i]
      if (!seen || seen.has(cell) || seen.size >= (isNumber ? mostNumbers : mostTexts)) continue
      seen.add(cell)
      isNew = true
    }
    return isNew
  }
}

/** The rows of a sample, and whether others are missing from it. */
function sampleOf(rows: Uint8Array, delimiter: string, width: number, whole: boolean) {
  const records = new Records(rows, delimiter)
  const most = whole ? Math.max(sampleRows, Math.floor(wholeCells / Math.max(1, width))) : sampleRows
  const isNew = novelties(width)
  const sample: string[][] = []
  let partial = false
  for (let next = 0; records.read(next); next = records.next) {
    if (sample.length >= most && !whole) return { sample, partial: true }
    const cells = records.texts()
    const row = Array.from({ length: width }, (_, i) => (cells[i] ?? '').slice(0, sampleCell))
    if ((whole && isNew(row)) || sample.length < most) sample.push(row)
    else partial = true
  }
  return { sample, partial }
}

/**
 * Cuts out the rows below the line that names the columns.
 * @param whole a person is to say what the columns mean: every label of the table is in the sample
 */
export function tableBelow(
  { bytes, delimiter, lines }: Sniffed,
  header: readonly string[],
  nameLine: Line,
  whole = false,
): Table {
  const start = nameLine.next
  const all = survey(bytes, delimiter, start)
  const { end, below } = findTableEnd(bytes, delimiter, all, header.length)
  const found = end.at === all.filledEnd.at ? all : survey(bytes.subarray(0, end.at), delimiter, start)
  const rows = bytes.subarray(start.at, end.at)
  const endings = Object.values(found.ends).filter((count) => count > 0).length
  const untidy = found.blankLines || endings > 1 || found.ends['\r'] > 0
  const { sample, partial } = sampleOf(rows, delimiter, header.length, whole)
  const above = lines.filter(({ row }) => row < nameLine.row).flatMap(({ cells }) => cells)
  const notes = new TextDecoder().decode(bytes.subarray(end.at, end.at + noteBytes)).split('\n')
  const rounding = roundingSaid([...above, ...header, ...(sample[0] ?? []), ...notes])
  return {
    content: new Blob([untidy ? uniformLines(rows, delimiter, header.length) : rows]),
    lineEnd: !untidy && found.ends['\r\n'] > 0 ? '\r\n' : '\n',
    delimiter,
    padded: found.padded.total > 0,
    firstRow: start.row,
    lastRow: end.row - 1,
    openRow: all.open,
    below,
    sample,
    partial,
    findings: [
      ...tableFindings(found, { endings, header, sample, nameLine }),
      ...(rounding ? [rounding] : []),
    ],
  }
}
