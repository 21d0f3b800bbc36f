import type { Measure } from '../../framework/framework'
import type { Limits } from '../../statistics/xmr'

/** The limits a figure can pass at all; `undefined` where the limit lies below 0 or above all there is. */
export function possible({ unit, interval }: Measure, { lower, upper }: Limits) {
  const part = interval === 'proportion' || interval === 'sessions'
  return {
    lower: unit !== 'score' && lower < 0 ? undefined : lower,
    upper: unit === 'percent' && part && upper > 100 ? undefined : upper,
  }
}
