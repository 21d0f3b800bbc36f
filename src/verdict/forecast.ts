import type { ForecastRecord, Goal, Measure } from '../framework/framework'
import { type Period, parsePeriod, yearAfter, yearsBetween } from '../framework/period'
import type { Point } from '../framework/series'
import { countsEvents } from '../framework/vocabulary'
import { chanceOf, forecast, forecastPoints, type Forecast as Line } from '../statistics/forecast'
import { type Scale, type ScaleKind, scales } from '../statistics/scale'
import type { Target } from './aim'
import { lastRun } from './trend'
import type { ValuedPoint } from './uncertainty/intervalMethod'
import type { Uncertainty } from './uncertainty/uncertainty'

/** Why no forecast is made. */
export type NoForecast =
  | { readonly id: 'too-few-figures'; readonly figures: number; readonly needed: number }
  /** No next period of this kind; no line through these figures. */
  | { readonly id: 'no-next-period' | 'not-calculable' }

/** What a straight line through the last figures says of a later period, or why none is drawn. */
export type Forecast =
  | {
      readonly period: Period
      /** In the measure's unit, as are its limits. */
      readonly value: number
      readonly low80: number
      readonly high80: number
      /** The line on its scale, with the error of a single new figure there. */
      readonly line: Line
      readonly scale: ScaleKind
      /** How such ranges held on the past, and what this one was widened by; absent where no past could tell. */
      readonly record?: ForecastRecord
      /** What the line says at another date (ISO), in the measure's unit. */
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

/** The scale that a measure's figures are carried on along; a rate of more than one in each is no share. */
function scaleFor({ unit, interval }: Measure, run: readonly ValuedPoint[]): Scale {
  if (unit === 'score') return scales.plain
  const share = unit === 'percent' && !countsEvents(interval) && run.every(({ value }) => value <= 100)
  return share ? scales.logit : scales.log
}

/** Half of the least that can be counted behind a figure, else half of its last digit; in the measure's unit. */
function marginOf({ unit, decimals }: Measure, uncertainty: Uncertainty): number {
  if (unit === 'count') return 0.5
  const of = uncertainty.why === undefined ? uncertainty.basis.of : undefined
  return unit === 'percent' && of !== undefined ? 50 / of : 0.5 * 10 ** -decimals
}

const rootMeanSquare = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)

/** The figures on their scale. */
interface Placed {
  readonly scale: Scale
  readonly points: readonly { readonly time: number; readonly value: number }[]
  /** The standard deviation that the figures' own sampling makes, or rounding where none has an interval: never 0. */
  readonly floor: number
  readonly since: (date: string) => number
}

function placed(
  measure: Measure,
  run: readonly ValuedPoint[],
  uncertaintyAt: (point: Point) => Uncertainty,
): Placed {
  const scale = scaleFor(measure, run)
  const since = (date: string) => yearsBetween(run[0]?.period.end ?? date, date)
  const all = run.map((point) => {
    const uncertainty = uncertaintyAt(point)
    return { point, uncertainty, margin: marginOf(measure, uncertainty) }
  })
  const errors = all.flatMap(({ uncertainty, margin }) =>
    uncertainty.why === undefined
      ? [(scale.to(uncertainty.high, margin) - scale.to(uncertainty.low, margin)) / 3.92]
      : [],
  )
  const half = 0.5 * 10 ** -measure.decimals
  const rounding = all.map(
    ({ point: { value } }) =>
      (scale.to(value + half, half / 2) - scale.to(value - half, half / 2)) / Math.sqrt(12),
  )
  return {
    scale,
    since,
    points: all.map(({ point: { period, value }, margin }) => ({
      time: since(period.end),
      value: scale.to(value, margin),
    })),
    floor: rootMeanSquare(errors.length > 0 ? errors : rounding),
  }
}

/** What a line through figures, of which there must be at least three, says of a period. */
export function carriedOn(
  measure: Measure,
  run: readonly ValuedPoint[],
  period: Period,
  uncertaintyAt: (point: Point) => Uncertainty,
  { factor = 1, needed = forecastPoints } = {},
) {
  const { scale, points, floor, since } = placed(measure, run, uncertaintyAt)
  const line = forecast(points, since(period.end), { floor, factor, needed })
  return (
    line && {
      line,
      scale: scale.kind,
      value: scale.from(line.value),
      low80: scale.from(line.low80),
      high80: scale.from(line.high80),
      at: (date: string) => scale.from(line.intercept + line.slope * since(date)),
    }
  )
}

/**
 * Least squares through the figures that one line joins, on the measure's scale, with the error of a prediction widened to
 * what such errors came to in the past.
 * @param points the area's figures up to the as-at date
 * @param target the goal's target, where it is a number of its own
 * @param record how past forecasts of the measure did
 */
export function forecastOf(
  goal: Goal,
  measure: Measure,
  points: readonly Point[],
  uncertaintyAt: (point: Point) => Uncertainty,
  target: Target | undefined,
  record: ForecastRecord | undefined,
  asAt: string,
): Forecast {
  const run = lastRun(points)
  const last = run.at(-1)
  if (!last || run.length < forecastPoints)
    return { why: { id: 'too-few-figures', figures: run.length, needed: forecastPoints } }
  const period = aimed(goal, last, asAt)
  if (!period) return { why: { id: 'no-next-period' } }
  const made = carriedOn(measure, run, period, uncertaintyAt, record)
  if (!made) return { why: { id: 'not-calculable' } }
  const reachedBy = (value: number) =>
    chanceOf(made.line, scales[made.scale].to(value, 0.5 * 10 ** -measure.decimals), measure.polarity)
  return {
    ...made,
    period,
    ...(record ? { record } : {}),
    points: run,
    ...(target ? { target: target.value, chance: reachedBy(target.value) } : {}),
  }
}
