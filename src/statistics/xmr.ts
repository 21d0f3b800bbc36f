import type { Polarity } from '../framework/vocabulary'

/** Limits within which single figures vary from one period to the next by chance, in the figures' unit. */
export interface Limits {
  readonly mean: number
  /** Mean distance between neighbours. */
  readonly movingRange: number
  readonly lower: number
  readonly upper: number
}

/** Values in order of time; `null` is a gap, which nothing is measured across. */
export type Values = readonly (number | null)[]

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/**
 * XmR limits: mean ± 2.66 times the mean moving range.
 * Source: Wheeler, Understanding Variation (1993), as in the NHS's "Making data count".
 * @param options `screen` leaves moving ranges above 3.267 times their mean out of it; off unless asked for, for it
 *   narrows the limits. `widening` multiplies the limits' distance from the mean, 1 unless a season was taken out.
 * @returns undefined where no two values are neighbours.
 */
export function xmr(values: Values, { screen = false, widening = 1 } = {}): Limits | undefined {
  const known = values.filter((value) => value !== null)
  const ranges = values.slice(1).flatMap((value, index) => {
    const before = values[index]
    return value === null || before === null || before === undefined ? [] : [Math.abs(value - before)]
  })
  if (ranges.length === 0) return undefined
  const all = meanOf(ranges)
  const movingRange = screen ? meanOf(ranges.filter((range) => range <= 3.267 * all)) : all
  const [first = 0] = known
  // From the first value on, so that values that are all the same have exactly this mean.
  const mean = first + meanOf(known.map((value) => value - first))
  const reach = 2.66 * movingRange * widening
  return { mean, movingRange, lower: mean - reach, upper: mean + reach }
}

export type Assurance = 'consistently-meets' | 'consistently-misses' | 'hit-or-miss'

/** Whether figures that vary within their limits will reach a target always, never, or now and then. */
export function assurance({ lower, upper }: Limits, target: number, polarity: Polarity): Assurance {
  const [worst, best] =
    polarity === 'higher' ? [lower - target, upper - target] : [target - upper, target - lower]
  return worst >= 0 ? 'consistently-meets' : best < 0 ? 'consistently-misses' : 'hit-or-miss'
}
