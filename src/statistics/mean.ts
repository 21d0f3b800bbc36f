import type { Interval } from './interval'

/**
 * 95% limits of a mean over n pupils, in the mean's own unit: mean ± 1.96 · spread / √n, where the spread is the standard
 * deviation over all pupils nationally.
 * Source: Department for Education, Secondary accountability measures, which uses 1.96 for Progress 8.
 * @throws RangeError unless n > 0.
 */
export function meanInterval(mean: number, spread: number, n: number): Interval {
  if (!(n > 0)) throw new RangeError(`A mean over ${n} has no interval`)
  const half = (1.96 * spread) / Math.sqrt(n)
  return { low: mean - half, high: mean + half }
}
