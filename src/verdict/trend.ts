import type { Measure } from '../framework/framework'
import { yearsBetween } from '../framework/period'
import type { Point } from '../framework/series'
import { recentTrend } from '../statistics/trend'
import { lastRun } from './lastRun'
import type { ValuedPoint } from './uncertainty/basis'
import type { Uncertainty } from './uncertainty/uncertainty'

const least = 5

/** The tested direction of the last five figures, or why it cannot be calculated. */
export type Trend =
  | {
      readonly word: 'improving' | 'worsening' | 'no change beyond chance'
      /** Change a year, in the measure's unit. */
      readonly slope: number
      readonly chiSquared: number
      readonly points: readonly ValuedPoint[]
      readonly why?: undefined
    }
  | { readonly why: string; readonly word?: undefined }

/** @param points the area's figures up to the as-at date. */
export function trendOf(
  { polarity }: Measure,
  points: readonly Point[],
  uncertaintyAt: (point: Point) => Uncertainty,
): Trend {
  const run = lastRun(points).slice(-least)
  const first = run[0]
  if (!first || run.length < least)
    return {
      why: `It cannot be calculated: it takes ${least} figures that one line joins, and there ${run.length === 1 ? 'is 1' : `are ${run.length}`}.`,
    }
  const known = run.flatMap((point) => {
    const interval = uncertaintyAt(point)
    return interval.why === undefined ? [{ point, interval }] : []
  })
  if (known.length < least)
    return {
      why: `It cannot be calculated: it takes an interval around each of the last ${least} figures, and ${least - known.length} have none.`,
    }
  const tested = recentTrend(
    known.map(({ point, interval: { low, high } }) => ({
      time: yearsBetween(first.period.end, point.period.end),
      value: point.value,
      low,
      high,
    })),
  )
  if (!tested) return { why: 'It cannot be calculated from these figures.' }
  const rising = tested.word === 'rising'
  return {
    word:
      tested.word === 'no change beyond chance'
        ? tested.word
        : rising === (polarity === 'higher')
          ? 'improving'
          : 'worsening',
    slope: tested.slope,
    chiSquared: tested.chiSquared,
    points: run,
  }
}
