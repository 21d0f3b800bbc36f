import { type Interval, z95 } from './interval'
import { wilson } from './wilson'

/** x of n. */
interface Share {
  readonly x: number
  readonly n: number
}

export interface ShareDifference extends Interval {
  readonly difference: number
}

/**
 * The first share minus the second, from −1 to 1, with limits made from the Wilson limits of both.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 * @throws RangeError unless 0 ≤ x ≤ n and n > 0 in both.
 */
export function newcombe(first: Share, second: Share, z = z95): ShareDifference {
  const [a, b] = [wilson(first.x, first.n, z), wilson(second.x, second.n, z)]
  const [p, q] = [first.x / first.n, second.x / second.n]
  const difference = p - q
  return {
    difference,
    low: difference - Math.hypot(p - a.low, b.high - q),
    high: difference + Math.hypot(a.high - p, q - b.low),
  }
}
