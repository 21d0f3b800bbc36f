import type { AimPoint, Forecast, Judged } from '../../assessment/trajectory'
import type { Goal, Measure, Note } from '../../framework/framework'
import { followsWithinAYear, type Period, parsePeriod } from '../../framework/period'
import type { Series } from '../../framework/series'
import type { Unit } from '../../framework/vocabulary'
import type { Interval } from '../../statistics/intervals'
import { type Dated, lead, lookOf, type Mark, marksOf, markText, runsOf } from '../core/marks'
import { type Annotation, annotationsOf } from './trajectoryAnnotations'
import { aimNamed, forecastLabel } from './trajectoryWords'

/** Another line, like for like with ours. */
export interface ComparatorLine {
  /** `england`, `region`, `neighbours`, `median`, or an area code: chooses its look. */
  readonly id: string
  readonly name: string
  readonly points: readonly { readonly period: Period; readonly value: number; readonly note?: string }[]
}

/** What a verdict adds to the figures, with its words. */
export interface JudgedInWords extends Judged {
  /** Names the goal that moves: `Goal: in line with England`. */
  readonly aimLabel?: string
  /** The verdict in words, for the table and for those who do not see the drawing. */
  readonly commentary?: string
}

export interface TrajectoryInput extends JudgedInWords {
  readonly goal: Goal
  readonly measure: Measure
  /** The area's figures up to the as-at date. */
  readonly series: Series | undefined
  readonly comparators: readonly ComparatorLine[]
  /** Every note on the series. */
  readonly notes: readonly Note[]
  readonly areaName: string
  /** Where a baseline without a period stands (ISO date). */
  readonly baselineFallback: string
  readonly formatValue: (value: number) => string
  /** ISO date: nothing that had not ended by then is explained, and unpublished years up to it are shown. */
  readonly asAt?: string
}

/** A line's last figure, or a forecast, with the words that stand there. */
export interface End extends Dated {
  readonly kind: 'ours' | 'compared' | 'forecast'
  readonly name: string
  /** Class that carries the colour. */
  readonly look: string
  readonly period: string
  readonly text: string
}

export interface TrajectorySeries {
  readonly areaName: string
  readonly unit: Unit
  readonly formatValue: (value: number) => string
  readonly runs: readonly (readonly Mark[])[]
  /** From a baseline to the figure of the year after it. */
  readonly lead: readonly Dated[]
  readonly marks: readonly Mark[]
  /** `assumed`: its period is unknown, so the date stands in for it. */
  readonly baseline: (Dated & { readonly assumed: boolean }) | undefined
  readonly goal: Dated | undefined
  /** The 95% intervals of the marks that have one. */
  readonly intervals: readonly (Interval & { readonly mark: Mark })[]
  readonly forecast: Forecast | undefined
  /** The levels of a goal that moves, the one that settles it, and its name with the level it stands at. */
  readonly aims: (NonNullable<ReturnType<typeof aimNamed>> & { readonly runs: AimPoint[][] }) | undefined
  readonly comparators: readonly {
    readonly line: ComparatorLine
    readonly runs: readonly ComparatorLine['points'][]
  }[]
  readonly ends: readonly End[]
  readonly annotations: readonly Annotation[]
  /** Every period with a figure, an aim or an explanation, in order of time. */
  readonly periods: readonly Period[]
  /** The same with the forecast's period. */
  readonly timeline: readonly Period[]
}

const oneBreak = 40
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Cuts a line at a missing year and at a break. */
function cut<T extends { readonly period: Period }>(points: readonly T[], breaks: readonly string[]): T[][] {
  const runs: T[][] = []
  for (const point of points) {
    const before = runs.at(-1)?.at(-1)
    const joined = before && followsWithinAYear(before.period.end, point.period.end)
    if (joined && !breaks.includes(point.period.label)) runs.at(-1)?.push(point)
    else runs.push([point])
  }
  return runs
}

const byEnd = (a: Period, b: Period) => a.end.localeCompare(b.end) || a.start.localeCompare(b.start)
const unique = (periods: readonly Period[]) =>
  [...new Map(periods.map((period) => [period.label, period])).values()].sort(byEnd)

/** The annotations that touch the time drawn; with an as-at date also those that follow it without a gap. */
function within(annotations: readonly Annotation[], first: string, last: string, asAt: string | undefined) {
  let until = last
  return annotations.filter(({ kind, period, until: { end } }) => {
    if (end <= first) return false
    const follows = asAt !== undefined && kind !== 'break' && days(until, period.start) < oneBreak
    if (end > until && !follows) return false
    if (end > until) until = end
    return true
  })
}

function endsOf(input: TrajectoryInput, marks: readonly Mark[]): End[] {
  const { areaName, comparators, formatValue, forecast } = input
  const last = marks.findLast(({ kind }) => kind !== 'not-credible')
  const ours = last && {
    kind: 'ours' as const,
    name: areaName,
    look: 't-ours',
    date: last.period.end,
    period: last.period.label,
    value: last.value,
    text: `${areaName} ${markText(last, formatValue)}`,
  }
  const ahead = forecast && {
    kind: 'forecast' as const,
    name: 'forecast',
    look: 't-ours t-ahead',
    date: forecast.date,
    period: forecast.period,
    value: forecast.value,
    text: forecastLabel(forecast, input),
  }
  return [
    ...(ahead ? [ahead] : []),
    ...(ours ? [ours] : []),
    ...comparators.flatMap(({ id, name, points }, index) => {
      const end = points.at(-1)
      if (!end) return []
      return [
        {
          kind: 'compared' as const,
          name,
          look: `t-compared ${lookOf(id, index)}`,
          date: end.period.end,
          period: end.period.label,
          value: end.value,
          text: `${name} ${formatValue(end.value)}`,
        },
      ]
    }),
  ]
}

/** What the chart draws, before it has a position. */
export function trajectorySeries(input: TrajectoryInput): TrajectorySeries {
  const {
    goal: of,
    series,
    comparators,
    notes,
    baselineFallback,
    asAt,
    intervals,
    forecast,
    aims = [],
  } = input
  const points = series?.points ?? []
  const breaks = notes.flatMap(({ kind, period }) => (kind === 'break' ? [period] : []))
  const baselinePeriod = of.baselinePeriod ? parsePeriod(of.baselinePeriod) : undefined
  const marks = marksOf(points)
  const runs = runsOf(points)
  const baseline =
    of.baseline === null
      ? undefined
      : {
          date: baselinePeriod?.end ?? baselineFallback,
          value: of.baseline,
          assumed: baselinePeriod === undefined,
        }
  const goal = of.target !== null && of.targetDate ? { date: of.targetDate, value: of.target } : undefined
  const ahead = forecast ? parsePeriod(forecast.period) : undefined
  const named = aimNamed(input)
  const drawn = unique([
    ...[...points, ...aims].map(({ period }) => period),
    ...comparators.flatMap((line) => line.points.map(({ period }) => period)),
    ...(baselinePeriod ? [baselinePeriod] : []),
  ])
  const dates = [
    ...drawn.map(({ end }) => end),
    ...[baseline, goal, forecast].flatMap((point) => point?.date ?? []),
  ].sort()
  const annotations = within(
    annotationsOf(notes, marks, baselinePeriod ?? marks[0]?.period, asAt),
    dates[0] ?? '',
    dates.at(-1) ?? '',
    asAt,
  )
  const first = runs[0]?.[0]
  const periods = unique([...drawn, ...annotations.flatMap(({ period, until }) => [period, until])])
  const led = baseline && !baseline.assumed && first && !breaks.includes(first.period.label)
  return {
    areaName: input.areaName,
    unit: input.measure.unit,
    formatValue: input.formatValue,
    runs,
    marks,
    baseline,
    lead: led ? lead(baseline, { date: first.period.end, value: first.value }) : [],
    goal,
    intervals: marks.flatMap((mark) => {
      const interval = intervals?.get(mark.period.label)
      return interval ? [{ ...interval, mark }] : []
    }),
    forecast,
    aims: named && { ...named, runs: cut(aims, breaks) },
    comparators: comparators.map((line) => ({ line, runs: cut(line.points, breaks) })),
    ends: endsOf(input, marks),
    annotations,
    periods,
    timeline: ahead ? unique([...periods, ahead]) : periods,
  }
}
