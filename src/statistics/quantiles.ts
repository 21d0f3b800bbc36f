import type { Polarity } from '../framework/vocabulary'

/**
 * The value below which a share of the values lies, between two of them in proportion; in the values' unit.
 * Source: Hyndman and Fan, The American Statistician 50 (1996) 361–365, definition 7. DuckDB's `median` and R's default
 * are the same.
 * @param sorted ascending, at least one
 * @param share from 0 to 1
 */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)

/** The median of at least one value, of an even number the mean of the two in the middle; in the values' unit. */
export const median = (values: readonly number[]) => quantile(ascending(values), 0.5)

/** Lowest value, lower quartile, median, upper quartile and highest value of at least one value, in their unit. */
export function quartiles(values: readonly number[]) {
  const sorted = ascending(values)
  return {
    lowest: quantile(sorted, 0),
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
    highest: quantile(sorted, 1),
  }
}

/**
 * The ends and quartiles in the order of merit.
 * Source: Department of Health and Social Care, Fingertips, order statistics of a spine chart.
 */
export function spine(
  { lowest, lower, upper, highest }: Omit<ReturnType<typeof quartiles>, 'median'>,
  polarity: Polarity,
) {
  return polarity === 'higher'
    ? { best: highest, bestQuarter: upper, worstQuarter: lower, worst: lowest }
    : { best: lowest, bestQuarter: lower, worstQuarter: upper, worst: highest }
}

/**
 * How many areas must have a value before the median of a group of areas is said: two of all local authorities, and 6
 * of the 10 statistical neighbours, who stand for all of them.
 */
export const areasNeeded = { authorities: 2, neighbours: 6 } as const

/** The median of the values of an area's neighbours, and how many have one; `undefined` for fewer than are needed. */
export const neighboursMedian = (values: readonly number[]) =>
  values.length < areasNeeded.neighbours ? undefined : { value: median(values), areas: values.length }
