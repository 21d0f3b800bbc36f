/** A sheet as comma-separated text; row numbers are those of the sheet. */
export interface Sheet {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Cells that hold anything. */
  readonly filled: number
}

/**
 * A number as plain decimal digits, times ten to the power of `shift`: the shortest digits that mean the same double,
 * where a workbook stores 17 of them or an exponent.
 */
export function decimal(number: number, shift = 0): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? []
  const digits = whole + fraction
  const point = whole.length + Number(exponent) + shift
  const filled = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(point, '0')
  const at = Math.max(1, point)
  const after = filled.slice(at).replace(/0+$/, '')
  return sign + filled.slice(0, at).replace(/^0+(?=\d)/, '') + (after && `.${after}`)
}

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

const rowsAtOnce = 10_000

/**
 * Rows as comma-separated text that says so in its first line.
 * @returns `undefined` when it would be longer than `most` bytes: a long text may stand in every cell and once in the file
 */
export function rowsText(
  rows: readonly (readonly unknown[])[],
  most: number,
): Uint8Array<ArrayBuffer> | undefined {
  const encoder = new TextEncoder()
  const parts = [encoder.encode('sep=,\n')]
  let length = 6
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    let lines = ''
    for (const row of rows.slice(from, from + rowsAtOnce)) {
      lines += `${row.map((cell) => quoteWhereNeeded(cellText(cell))).join(',')}\n`
      if (length + lines.length > most) return undefined
    }
    const part = encoder.encode(lines)
    length += part.length
    parts.push(part)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
