import { type CsvCell, csvOf } from '../../format/csvText'

/**
 * One column of a chart's figures. The one list of them makes the table, the CSV and the sentence that reads a row; what
 * a column lacks, it leaves out of that one. The table may stand in another order than the CSV: a figure then has a
 * column for each.
 */
export interface Column<Row> {
  /** Its name in the CSV, and its key. */
  readonly id: string
  /** Its heading in the table. */
  readonly heading?: string
  /** It names the row: the first words of its reading. */
  readonly isName?: boolean
  readonly look?: 'number' | 'range' | 'number range' | 'words'
  /** Its cell in the table. */
  readonly text?: (row: Row) => string
  /** Words that follow the text more quietly. */
  readonly aside?: (row: Row) => string
  /** Its cell in the CSV. */
  readonly cell?: (row: Row) => CsvCell
  /** Its part of the reading; empty for none. */
  readonly said?: (row: Row) => string
  /** Sentences that close the reading; empty for none. */
  readonly remark?: (row: Row) => string
}

/** The figures of a chart as rows, with the columns that put them into words. */
export interface ChartFigures<Row> {
  readonly columns: readonly Column<Row>[]
  /** What can be read, in the order of the layout's stops. */
  readonly readings: readonly Row[]
  /** Index of the reading shown before one is chosen; the last where there is none. */
  readonly start?: number | undefined
  /** The start was chosen elsewhere and is marked. */
  readonly marksStart?: boolean
  readonly table: {
    /** What the table is called for those who do not see it. */
    readonly name: string
    /** Paragraphs above it. */
    readonly caption: readonly string[]
    /** Its rows, where they are not the readings. */
    readonly rows?: readonly Row[]
    /** Class of a row. */
    readonly look?: (row: Row) => string | undefined
  }
  /** Rows of the CSV, where they are not the readings. */
  readonly csvRows?: readonly Row[]
}

/** `2020/21: Stockport 17.9% · trajectory 14.9%`, without what closes it. */
export function saidOf<Row>(columns: readonly Column<Row>[], row: Row): string {
  const name = columns.find(({ isName }) => isName)
  const parts = columns.flatMap((column) => (column !== name && column.said?.(row)) || [])
  return `${(name?.said ?? name?.text)?.(row)}: ${parts.join(' · ')}`
}

/** The same as a sentence, with the sentences that close it. */
export const readingOf = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  [`${saidOf(columns, row)}.`, ...columns.flatMap(({ remark }) => remark?.(row) || [])].join(' ')

/** The rows as CSV, by the columns that have a cell there. */
export const chartCsv = <Row>({ columns, readings, csvRows = readings }: ChartFigures<Row>): string =>
  csvOf(Object.fromEntries(columns.flatMap(({ id, cell }) => (cell ? [[id, cell]] : []))), csvRows)
