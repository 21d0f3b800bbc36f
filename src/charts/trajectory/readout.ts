import { parsePeriod } from '../../framework/period'
import { expectedAt, type Run } from '../../statistics/pace'
import { marksOf, markText } from '../marks'
import type { TrajectoryInput } from './series'

/** What every line says in one period, in one sentence. */
export function readout(input: TrajectoryInput, run: Run | undefined, label: string): string {
  const { series, comparators, areaName, formatValue, notes } = input
  const point = series?.points.find(({ period }) => period.label === label)
  const [mark] = point ? marksOf([point]) : []
  const end =
    point?.period.end ??
    comparators.flatMap(({ points }) => points).find(({ period }) => period.label === label)?.period.end ??
    parsePeriod(label)?.end
  const parts = [
    point && mark
      ? `${areaName} ${markText(mark, formatValue)}${point.summed ? ' (sum of three terms)' : ''}`
      : `${areaName}: ${point?.symbol ?? 'no figure'}`,
    ...(run && end && end >= run.baselineDate && end <= run.targetDate
      ? [`trajectory ${formatValue(expectedAt(run, end))}`]
      : []),
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
