import type { Dated } from '../core/marks'
import { type Interval, intervalText } from './interval'
import type { TrajectoryInput } from './series'

/** What the line so far leads to, with its 80% interval. */
export interface Forecast extends Dated, Interval {
  /** The last figure, where it starts. */
  readonly from: Dated
  /** Label of the period it is for; `date` is that period's end. */
  readonly period: string
}

const glue = (text: string) => text.replaceAll(' ', '\u00a0')

/**
 * `forecast −0.36 (80%: −0.52 to −0.20)` for the drawing; it breaks before the bracket only, and the value alone has
 * its unit.
 */
export const forecastLabel = (forecast: Forecast, { goal, formatValue }: TrajectoryInput) =>
  `${glue(`forecast ${formatValue(forecast.value)}`)} ${glue(`(80%: ${intervalText(forecast, 'score', goal.decimals)})`)}`

/** `forecast 12.1% (80% interval 10.2% to 14.0%)`. */
export const forecastText = (forecast: Forecast, { goal, measure, formatValue }: TrajectoryInput) =>
  `forecast ${formatValue(forecast.value)} (80% interval ${intervalText(forecast, measure.unit, goal.decimals)})`
