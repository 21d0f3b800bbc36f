import { expectedAt, type Run } from '../../statistics/pace'
import { marksOf, markText } from '../marks'
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
  return trajectorySeries(input).periods.map(({ label, end }) => {
    const point = series?.points.find(({ period }) => period.label === label)
    const [mark] = point ? marksOf([point]) : []
    return {
      period: label,
      ours: mark ? markText(mark, formatValue) : point ? (point.symbol ?? 'no figure') : '–',
      trajectory:
        run && end >= run.baselineDate && end <= run.targetDate ? formatValue(expectedAt(run, end)) : '',
      comparators: comparators.map(({ points }) => {
        const found = points.find(({ period }) => period.label === label)
        return found ? `${formatValue(found.value)}${found.note ? ` (${found.note})` : ''}` : ''
      }),
      notes: [
        ...(point?.summed ? ['Sum of three terms’ rates.'] : []),
        ...(point && point.quality !== 'final' ? [`${point.quality}.`] : []),
        ...notes.filter(({ period }) => period === label).map(({ sentence }) => sentence),
      ].join(' '),
    }
  })
}
