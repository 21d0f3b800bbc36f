import { poissonMean } from './distributions'

/** Limits of uncertainty, in the unit of the figure they belong to. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The normal deviates of two-sided limits at 95% and 99.8%. */
export const z95 = 1.959963984540054
export const z998 = 3.090232306167813

/**
 * Wilson's score interval of a share, x of n, as shares from 0 to 1; x may be a fraction where only the share is known.
 * Source: Wilson, JASA 22 (1927) 209–212; as used by the UK Health Security Agency's PHEindicatormethods.
 * @throws RangeError unless 0 ≤ x ≤ n and n > 0.
 */
export function wilson(x: number, n: number, z = z95): Interval {
  if (!(n > 0 && x >= 0 && x <= n)) throw new RangeError(`${x} of ${n} is not a share`)
  const centre = 2 * x + z * z
  const half = z * Math.sqrt(z * z + 4 * x * (1 - x / n))
  const whole = 2 * (n + z * z)
  return { low: x === 0 ? 0 : (centre - half) / whole, high: x === n ? 1 : (centre + half) / whole }
}

interface PoissonInterval extends Interval {
  readonly method: 'exact-poisson' | 'byar'
}

const deviates = { 0.95: z95, 0.998: z998 }

/**
 * Limits of a number of events, in events: exact for fewer than 10, Byar's approximation from 10 on.
 * Source: Breslow and Day, Statistical Methods in Cancer Research II (1987), 69; the switch at 10 as in the UK Health
 * Security Agency's PHEindicatormethods.
 * @throws RangeError unless x is a whole number from 0 up.
 */
export function poissonInterval(x: number, confidence: keyof typeof deviates = 0.95): PoissonInterval {
  if (!(Number.isInteger(x) && x >= 0)) throw new RangeError(`${x} is not a number of events`)
  const outside = (1 - confidence) / 2
  if (x < 10)
    return {
      low: x === 0 ? 0 : poissonMean(x - 1, 1 - outside),
      high: poissonMean(x, outside),
      method: 'exact-poisson',
    }
  const z = deviates[confidence]
  const more = x + 1
  return {
    low: x * (1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))) ** 3,
    high: more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3,
    method: 'byar',
  }
}

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
