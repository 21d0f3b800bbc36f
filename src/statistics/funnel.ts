import { gammaQuantile, normalAtMost } from './distributions'
import { type Interval, z95, z998 } from './intervals'

/** The two pairs of limits of a funnel: about 1 in 20 lies outside the inner and 1 in 500 outside the outer by chance. */
export const funnelLevels = { inner: { z: z95, outside: 0.025 }, outer: { z: z998, outside: 0.001 } } as const
export type FunnelLevel = keyof typeof funnelLevels

/** How far limits reach: in standard errors, and the probability beyond either of them. */
interface Reach {
  readonly z: number
  readonly outside: number
}

/** Beyond so many standard errors a p-value is 2 in a thousand million: all that lies further is called that. */
const furthest = 6

/** Bring a p-value to within a thousandth of itself. */
const halvings = 16

/**
 * The two-sided p-value of a value against limits of any reach: that of the limits it lies on.
 * @param limitsAt limits that widen with their reach
 */
export function pByLimits(value: number, limitsAt: (reach: Reach) => Interval): number {
  let [near, far] = [0, furthest]
  for (let step = 0; step < halvings; step += 1) {
    const z = (near + far) / 2
    const { low, high } = limitsAt({ z, outside: 1 - normalAtMost(z) })
    if (value < low || value > high) near = z
    else far = z
  }
  return Math.min(1, 2 * (1 - normalAtMost((near + far) / 2)))
}

const within = (low: number, high: number): Interval => ({ low: Math.max(0, low), high })

/**
 * Limits of a share of `n` people around `expected`, both between 0 and 1: p0 ± z√(p0(1 − p0)/n + τ²).
 * Sources: Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005); the
 * closed form of the UK Health Security Agency's PHEindicatormethods.
 * @param tau2 variance between institutions (`overdispersion`), on the scale of the share
 */
export function shareLimits(expected: number, n: number, { z }: Reach, tau2 = 0): Interval {
  const half = z * Math.sqrt((expected * (1 - expected)) / n + tau2)
  const { low, high } = within(expected - half, expected + half)
  return { low, high: Math.min(1, high) }
}

/**
 * Limits of observed ÷ expected events, exact for a Poisson variable. The limits' distance from 1 on the scale of square
 * roots is widened by τ²: √(s² + τ²) for s.
 * Sources: FunnelPlotR, `poisson_limits` (χ² quantiles: E may be any positive number) and `od_adjustment` (the scale).
 * @param expected events, above 0
 * @param tau2 variance between institutions (`overdispersion`), of √(observed ÷ expected)
 */
export function ratioLimits(expected: number, { z, outside }: Reach, tau2 = 0): Interval {
  const low = gammaQuantile(outside, expected) / expected
  const high = gammaQuantile(1 - outside, expected + 1) / expected
  if (tau2 === 0) return { low, high }
  const widened = (limit: number) => z * Math.sqrt(((Math.sqrt(limit) - 1) / z) ** 2 + tau2)
  return { low: Math.max(0, 1 - widened(low)) ** 2, high: (1 + widened(high)) ** 2 }
}
