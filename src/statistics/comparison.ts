import type { Polarity } from '../framework/vocabulary'
import type { Interval } from './interval'

export type Comparison = 'better' | 'similar' | 'worse'

/**
 * A figure against a benchmark in the same unit: better or worse only where its whole interval lies on one side.
 * Source: Department of Health and Social Care, Fingertips, comparison by confidence intervals.
 */
export function compare({ low, high }: Interval, benchmark: number, polarity: Polarity): Comparison {
  if (low <= benchmark && high >= benchmark) return 'similar'
  return low > benchmark === (polarity === 'higher') ? 'better' : 'worse'
}
