import type { Measure } from '../../framework/framework'
import { type Period, yearsBetween } from '../../framework/period'
import type { Point } from '../../framework/series'
import type { Interval } from '../../statistics/intervals'
import type { Repeats } from './repeats'

/** What a figure's interval rests on. `count` and `of` may come from another source than the figure. */
export interface Basis {
  /** Children, events or pupils behind the figure. */
  readonly count: number | undefined
  readonly of: number | undefined
  /** Where the counts come from; the published figure itself, or a count of pupils, or another period of the series. */
  readonly from: 'published' | 'pupils' | 'another-period'
  /** The point the size comes from. */
  readonly point: Point
}

/** What surrounds a figure: the other periods of its series, and the counts of the cohort's pupils. */
export interface Surroundings {
  readonly points: readonly Point[]
  readonly sizes: readonly Point[]
  /** How often children were counted who were counted at all, for events that one child may repeat. */
  readonly repeats?: readonly Repeats[]
}

export type ValuedPoint = Point & { readonly value: number }

/** The published counts of a figure, or those that follow from the number of pupils counted near its period. */
export function countsBehind(
  point: ValuedPoint,
  { sizes }: Surroundings,
  published = true,
): Basis | undefined {
  const { numerator, denominator, value } = point
  if (published && numerator !== null && denominator !== null && denominator >= 1)
    return { count: numerator, of: denominator, from: 'published', point }
  const size = sizeAt(sizes, point.period)
  if (size?.standing !== 'counted') return undefined
  const of = size.point.value
  return { count: (value / 100) * of, of, from: 'pupils', point: size.point }
}

/** How many pupils a cohort has, and how well that count stands for a period. */
export interface Size {
  readonly point: Point & { readonly value: number }
  /**
   * The figure's own denominator; counted within the period or less than a year from it; or longer ago and only assumed
   * to be still so large.
   */
  readonly standing: 'own' | 'counted' | 'assumed'
}

/** The figure's own denominator as a count of pupils. */
export const ownSize = (point: Point): Size | undefined =>
  point.denominator !== null && point.denominator >= 1
    ? { point: { ...point, value: point.denominator }, standing: 'own' }
    : undefined

/** Years between a period and a date outside it; 0 within. */
const away = ({ start, end }: Period, date: string) =>
  Math.max(0, yearsBetween(end, date), yearsBetween(date, start))

/** A count of pupils that counts somebody. */
export const isCounted = (point: Point): point is ValuedPoint => point.value !== null && point.value >= 1

/** The count of pupils nearest to a period. */
export function sizeAt(counts: readonly Point[], period: Period): Size | undefined {
  const known = counts.filter(isCounted)
  const nearest = known.reduce<(typeof known)[number] | undefined>(
    (best, point) => (best && away(period, best.period.end) <= away(period, point.period.end) ? best : point),
    undefined,
  )
  return (
    nearest && {
      point: nearest,
      standing: away(period, nearest.period.end) < 1 ? 'counted' : 'assumed',
    }
  )
}

/** An interval in the measure's own unit, with the counts it rests on. */
export interface Worked extends Interval {
  readonly basis: Basis
  /** The spread between pupils a mean's limits come from; without a period where nobody says whose year it is. */
  readonly spread?: { readonly value: number; readonly period?: string; readonly source?: string }
  /** What the limits of repeated events were widened by. */
  readonly repeats?: Repeats
}

/** The ways to an interval; each has its file here, and its formula and name in words/methods.ts. */
export type MethodId = 'wilson' | 'exact-poisson' | 'byar' | 'mean'

/** One way to the interval of a figure. */
export interface Method {
  readonly id: MethodId
  /** @returns undefined where it may not run: another method's counts, or none */
  readonly run: (measure: Measure, point: ValuedPoint, around: Surroundings) => Worked | undefined
}
