import type { Unit } from '../framework/vocabulary'
import { roundTo } from '../statistics/rounding'

const formats = new Map<number, Intl.NumberFormat>()

/** Making a format takes far longer than using it. */
function formatOf(decimals: number) {
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  formats.set(decimals, format)
  return format
}

/** A number with a true minus sign and thousands separators, at the given decimals. */
export function formatNumber(value: number, decimals: number): string {
  const rounded = roundTo(value, decimals)
  const digits = formatOf(decimals).format(Math.abs(rounded))
  return rounded < 0 ? `−${digits}` : digits
}

/** A value with its unit: `15.5%`, `−0.27`, `1,204`. */
export const formatValue = (value: number, unit: Unit, decimals: number) =>
  `${formatNumber(value, decimals)}${unit === 'percent' ? '%' : ''}`

/** A value as exactly as it was published, without binary noise. */
export const formatExact = (value: number, unit: Unit) =>
  `${String(Number(value.toPrecision(12))).replace('-', '−')}${unit === 'percent' ? '%' : ''}`

/** A difference with its sign: `+5.4`, `−0.02`, `0.0`. */
export function formatSigned(difference: number, decimals: number): string {
  const text = formatNumber(difference, decimals)
  return roundTo(difference, decimals) > 0 ? `+${text}` : text
}

/** The size of a difference in words of its own unit: `5.4 points`, `0.02`, `21`. */
export function formatDifference(difference: number, unit: Unit, decimals: number): string {
  const size = formatNumber(Math.abs(difference), decimals)
  if (unit !== 'percent') return size
  return `${size} ${Number(size) === 1 ? 'point' : 'points'}`
}

/** `1st`, `2nd`, `3rd`, `11th`, `152nd`. */
export function ordinal(n: number): string {
  const teen = Math.floor((n % 100) / 10) === 1
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}
