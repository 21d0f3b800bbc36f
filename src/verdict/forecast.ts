import type { Goal, Measure } from '../framework/framework'
import { type Period, parsePeriod, yearAfter, yearsBetween } from '../framework/period'
import type { Point } from '../framework/series'
import { chanceOf, forecast } from '../statistics/forecast'
import type { Target } from './aim'
import { lastRun } from './trend'
import type { ValuedPoint } from './uncertainty/intervalMethod'

const leastFigures = 4

/** Why no forecast is made. */
export type NoForecast =
  | { readonly id: 'too-few-figures'; readonly figures: number; readonly needed: number }
  /** No next period of this kind; no line through these figures; a line, with its error, beyond what is possible. */
  | { readonly id: 'no-next-period' | 'not-calculable' | 'below-zero' | 'above-hundred-percent' }

/** What a straight line through the last figures says of a later period, or why none is drawn. */
export type Forecast =
  | {
      readonly period: Period
      readonly value: number
      /** Standard error of a single new figure, in the measure's unit. */
      readonly error: number
      readonly freedom: number
      readonly low80: number
      readonly high80: number
      /** Change a year. */
      readonly slope: number
      /** What the line says at another date (ISO). */
      readonly at: (date: string) => number
      /** Probability of reaching the target; absent where the goal follows figures not yet known. */
      readonly chance?: number
      readonly target?: number
      readonly points: readonly ValuedPoint[]
      readonly why?: undefined
    }
  | { readonly why: NoForecast; readonly period?: undefined }

/** The period that settles the goal while its date lies ahead; afterwards the one after the last figure. */
function aimed({ targetDate, outturnPeriod }: Goal, last: ValuedPoint, asAt: string): Period | undefined {
  const settling = outturnPeriod === null ? undefined : parsePeriod(outturnPeriod)
  return settling && targetDate && asAt < targetDate && settling.end > last.period.end
    ? settling
    : yearAfter(last.period)
}

/**
 * Least squares through the figures that one line joins, with the error of a prediction.
 * @param points the area's figures up to the as-at date
 * @param target the goal's target, where it is a number of its own
 */
export function forecastOf(
  goal: Goal,
  { polarity, unit }: Measure,
  points: readonly Point[],
  target: Target | undefined,
  asAt: string,
): Forecast {
  const run = lastRun(points)
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last || run.length < leastFigures)
    return { why: { id: 'too-few-figures', figures: run.length, needed: leastFigures } }
  const period = aimed(goal, last, asAt)
  if (!period) return { why: { id: 'no-next-period' } }
  const since = (date: string) => yearsBetween(first.period.end, date)
  const made = forecast(
    run.map((point) => ({ time: since(point.period.end), value: point.value })),
    since(period.end),
  )
  if (!made) return { why: { id: 'not-calculable' } }
  if (unit !== 'score' && made.low80 < 0) return { why: { id: 'below-zero' } }
  if (unit === 'percent' && made.high80 > 100 && run.every(({ value }) => value <= 100))
    return { why: { id: 'above-hundred-percent' } }
  return {
    period,
    value: made.value,
    error: made.error,
    freedom: made.freedom,
    low80: made.low80,
    high80: made.high80,
    slope: made.slope,
    at: (date) => made.intercept + made.slope * since(date),
    points: run,
    ...(target ? { target: target.value, chance: chanceOf(made, target.value, polarity) } : {}),
  }
}
