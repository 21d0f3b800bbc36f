import { formatValue } from '../../format/numbers'
import type { Unit } from '../../framework/vocabulary'

/** Where the true value lies, with a certainty stated elsewhere; in the measure's own unit. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** `31.1 to 57.9`, `18.1% to 21.4%`: at least one decimal, for the ends of a count's interval are not whole. */
export function intervalText({ low, high }: Interval, unit: Unit, decimals: number) {
  const [from, to] = [low, high].map((value) => formatValue(value, unit, Math.max(1, decimals)))
  return `${from} to ${to}`
}
