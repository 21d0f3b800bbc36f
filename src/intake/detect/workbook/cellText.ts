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

/** A text as a cell of comma-separated text. */
export const csvCell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Why a workbook is not read on. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

const rowsAtOnce = 10_000

const says = 'sep=,\n'

/** A sheet's cells, gathered in the order of their places, as comma-separated text that says so in its first line. */
export class SheetText {
  /** Of each row with cells: its number, its text as far as it goes, and the column it goes to. */
  readonly #rows: { readonly row: number; readonly text: string; readonly column: number }[] = []
  #row = 0
  #column = 0
  #text = ''
  #width = 0
  #length = says.length
  #filled = 0
  readonly #limits: { readonly cells: number; readonly bytes: number }

  constructor(limits: { readonly cells: number; readonly bytes: number }) {
    this.#limits = limits
  }

  /**
   * @param text of the cell, quoted where it must be
   * @throws TooLarge where rows × columns or the text would be
   */
  add(row: number, column: number, text: string) {
    if (text === '') return
    if (row !== this.#row) {
      this.#endRow()
      this.#row = row
    }
    this.#text += ','.repeat(column - Math.max(1, this.#column)) + text
    this.#column = column
    this.#width = Math.max(this.#width, column)
    this.#filled += 1
    this.#length += text.length
    if (row * this.#width > this.#limits.cells || this.#length > this.#limits.bytes) throw new TooLarge()
  }

  #endRow() {
    if (this.#column > 0) this.#rows.push({ row: this.#row, text: this.#text, column: this.#column })
    this.#column = 0
    this.#text = ''
  }

  /** @throws TooLarge */
  end() {
    this.#endRow()
    const cells = this.#row * this.#width
    const encoder = new TextEncoder()
    const most = this.#length * 3 + cells + this.#row
    const all = new Uint8Array(Math.min(most, this.#limits.bytes + 1))
    let [length, lines, before] = [0, says, 0]
    const write = () => {
      const { read, written } = encoder.encodeInto(lines, all.subarray(length))
      length += written
      if (read < lines.length || length > this.#limits.bytes) throw new TooLarge()
      lines = ''
    }
    const empty = `${','.repeat(Math.max(0, this.#width - 1))}\n`
    for (const { row, text, column } of this.#rows) {
      for (let at = before + 1; at < row; at += 1) {
        lines += empty
        if (lines.length > rowsAtOnce) write()
      }
      lines += `${text}${','.repeat(this.#width - column)}\n`
      if (lines.length > rowsAtOnce) write()
      before = row
    }
    write()
    return { bytes: all.slice(0, length), cells, filled: this.#filled }
  }
}

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
      lines += `${row.map((cell) => csvCell(cellText(cell))).join(',')}\n`
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
