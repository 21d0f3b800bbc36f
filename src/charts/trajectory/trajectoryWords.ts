import type { Forecast, Judged } from '../../assessment/trajectory'
import { formatValue } from '../../format/numbers'
import type { Goal, Measure } from '../../framework/framework'
import type { Unit } from '../../framework/vocabulary'
import type { Interval } from '../../statistics/intervals'

interface Shown {
  readonly goal: Goal
  readonly measure: Measure
  readonly formatValue: (value: number) => string
}

/** `31.1 to 57.9`, `18.1% to 21.4%`: at least one decimal, for the ends of a count's interval are not whole. */
export function intervalText({ low, high }: Interval, unit: Unit, decimals: number) {
  const [from, to] = [low, high].map((value) => formatValue(value, unit, Math.max(1, decimals)))
  return `${from} to ${to}`
}

const glue = (text: string) => text.replaceAll(' ', '\u00a0')

/**
 * `forecast −0.36 (80%: −0.52 to −0.20)` for the drawing; it breaks before the bracket only, and the value alone has
 * its unit.
 */
export const forecastLabel = (forecast: Forecast, { goal, formatValue: text }: Shown) =>
  `${glue(`forecast ${text(forecast.value)}`)} ${glue(`(80%: ${intervalText(forecast, 'score', goal.decimals)})`)}`

/** `forecast 12.1% (80% interval 10.2% to 14.0%)`. */
export const forecastText = (forecast: Forecast, { goal, measure, formatValue: text }: Shown) =>
  `forecast ${text(forecast.value)} (80% interval ${intervalText(forecast, measure.unit, goal.decimals)})`

/** The aim that settles the goal where it is known, else the latest one, with the words that name the line. */
export function aimNamed({
  aims = [],
  aimPeriod,
  aimLabel = 'Goal',
  formatValue: text,
}: Judged & Pick<Shown, 'formatValue'> & { readonly aimLabel?: string }) {
  const settles = aims.find(({ period }) => period.label === aimPeriod)
  const at = settles ?? aims.at(-1)
  return at && { at, settles, text: `${aimLabel}, ${text(at.value)} in ${at.period.label}` }
}
