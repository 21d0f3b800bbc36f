import { decimal } from './decimal'

/** To the second: dates are stored as fractions of days, and come back a thousandth of a second early. */
function dateText(date: Date) {
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19)
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text
}

/** A cell as text: dates in ISO form, booleans as a spreadsheet shows them. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return decimal(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dateText(cell)
  return String(cell)
}

const quoteWhereNeeded = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as comma-separated text that says so in its first line. */
export function rowsText(rows: readonly (readonly unknown[])[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row) => row.map((cell) => quoteWhereNeeded(cellText(cell))).join(','))
  return new TextEncoder().encode(['sep=,', ...lines, ''].join('\n'))
}
