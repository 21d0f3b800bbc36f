import type { Period } from '../../framework/period'
import { parsePeriod } from '../../framework/period'
import { type Run, trajectoryAt } from '../../statistics/pace'
import { marksOf, markText } from '../core/marks'
import type { TrajectoryInput } from './trajectorySeries'
import { trajectorySeries } from './trajectorySeries'
import { forecastText, intervalText } from './trajectoryWords'

/** Our own figure in one period, with what belongs to it in brackets. */
function ourFigure(input: TrajectoryInput, label: string): string | undefined {
  const { series, areaName, formatValue, goal, measure, intervals } = input
  const point = series?.points.find(({ period }) => period.label === label)
  const [mark] = point ? marksOf([point]) : []
  if (!point || !mark) return point && `${areaName}: ${point.symbol ?? 'no figure'}`
  const interval = intervals?.get(label)
  const details = [
    ...(point.summed ? ['sum of three terms'] : []),
    ...(interval ? [`95% interval ${intervalText(interval, measure.unit, goal.decimals)}`] : []),
  ]
  return `${areaName} ${markText(mark, formatValue)}${details.length > 0 ? ` (${details.join('; ')})` : ''}`
}

/** What every line says in one period, in one sentence. */
export function readout(input: TrajectoryInput, run: Run | undefined, label: string): string {
  const { series, comparators, areaName, formatValue, notes, forecast, aims = [] } = input
  const ahead = forecast?.period === label ? forecast : undefined
  const aim = aims.find(({ period }) => period.label === label)
  const end =
    [...(series?.points ?? []), ...comparators.flatMap(({ points }) => points)].find(
      ({ period }) => period.label === label,
    )?.period.end ?? parsePeriod(label)?.end
  const expected = end === undefined ? undefined : trajectoryAt(run, end)
  const ours = ourFigure(input, label) ?? (ahead ? undefined : `${areaName}: no figure`)
  const parts = [
    ...(ours ? [ours] : []),
    ...(ahead ? [forecastText(ahead, input)] : []),
    ...(expected === undefined ? [] : [`trajectory ${formatValue(expected)}`]),
    ...(aim ? [`goal ${formatValue(aim.value)}`] : []),
    ...comparators.flatMap(({ name, points }) => {
      const found = points.find(({ period }) => period.label === label)
      return found ? [`${name} ${formatValue(found.value)}${found.note ? ` (${found.note})` : ''}`] : []
    }),
  ]
  const said = notes
    .filter(({ period, kind }) => period === label && kind !== 'published-late')
    .map(({ sentence }) => sentence)
  return [`${label}: ${parts.join(' · ')}.`, ...said].join(' ')
}

/** One period of the table twin; every cell as text, empty where there is nothing. */
export interface TableRow {
  readonly period: string
  /** Not a figure: what the line so far leads to. */
  readonly forecast: boolean
  readonly ours: string
  /** The figure's 95% interval. */
  readonly interval: string
  readonly trajectory: string
  /** What a goal that moves asks for. */
  readonly goal: string
  /** In the order of the comparators. */
  readonly comparators: readonly string[]
  readonly notes: string
}

/** The chart's figures as rows, one a period, with what stands beside them; the forecast is a row of its own. */
export function tableRows(input: TrajectoryInput, run: Run | undefined): TableRow[] {
  const { series, comparators, notes, formatValue, measure, goal, intervals, aims, aimPeriod } = input
  const { periods, forecast } = trajectorySeries(input)
  const rangeText = (range: { readonly low: number; readonly high: number } | undefined) =>
    range ? intervalText(range, measure.unit, goal.decimals) : ''
  const expected = (end: string) => {
    const value = trajectoryAt(run, end)
    return value === undefined ? '' : formatValue(value)
  }
  const figures = ({ label, end }: Period): TableRow => {
    const point = series?.points.find(({ period }) => period.label === label)
    const [mark] = point ? marksOf([point]) : []
    const aim = aims?.find(({ period }) => period.label === label)
    return {
      period: label,
      forecast: false,
      ours: mark ? markText(mark, formatValue) : point ? (point.symbol ?? 'no figure') : '–',
      interval: mark ? rangeText(intervals?.get(label)) : '',
      trajectory: expected(end),
      goal: aim ? formatValue(aim.value) : '',
      comparators: comparators.map(({ points }) => {
        const found = points.find(({ period }) => period.label === label)
        return found ? `${formatValue(found.value)}${found.note ? ` (${found.note})` : ''}` : ''
      }),
      notes: [
        ...(aims && label === aimPeriod ? ['This period settles the goal.'] : []),
        ...(point?.summed ? ['Sum of three terms’ rates.'] : []),
        ...(point && point.quality !== 'final' ? [`${point.quality}.`] : []),
        ...notes.filter(({ period }) => period === label).map(({ sentence }) => sentence),
      ].join(' '),
    }
  }
  const ahead: TableRow[] = forecast
    ? [
        {
          period: `${forecast.period}, forecast`,
          forecast: true,
          ours: formatValue(forecast.value),
          interval: '',
          trajectory: expected(forecast.date),
          goal: '',
          comparators: comparators.map(() => ''),
          notes: `A forecast, not a figure. 80% interval: ${rangeText(forecast)}.`,
        },
      ]
    : []
  const later = (period: Period) => forecast !== undefined && period.end > forecast.date
  return [
    ...periods.filter((period) => !later(period)).map(figures),
    ...ahead,
    ...periods.filter(later).map(figures),
  ]
}
