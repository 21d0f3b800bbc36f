import { poissonMean } from './distributions/poisson'
import { type Interval, z95, z998 } from './interval'

export interface PoissonInterval extends Interval {
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
