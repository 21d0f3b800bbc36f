import { parsePeriod } from '../../framework/period'
import { expectedAt, type Run } from '../../statistics/pace'
import { marksOf, markText } from '../core/marks'
import { forecastText } from './forecast'
import { intervalText } from './interval'
import type { TrajectoryInput } from './series'

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
  const ours = ourFigure(input, label) ?? (ahead ? undefined : `${areaName}: no figure`)
  const parts = [
    ...(ours ? [ours] : []),
    ...(ahead ? [forecastText(ahead, input)] : []),
    ...(run && end && end >= run.baselineDate && end <= run.targetDate
      ? [`trajectory ${formatValue(expectedAt(run, end))}`]
      : []),
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
