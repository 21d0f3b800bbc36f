import { type Interval, z95 } from './interval'

/**
 * Wilson's score interval of a share, x of n, as shares from 0 to 1; x may be a fraction where only the share is known.
 * Source: Wilson, JASA 22 (1927) 209–212; as used by the UK Health Security Agency's PHEindicatormethods.
 * @throws RangeError unless 0 ≤ x ≤ n and n > 0.
 */
export function wilson(x: number, n: number, z = z95): Interval {
  if (!(n > 0 && x >= 0 && x <= n)) throw new RangeError(`${x} of ${n} is not a share`)
  const middle = 2 * x + z * z
  const half = z * Math.sqrt(z * z + 4 * x * (1 - x / n))
  const whole = 2 * (n + z * z)
  return { low: x === 0 ? 0 : (middle - half) / whole, high: x === n ? 1 : (middle + half) / whole }
}
