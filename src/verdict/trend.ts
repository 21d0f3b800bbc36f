import type { Measure } from '../framework/framework'
import { yearsBetween } from '../framework/period'
import { hasNote, isJudgeable, type Point, segments } from '../framework/series'
import { type RecentTrend, recentTrend, trendPoints } from '../statistics/trend'
import type { ValuedPoint } from './uncertainty/intervalMethod'
import type { Uncertainty } from './uncertainty/uncertainty'

/** All figures that one line may join, run by run. */
export const runsOf = (points: readonly Point[]): readonly (readonly ValuedPoint[])[] =>
  segments(
    points.map((point) =>
      hasNote(point, 'disrupted') || !isJudgeable(point) ? { ...point, value: null } : point,
    ),
    ['break', 'recording-changed'],
  ).map((run) => run.filter(isJudgeable))

/**
 * The latest figures that one line may join: no break in definition, no change of recording, no missing year, no
 * disrupted one, and none that may not be judged lies between them.
 */
export const lastRun = (points: readonly Point[]): readonly ValuedPoint[] => runsOf(points).at(-1) ?? []

export type TrendResult = 'improving' | 'worsening' | 'unchanged' | 'unsteady' | 'scattered'

/** Why no trend can be tested; `needed` is how many figures it takes. */
export type NoTrend =
  | { readonly id: 'too-few-figures'; readonly figures: number; readonly needed: number }
  | { readonly id: 'too-few-intervals'; readonly without: number; readonly needed: number }
  | { readonly id: 'not-calculable' }

/** The tested direction of the last five figures, or why it cannot be calculated. */
export type Trend =
  | (Omit<RecentTrend, 'result' | 'used'> & {
      readonly result: TrendResult
      readonly points: readonly ValuedPoint[]
      readonly why?: undefined
    })
  | { readonly why: NoTrend; readonly result?: undefined }

/** @param points the area's figures up to the as-at date. */
export function trendOf(
  { polarity }: Measure,
  points: readonly Point[],
  uncertaintyAt: (point: Point) => Uncertainty,
): Trend {
  const run = lastRun(points).slice(-trendPoints)
  const first = run[0]
  if (!first || run.length < trendPoints)
    return { why: { id: 'too-few-figures', figures: run.length, needed: trendPoints } }
  const known = run.flatMap((point) => {
    const interval = uncertaintyAt(point)
    return interval.why === undefined ? [{ point, interval }] : []
  })
  if (known.length < trendPoints)
    return {
      why: { id: 'too-few-intervals', without: trendPoints - known.length, needed: trendPoints },
    }
  const tested = recentTrend(
    known.map(({ point, interval: { low, high } }) => ({
      time: yearsBetween(first.period.end, point.period.end),
      value: point.value,
      low,
      high,
    })),
  )
  if (!tested) return { why: { id: 'not-calculable' } }
  const better = polarity === 'higher' ? 'rising' : 'falling'
  const { result, used: _, ...sums } = tested
  return {
    ...sums,
    result:
      result === 'rising' || result === 'falling' ? (result === better ? 'improving' : 'worsening') : result,
    points: run,
  }
}
