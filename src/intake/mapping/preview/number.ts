const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const printed = /^[-+−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)? ?%?$/
const most = 1e300

const within = (value: number) => (Math.abs(value) <= most ? value : undefined)

/** To ten decimals, as the engine drops what binary arithmetic added. */
export const exact = (value: number) => {
  const rounded = Math.round(value * 1e10) / 1e10
  return Number.isFinite(rounded) ? rounded : value
}

/** A cell's number, as `number_of` reads it in a file. */
export function readNumber(cell: string): number | undefined {
  const text = cell.trim()
  if (plain.test(text)) {
    const value = within(Number(text))
    return value !== undefined && cell.length > 15 ? exact(value) : value
  }
  if (!printed.test(cell)) return undefined
  return within(Number(cell.replace(/ ?%$/, '').replaceAll(',', '').replace('−', '-')))
}
