import type { Polarity } from '../framework/vocabulary'
import { gammaAtMost } from './distributions'
import { type Interval, z95 } from './intervals'

/** A figure with its 95% interval, in one unit. */
export interface Estimate extends Interval {
  readonly value: number
}

/**
 * The first figure minus the second, with limits recovered from those of both. Of two shares with Wilson's limits this is
 * Newcombe's hybrid interval, of two rates of events the method of variance estimates recovery, and of two means
 * d ∓ 1.96 · √(se₁² + se₂²). It holds for figures that are independent of one another; where one is part of the other, as
 * an authority of England, or where most children are the same in both years, the true interval is narrower.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10; Zou and Donner, ibid. 27 (2008) 1693–1702.
 * @returns an estimate like its parts, so that a difference of two differences is one as well
 */
export function difference(first: Estimate, second: Estimate): Estimate {
  const between = first.value - second.value
  return {
    value: between,
    low: between - Math.hypot(first.value - first.low, second.high - second.value),
    high: between + Math.hypot(first.high - first.value, second.value - second.low),
  }
}

/** A number that is known without error, a published median for example. */
export const exactly = (value: number): Estimate => ({ value, low: value, high: value })

export type Comparison = 'better' | 'similar' | 'worse'

/**
 * A figure against a benchmark in the same unit: better or worse only where its whole interval lies on one side.
 * Source: Department of Health and Social Care, Fingertips, comparison by confidence intervals.
 */
export function compare({ low, high }: Interval, benchmark: number, polarity: Polarity): Comparison {
  if (low <= benchmark && high >= benchmark) return 'similar'
  return low > benchmark === (polarity === 'higher') ? 'better' : 'worse'
}

/**
 * The two-sided p-value of an estimate against 0, from 0 to 1, by the limit on the side of 0: below 0.05 just where the
 * 95% interval leaves 0 out.
 * Source: Altman and Bland, BMJ 343 (2011) d2304.
 */
export function pValue({ value, low, high }: Estimate): number {
  const reach = value > 0 ? value - low : high - value
  if (value === 0) return 1
  // Beyond 38 standard errors no number tells the rest from 0.
  const z = Math.min(38, (z95 * Math.abs(value)) / reach)
  return 1 - gammaAtMost((z * z) / 2, 0.5)
}
