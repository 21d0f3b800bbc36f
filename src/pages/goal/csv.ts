import type { TrajectoryInput } from '../../charts/trajectory/trajectorySeries'
import { type CsvCell, toCsv } from '../../format/csv'
import type { Period } from '../../framework/period'
import { trajectoryAt } from '../../statistics/pace'
import { roundTo } from '../../statistics/rounding'
import { runOf } from '../../verdict/before'

const columns = [
  'goal_id',
  'measure',
  'cohort',
  'phase',
  'area',
  'period',
  'value',
  'interval_low',
  'interval_high',
  'numerator',
  'denominator',
  'symbol',
  'quality',
  'trajectory',
  'goal',
  'note',
  'verdict',
] as const

type Cells = Partial<Record<(typeof columns)[number], CsvCell>>

const rounded = (value: number | null | undefined) => (typeof value === 'number' ? roundTo(value, 6) : null)

/**
 * The goal's chart as a table: one row a period and area, the goal's own line first, then its forecast. The intervals
 * are 95% intervals, but for a forecast's, which says so. `goal` is what a goal that moves asks for in that period;
 * `verdict`, beside our latest figure, says the verdict in words.
 */
export function goalCsv(input: TrajectoryInput): string {
  const { goal, measure, series, comparators, areaName, intervals, forecast, aims = [], commentary } = input
  const run = runOf(goal)
  const points = series?.points ?? []
  const latest = points.findLast(({ value }) => value !== null)
  const expected = (end: string) => {
    const value = trajectoryAt(run, end)
    return value === undefined ? null : roundTo(value, 4)
  }
  const aimed = (of: Period) => rounded(aims.find(({ period }) => period.label === of.label)?.value)
  const ours: Cells[] = points.map((point) => ({
    area: areaName,
    period: point.period.label,
    value: rounded(point.value),
    interval_low: rounded(intervals?.get(point.period.label)?.low),
    interval_high: rounded(intervals?.get(point.period.label)?.high),
    numerator: point.numerator,
    denominator: point.denominator,
    symbol: point.symbol,
    quality: point.quality,
    trajectory: expected(point.period.end),
    goal: aimed(point.period),
    verdict: point === latest ? (commentary ?? null) : null,
    note: [
      ...(point.summed ? ['Sum of three terms’ rates.'] : []),
      ...point.notes.map(({ sentence }) => sentence),
    ].join(' '),
  }))
  const awaited: Cells[] = aims
    .filter(({ period }) => points.every((point) => point.period.label !== period.label))
    .map(({ period }) => ({ area: areaName, period: period.label, goal: aimed(period) }))
  const ahead: Cells[] = forecast
    ? [
        {
          area: areaName,
          period: forecast.period,
          value: rounded(forecast.value),
          interval_low: rounded(forecast.low),
          interval_high: rounded(forecast.high),
          quality: 'forecast',
          trajectory: expected(forecast.date),
          note: 'A forecast, not a figure; its interval is an 80% interval.',
        },
      ]
    : []
  const others: Cells[] = comparators.flatMap(({ name, points: compared }) =>
    compared.map(({ period, value, note }) => ({
      area: name,
      period: period.label,
      value: rounded(value),
      note: note ?? null,
    })),
  )
  const about: Cells = { goal_id: goal.id, measure: measure.name, cohort: goal.cohort, phase: goal.phase }
  return toCsv(
    columns,
    [...ours, ...awaited, ...ahead, ...others].map((cells) => {
      const row = { ...about, ...cells }
      return columns.map((column) => row[column] ?? null)
    }),
  )
}
