import Papa from 'papaparse'

export type CsvCell = string | number | null

/** A CSV text with CRLF line ends. A text cell cannot start a formula; numbers stay numbers. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `${Papa.unparse({ fields: [...columns], data: rows.map((row) => row.map((cell) => cell ?? '')) }, { escapeFormulae: true })}\r\n`

/** The columns of a table in their order: the name of each with its cell of a row. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => CsvCell>>

/** Rows as CSV text, by columns that are defined once. */
export const csvOf = <Row>(columns: CsvColumns<Row>, rows: readonly Row[]): string =>
  toCsv(
    Object.keys(columns),
    rows.map((row) => Object.values(columns).map((cell) => cell(row))),
  )
