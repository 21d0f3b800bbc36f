import type { Polarity } from '../framework/vocabulary'
import type { Interval } from './intervals'

/** A figure with its interval. */
interface Estimate extends Interval {
  readonly value: number
}

interface Difference extends Interval {
  readonly difference: number
}

/**
 * The first figure minus the second, with limits recovered from those of both. Of two shares with Wilson's limits this is
 * Newcombe's hybrid interval.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10; Zou and Donner, ibid. 27 (2008) 1693–1702.
 */
export function difference(first: Estimate, second: Estimate): Difference {
  const between = first.value - second.value
  return {
    difference: between,
    low: between - Math.hypot(first.value - first.low, second.high - second.value),
    high: between + Math.hypot(first.high - first.value, second.value - second.low),
  }
}

export type Comparison = 'better' | 'similar' | 'worse'

/**
 * A figure against a benchmark in the same unit: better or worse only where its whole interval lies on one side.
 * Source: Department of Health and Social Care, Fingertips, comparison by confidence intervals.
 */
export function compare({ low, high }: Interval, benchmark: number, polarity: Polarity): Comparison {
  if (low <= benchmark && high >= benchmark) return 'similar'
  return low > benchmark === (polarity === 'higher') ? 'better' : 'worse'
}
