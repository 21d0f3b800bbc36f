import type { Goal, Measure, Note } from '../../framework/framework'
import { followsWithinAYear, type Period, parsePeriod } from '../../framework/period'
import type { Series } from '../../framework/series'
import { type Dated, lead } from '../lead'
import { type Mark, marksOf, markText, runsOf } from '../marks'
import { type Annotation, annotationsOf } from './annotations'

/** Another line, like for like with ours. */
export interface ComparatorLine {
  /** `england`, `region`, `neighbours`, `middle`, or an area code: chooses its look. */
  readonly id: string
  readonly name: string
  readonly points: readonly { readonly period: Period; readonly value: number; readonly note?: string }[]
}

export interface TrajectoryInput {
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

/** A line's last figure, with the words that stand there. */
export interface End extends Dated {
  /** The comparator's id; `undefined` for our own line. */
  readonly id: string | undefined
  readonly period: string
  readonly text: string
}

export interface TrajectorySeries {
  readonly runs: readonly (readonly Mark[])[]
  /** From a baseline to the figure of the year after it. */
  readonly lead: readonly Dated[]
  readonly marks: readonly Mark[]
  /** `assumed`: its period is unknown, so the date stands in for it. */
  readonly baseline: (Dated & { readonly assumed: boolean }) | undefined
  readonly goal: Dated | undefined
  readonly comparators: readonly {
    readonly line: ComparatorLine
    readonly runs: readonly ComparatorLine['points'][]
  }[]
  readonly ends: readonly End[]
  readonly annotations: readonly Annotation[]
  /** Every period that is drawn or explained, in order of time. */
  readonly periods: readonly Period[]
}

const oneBreak = 40
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Cuts a comparator's line at a missing year and at a break. */
function cut(points: ComparatorLine['points'], breaks: readonly string[]): ComparatorLine['points'][] {
  const runs: ComparatorLine['points'][number][][] = []
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

function endsOf({ areaName, comparators, formatValue }: TrajectoryInput, marks: readonly Mark[]): End[] {
  const last = marks.findLast(({ kind }) => kind !== 'not credible')
  const ours = last && {
    id: undefined,
    date: last.period.end,
    period: last.period.label,
    value: last.value,
    text: `${areaName} ${markText(last, formatValue)}`,
  }
  return [
    ...(ours ? [ours] : []),
    ...comparators.flatMap(({ id, name, points }) => {
      const end = points.at(-1)
      if (!end) return []
      const text = `${name} ${formatValue(end.value)}`
      return [{ id, date: end.period.end, period: end.period.label, value: end.value, text }]
    }),
  ]
}

/** What the chart draws, before it has a place. */
export function trajectorySeries(input: TrajectoryInput): TrajectorySeries {
  const { goal: of, series, comparators, notes, baselineFallback, asAt } = input
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
  const drawn = unique([
    ...points.map(({ period }) => period),
    ...comparators.flatMap((line) => line.points.map(({ period }) => period)),
    ...(baselinePeriod ? [baselinePeriod] : []),
  ])
  const dates = [
    ...drawn.map(({ end }) => end),
    ...[baseline, goal].flatMap((point) => point?.date ?? []),
  ].sort()
  const annotations = within(
    annotationsOf(notes, marks, baselinePeriod ?? marks[0]?.period, asAt),
    dates[0] ?? '',
    dates.at(-1) ?? '',
    asAt,
  )
  const first = runs[0]?.[0]
  const led = baseline && !baseline.assumed && first && !breaks.includes(first.period.label)
  return {
    runs,
    marks,
    baseline,
    lead: led ? lead(baseline, { date: first.period.end, value: first.value }) : [],
    goal,
    comparators: comparators.map((line) => ({ line, runs: cut(line.points, breaks) })),
    ends: endsOf(input, marks),
    annotations,
    periods: unique([...drawn, ...annotations.flatMap(({ period, until }) => [period, until])]),
  }
}
