import type { Measure } from '../../framework/framework'
import type { Dated } from '../lead'
import { type Interval, intervalText } from './interval'
import type { TrajectoryInput } from './series'

/** What the line so far leads to, with its 80% interval. */
export interface Forecast extends Dated, Interval {
  /** The last figure, where it starts. */
  readonly from: Dated
  /** Label of the period it is for; `date` is that period's end. */
  readonly period: string
}

/** The lowest and highest value a measure can have: a straight line runs on beyond them, what it counts does not. */
function limits({ unit }: Measure, known: number): readonly [number, number] {
  if (unit === 'score') return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return [0, unit === 'percent' ? Math.max(100, known) : Number.POSITIVE_INFINITY]
}

/** The forecast within what its measure can be; none where its whole interval lies beyond that. */
export function forecastOf({ forecast, measure }: TrajectoryInput): Forecast | undefined {
  if (!forecast) return undefined
  const [low, high] = limits(measure, forecast.from.value)
  if (forecast.high <= low || forecast.low >= high) return undefined
  const within = (value: number) => Math.max(low, Math.min(value, high))
  return {
    ...forecast,
    value: within(forecast.value),
    low: within(forecast.low),
    high: within(forecast.high),
  }
}

const glue = (text: string) => text.replaceAll(' ', '\u00a0')

/** `forecast −0.36 (80%: −0.52 to −0.20)` for the drawing; it breaks before the bracket only. */
export const forecastLabel = (forecast: Forecast, { goal, formatValue }: TrajectoryInput) =>
  `${glue(`forecast ${formatValue(forecast.value)}`)} ${glue(`(80%: ${intervalText(forecast, 'score', goal.decimals)})`)}`

/** `forecast 12.1% (80% interval 10.2% to 14.0%)`. */
export const forecastText = (forecast: Forecast, { goal, measure, formatValue }: TrajectoryInput) =>
  `forecast ${formatValue(forecast.value)} (80% interval ${intervalText(forecast, measure.unit, goal.decimals)})`
