import { type Period, yearsBetween } from '../../framework/period'
import type { Point } from '../../framework/series'
import type { Interval } from '../../statistics/intervals'

/** How often those were counted who were counted at all, in one period of one area: suspensions by pupil suspended. */
export interface Repeats {
  readonly period: Period
  /** 1 or more. */
  readonly ratio: number
  /** The figures it is made from. */
  readonly events: Point
  readonly children: Point
  /** The name of the country, where it stands for an area that has none of its own. */
  readonly of?: string
}

/** Events by child, from counts where both are known, else from rates of the same pupils; at least 1. */
export function ratioOf(events: Point, children: Point): number | undefined {
  const [over, under] =
    events.numerator !== null && children.numerator !== null
      ? [events.numerator, children.numerator]
      : [events.value, children.value]
  return over === null || under === null || under <= 0 ? undefined : Math.max(1, over / under)
}

/** The area's own ratio of the period, else the country's of the same period or of the nearest of its kind. */
export function repeatsAt(known: readonly Repeats[], period: Period): Repeats | undefined {
  const away = ({ period: { end } }: Repeats) => Math.abs(yearsBetween(end, period.end))
  return known
    .filter((one) => one.period.kind === period.kind && (one.of !== undefined || away(one) === 0))
    .sort((a, b) => away(a) - away(b) || Number(a.of !== undefined) - Number(b.of !== undefined))[0]
}

/**
 * Limits of a figure, in its unit, whose events come several to a child: √φ times as far from it, never below 0. If the
 * number of children is Poisson and each has k events, the variance of all is E(k²)/E(k) times their mean, and that is at
 * least the mean of k, which is taken for φ.
 * Source: McCullagh and Nelder, Generalized Linear Models (1989), 6.2.3.
 */
export const widenedBy = (phi: number, value: number, { low, high }: Interval): Interval => ({
  low: Math.max(0, value - (value - low) * Math.sqrt(phi)),
  high: value + (high - value) * Math.sqrt(phi),
})
