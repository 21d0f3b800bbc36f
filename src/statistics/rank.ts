import type { Polarity } from '../framework/vocabulary'

/** Where a value stands among others, 1 being the best. */
export interface Rank {
  /** Best place it may claim: one more than there are better values. */
  readonly rank: number
  readonly of: number
  /** How many values share the place, itself included. */
  readonly sharing: number
  /** 1 is the best quarter. Those who share a place share its quartile. */
  readonly quartile: number
}

/** Published figures have at most six decimals; a sum of them may carry binary noise. */
const noise = 1e-9

/** The place of one of the values. */
export function rankOf(values: readonly number[], value: number, polarity: Polarity): Rank {
  const lead = (other: number) => (polarity === 'higher' ? other - value : value - other)
  const place = 1 + values.filter((other) => lead(other) > noise).length
  const of = values.length
  return {
    rank: place,
    of,
    sharing: values.filter((other) => Math.abs(lead(other)) <= noise).length,
    quartile: Math.ceil((4 * place) / of),
  }
}

/**
 * The value below which a share of the values lies, between two of them in proportion.
 * Source: Hyndman and Fan, The American Statistician 50 (1996) 361–365, definition 7.
 * @param sorted ascending, at least one
 */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

/** Lowest value, lower quartile, middle, upper quartile, highest value of at least one value. */
export function quartiles(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  return {
    lowest: quantile(sorted, 0),
    lower: quantile(sorted, 0.25),
    middle: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
    highest: quantile(sorted, 1),
  }
}

/**
 * The ends and quartiles in the order of merit.
 * Source: Department of Health and Social Care, Fingertips, order statistics of a spine chart.
 */
export function spine(
  { lowest, lower, upper, highest }: Omit<ReturnType<typeof quartiles>, 'middle'>,
  polarity: Polarity,
) {
  return polarity === 'higher'
    ? { best: highest, bestQuarter: upper, worstQuarter: lower, worst: lowest }
    : { best: lowest, bestQuarter: lower, worstQuarter: upper, worst: highest }
}
