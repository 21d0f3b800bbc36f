import type { Forecast } from '../../assessment/trajectory'
import { monthYear, type Period } from '../../framework/period'
import type { Point } from '../../framework/series'
import type { Interval } from '../../statistics/intervals'
import { trajectoryAt } from '../../statistics/pace'
import { roundTo } from '../../statistics/rounding'
import { runOf } from '../../verdict/towardsGoal'
import { qualityNotes } from '../../words/labels'
import { noIntervalText } from '../../words/methods'
import { formedText } from '../../words/verdictText'
import type { ChartFigures, Column } from '../core/columns'
import { marksOf, markText } from '../core/marks'
import type { ComparatorLine, TrajectoryInput, TrajectorySeries } from './trajectorySeries'
import { forecastText, intervalText } from './trajectoryWords'

/** What is known of one period; in the CSV, of one line in one period. */
export interface TrajectoryRow {
  readonly area: string
  readonly period: string
  readonly value: number | null
  /** Our figure with what belongs to it. */
  readonly point?: Point | undefined
  readonly interval?: Interval | undefined
  readonly forecast?: Forecast | undefined
  /** The row is the forecast's alone: no figure stands in it. */
  readonly isForecast?: boolean
  /** What the straight way from baseline to goal expects. */
  readonly expected?: number | undefined
  /** What a goal that moves asks for. */
  readonly aim?: number | undefined
  /** In the order of the comparators. */
  readonly compared?: readonly (ComparatorLine['points'][number] | undefined)[]
  /** What a comparator's own row has to note. */
  readonly note?: string | undefined
  /** The verdict, beside our latest figure. */
  readonly verdict?: string | undefined
}

const rounded = (value: number | null | undefined) => (typeof value === 'number' ? roundTo(value, 6) : null)
const formedNote = ({ summed, pooled }: Point) =>
  summed
    ? ['Sum of three terms’ rates.']
    : pooled
      ? ['Events of three terms by the pupils of the spring term.']
      : []

/** Rows for reading, for the table and for the CSV. */
function rowsOf(input: TrajectoryInput, { periods, timeline }: TrajectorySeries) {
  const { areaName, series, comparators, intervals, forecast, goal, aims = [], commentary } = input
  const run = runOf(goal)
  const points = series?.points ?? []
  const latest = points.findLast(({ value }) => value !== null)
  const expectedIn = (end: string) => trajectoryAt(run, end)
  const of = ({ label, end }: Period): TrajectoryRow => {
    const point = points.find(({ period }) => period.label === label)
    return {
      area: areaName,
      period: label,
      value: point?.value ?? null,
      point,
      interval: intervals?.get(label),
      expected: expectedIn(end),
      aim: aims.find(({ period }) => period.label === label)?.value,
      compared: comparators.map((line) => line.points.find(({ period }) => period.label === label)),
      verdict: point && point === latest ? commentary : undefined,
    }
  }
  const ahead: TrajectoryRow[] = forecast
    ? [
        {
          area: areaName,
          period: forecast.period,
          value: forecast.value,
          interval: forecast,
          forecast,
          isForecast: true,
          expected: expectedIn(forecast.date),
        },
      ]
    : []
  const later = (period: Period) => forecast !== undefined && period.end > forecast.date
  return {
    readings: timeline.map((period) => ({
      ...of(period),
      forecast: forecast?.period === period.label ? forecast : undefined,
    })),
    table: [
      ...periods.filter((period) => !later(period)).map(of),
      ...ahead,
      ...periods.filter(later).map(of),
    ],
    csv: [
      ...points.map(({ period }) => of(period)),
      ...aims
        .filter(({ period }) => points.every((point) => point.period.label !== period.label))
        .map(({ period, value }) => ({ area: areaName, period: period.label, value: null, aim: value })),
      ...ahead,
      ...comparators.flatMap((line) =>
        line.points.map(({ period, value, note }) => ({
          area: line.name,
          period: period.label,
          value,
          note,
        })),
      ),
    ] satisfies TrajectoryRow[],
  }
}

/** The goal's chart as columns. In the CSV a row is a period of one line: ours first, then its forecast, then the others. */
function columnsOf(input: TrajectoryInput, hasIntervals: boolean, moves: boolean): Column<TrajectoryRow>[] {
  const { goal, measure, areaName, comparators, notes, aims, aimPeriod, formatValue } = input
  const run = runOf(goal)
  const rangeText = (range: Interval) => intervalText(range, measure.unit, goal.decimals)
  const notesOf = (label: string) => notes.filter(({ period }) => period === label)
  /** Our figure with what belongs to it in brackets. */
  const figureText = ({ point, interval }: TrajectoryRow) => {
    const [mark] = point ? marksOf([point]) : []
    if (!point || !mark) return `${areaName}: ${point?.symbol ?? 'no figure'}`
    const details = [
      ...(formedText(point) ? [formedText(point)] : []),
      ...(interval ? [`95% interval ${rangeText(interval)}`] : []),
    ]
    return `${areaName} ${markText(mark, formatValue)}${details.length > 0 ? ` (${details.join('; ')})` : ''}`
  }
  const comparedText = (row: TrajectoryRow, index: number) => {
    const found = row.compared?.[index]
    return found ? `${formatValue(found.value)}${found.note ? ` (${found.note})` : ''}` : ''
  }
  return [
    { id: 'goal_id', cell: () => goal.id },
    { id: 'measure', cell: () => measure.name },
    { id: 'cohort', cell: () => goal.cohort },
    { id: 'phase', cell: () => goal.phase },
    { id: 'area', cell: ({ area }) => area },
    {
      id: 'period',
      heading: 'Period',
      isName: true,
      text: ({ period, isForecast }) => (isForecast ? `${period}, forecast` : period),
      cell: ({ period }) => period,
      said: ({ period }) => period,
    },
    {
      id: 'value',
      heading: areaName,
      look: 'number',
      text: ({ point, value, isForecast }) => {
        if (isForecast) return value === null ? '' : formatValue(value)
        const [mark] = point ? marksOf([point]) : []
        return mark ? markText(mark, formatValue) : point ? (point.symbol ?? 'no figure') : '–'
      },
      cell: ({ value }) => rounded(value),
      said: (row) => (row.point || !row.forecast ? figureText(row) : ''),
    },
    { id: 'forecast', said: ({ forecast }) => (forecast ? forecastText(forecast, input) : '') },
    {
      id: 'interval',
      ...(hasIntervals ? { heading: '95% interval' } : {}),
      look: 'number range',
      text: ({ interval, value, isForecast }) =>
        interval && value !== null && !isForecast ? rangeText(interval) : '',
    },
    { id: 'interval_low', cell: ({ interval }) => rounded(interval?.low) },
    { id: 'interval_high', cell: ({ interval }) => rounded(interval?.high) },
    { id: 'numerator', cell: ({ point }) => point?.numerator ?? null },
    { id: 'denominator', cell: ({ point }) => point?.denominator ?? null },
    { id: 'symbol', cell: ({ point }) => point?.symbol ?? null },
    { id: 'quality', cell: ({ point, isForecast }) => (isForecast ? 'forecast' : (point?.quality ?? null)) },
    {
      id: 'trajectory',
      ...(run ? { heading: 'Trajectory' } : {}),
      look: 'number',
      text: ({ expected }) => (expected === undefined ? '' : formatValue(expected)),
      cell: ({ expected }) => (expected === undefined ? null : roundTo(expected, 4)),
      said: ({ expected }) => (expected === undefined ? '' : `trajectory ${formatValue(expected)}`),
    },
    {
      id: 'goal',
      ...(moves ? { heading: 'Goal' } : {}),
      look: 'number',
      text: ({ aim }) => (aim === undefined ? '' : formatValue(aim)),
      cell: ({ aim }) => rounded(aim),
      said: ({ aim }) => (aim === undefined ? '' : `goal ${formatValue(aim)}`),
    },
    ...comparators.map(
      ({ id, name }, index): Column<TrajectoryRow> => ({
        id: `beside ${id}`,
        heading: name,
        look: 'number',
        text: (row) => comparedText(row, index),
        said: (row) => (row.compared?.[index] ? `${name} ${comparedText(row, index)}` : ''),
      }),
    ),
    {
      id: 'note',
      heading: 'Notes',
      text: ({ period, point, forecast }) =>
        forecast
          ? `A forecast, not a figure. 80% interval: ${rangeText(forecast)}.`
          : [
              ...(aims && period === aimPeriod ? ['This period settles the goal.'] : []),
              ...(point ? formedNote(point) : []),
              ...(point && point.quality !== 'final' ? [qualityNotes[point.quality]] : []),
              ...notesOf(period).map(({ sentence }) => sentence),
            ].join(' '),
      cell: ({ point, note, isForecast }) =>
        isForecast
          ? 'A forecast, not a figure; its interval is an 80% interval.'
          : point
            ? [...formedNote(point), ...point.notes.map(({ sentence }) => sentence)].join(' ')
            : (note ?? null),
      remark: ({ period }) =>
        notesOf(period)
          .map(({ sentence }) => sentence)
          .join(' '),
    },
    { id: 'verdict', cell: ({ verdict }) => verdict ?? null },
  ]
}

/** What stands above the table: what it is of, and the verdict. */
function captionOf(
  { goal, measure, areaName, formatValue, aimLabel = 'Goal', noInterval, commentary }: TrajectoryInput,
  moves: boolean,
) {
  const parts = [
    `${measure.name}, ${areaName}`,
    goal.baseline === null
      ? ''
      : `: baseline ${formatValue(goal.baseline)} (${goal.baselinePeriod ?? 'period unknown'})`,
    goal.target === null ? '' : `, goal ${formatValue(goal.target)}`,
    moves ? `; ${aimLabel}` : '',
    goal.targetDate ? ` by ${monthYear(goal.targetDate)}` : '',
    noInterval ? `. ${noIntervalText(noInterval)}` : '',
  ]
  return [parts.join(''), ...(commentary ? [commentary] : [])]
}

/** The chart's figures as rows and columns: one a period, the forecast a row of its own. */
export function trajectoryFigures(
  input: TrajectoryInput,
  series: TrajectorySeries,
): ChartFigures<TrajectoryRow> {
  const { readings, table, csv } = rowsOf(input, series)
  const hasIntervals = table.some(
    ({ interval, value, isForecast }) => interval && value !== null && !isForecast,
  )
  const moves = table.some(({ aim }) => aim !== undefined)
  const latest = readings.findLastIndex(({ value }) => value !== null)
  return {
    columns: columnsOf(input, hasIntervals, moves),
    readings,
    start: latest === -1 ? undefined : latest,
    table: {
      name: 'The chart as a table',
      caption: captionOf(input, moves),
      rows: table,
      look: ({ isForecast }) => (isForecast ? 'chart-table-forecast' : undefined),
    },
    csvRows: csv,
  }
}
