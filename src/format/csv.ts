import Papa from 'papaparse'

export type CsvCell = string | number | null

/** A CSV text with CRLF line ends. A text cell cannot start a formula; numbers stay numbers. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `${Papa.unparse({ fields: [...columns], data: rows.map((row) => row.map((cell) => cell ?? '')) }, { escapeFormulae: true })}\r\n`
