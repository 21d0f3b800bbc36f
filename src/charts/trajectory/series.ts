import type { Goal, Measure, Note } from '../../framework/framework'
import { type Period, parsePeriod } from '../../framework/period'
import { hasNote, type Point, type Series, segments } from '../../framework/series'
import { type Dated, lead } from '../lead'

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
}

export interface Mark {
  readonly period: Period
  readonly value: number
  readonly kind: 'figure' | 'not credible' | 'lower bound'
}

/** A stretch of time that needs a word on the chart, or a moment where the definition changed. */
export interface Annotation {
  readonly kind: 'not published' | 'disrupted' | 'break' | 'no figure'
  readonly period: Period
  readonly lines: readonly string[]
}

export interface TrajectorySeries {
  readonly runs: readonly (readonly Mark[])[]
  /** From a baseline to the figure of the year after it. */
  readonly lead: readonly Dated[]
  readonly marks: readonly Mark[]
  readonly baseline: Dated | undefined
  readonly goal: Dated | undefined
  readonly comparators: readonly {
    readonly line: ComparatorLine
    readonly runs: readonly ComparatorLine['points'][]
  }[]
  readonly annotations: readonly Annotation[]
  /** Every period drawn, in order of time. */
  readonly periods: readonly Period[]
}

const kindOf = (point: Point): Mark['kind'] =>
  hasNote(point, 'not-credible') ? 'not credible' : hasNote(point, 'lower-bound') ? 'lower bound' : 'figure'

const markOf = (point: Point): Mark[] =>
  point.value === null ? [] : [{ period: point.period, value: point.value, kind: kindOf(point) }]

const oneYear = 370

/** Cuts a comparator's line at a missing year and at a break. */
function runsOf(points: ComparatorLine['points'], breaks: readonly string[]): ComparatorLine['points'][] {
  const runs: ComparatorLine['points'][number][][] = []
  for (const point of points) {
    const before = runs.at(-1)?.at(-1)
    const days = before
      ? (Date.parse(point.period.end) - Date.parse(before.period.end)) / 86_400_000
      : oneYear + 1
    if (days <= oneYear && !breaks.includes(point.period.label)) runs.at(-1)?.push(point)
    else runs.push([point])
  }
  return runs
}

const annotationWords = {
  'not-published': 'not published',
  disrupted: 'disrupted',
  break: 'definition changed',
} as const
const annotationKinds = { 'not-published': 'not published', disrupted: 'disrupted', break: 'break' } as const

const annotationsOf = (notes: readonly Note[]): Annotation[] =>
  notes.flatMap((note) => {
    const period = parsePeriod(note.period)
    if (!period || (note.kind !== 'not-published' && note.kind !== 'disrupted' && note.kind !== 'break'))
      return []
    return [{ kind: annotationKinds[note.kind], period, lines: [period.label, annotationWords[note.kind]] }]
  })

const yearAfter = (year: string) => {
  const first = Number(year.slice(0, 4)) + 1
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

/** Academic years without a figure between the first and the last, which no note explains. */
function unexplained(
  first: Period | undefined,
  marks: readonly Mark[],
  notes: readonly Note[],
): Annotation[] {
  const last = marks.at(-1)?.period
  if (first?.kind !== 'academic year' || last?.kind !== 'academic year') return []
  const found: Annotation[] = []
  for (let label = yearAfter(first.label); label < last.label; label = yearAfter(label)) {
    const period = parsePeriod(label)
    const known =
      marks.some((mark) => mark.period.label === label) ||
      notes.some((note) => note.period === label && note.kind !== 'published-late')
    if (period && !known) found.push({ kind: 'no figure', period, lines: [label, 'no figure loaded'] })
  }
  return found
}

/** What the chart draws, before it has a place. */
export function trajectorySeries(input: TrajectoryInput): TrajectorySeries {
  const { goal, series, comparators, notes, baselineFallback } = input
  const points = series?.points ?? []
  const breaks = notes.flatMap(({ kind, period }) => (kind === 'break' ? [period] : []))
  const baselinePeriod = goal.baselinePeriod ? parsePeriod(goal.baselinePeriod) : undefined
  const marks = points.flatMap(markOf)
  const periods = new Map(
    [
      ...marks.map(({ period }) => period),
      ...comparators.flatMap((line) => line.points.map(({ period }) => period)),
      ...(baselinePeriod ? [baselinePeriod] : []),
    ].map((period) => [period.label, period]),
  )
  const runs = segments(points).map((run) => run.flatMap(markOf))
  const baseline =
    goal.baseline === null
      ? undefined
      : { date: baselinePeriod?.end ?? baselineFallback, value: goal.baseline }
  return {
    runs,
    marks,
    baseline,
    lead: baselinePeriod
      ? lead(baseline, runs[0]?.[0] && { date: runs[0][0].period.end, value: runs[0][0].value })
      : [],
    goal: goal.target !== null && goal.targetDate ? { date: goal.targetDate, value: goal.target } : undefined,
    comparators: comparators.map((line) => ({ line, runs: runsOf(line.points, breaks) })),
    annotations: [...annotationsOf(notes), ...unexplained(baselinePeriod ?? marks[0]?.period, marks, notes)],
    periods: [...periods.values()].sort((a, b) => a.end.localeCompare(b.end)),
  }
}
