import type { Interval } from './interval'

/** A figure with its interval. */
export interface Estimate extends Interval {
  readonly value: number
}

export interface Difference extends Interval {
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
