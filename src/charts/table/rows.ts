import { expectedAt, type Run } from '../../statistics/pace'
import type { TrajectoryInput } from '../trajectory/series'
import { trajectorySeries } from '../trajectory/series'

/** One period of the table twin; every cell as text. */
export interface TableRow {
  readonly period: string
  readonly ours: string
  readonly trajectory: string
  /** In the order of the comparators; empty where there is none. */
  readonly comparators: readonly string[]
  readonly notes: string
}

/** The chart's figures as rows, one a period, with what stands beside them. */
export function tableRows(input: TrajectoryInput, run: Run | undefined): TableRow[] {
  const { series, comparators, notes, formatValue } = input
  const known = new Map(trajectorySeries(input).periods.map((period) => [period.label, period]))
  for (const { period } of series?.points ?? []) known.set(period.label, period)
  return [...known.values()]
    .sort((a, b) => a.end.localeCompare(b.end))
    .map(({ label, end }) => {
      const point = series?.points.find(({ period }) => period.label === label)
      return {
        period: label,
        ours: point ? (point.value === null ? (point.symbol ?? 'no figure') : formatValue(point.value)) : '–',
        trajectory:
          run && end >= run.baselineDate && end <= run.targetDate ? formatValue(expectedAt(run, end)) : '',
        comparators: comparators.map(({ points }) => {
          const found = points.find(({ period }) => period.label === label)
          return found ? formatValue(found.value) : ''
        }),
        notes: [
          ...(point?.summed ? ['Sum of three terms’ rates.'] : []),
          ...(point && point.quality !== 'final' ? [`${point.quality}.`] : []),
          ...notes.filter(({ period }) => period === label).map(({ sentence }) => sentence),
        ].join(' '),
      }
    })
}
