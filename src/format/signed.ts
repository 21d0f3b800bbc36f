import { roundTo } from '../statistics/rounding'
import { formatNumber } from './numbers'

/** A difference with its sign: `+5.4`, `−0.02`, `0.0`. */
export function formatSigned(difference: number, decimals: number): string {
  const text = formatNumber(difference, decimals)
  return roundTo(difference, decimals) > 0 ? `+${text}` : text
}
