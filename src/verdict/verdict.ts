import type { Goal, Measure, Note } from '../framework/framework'
import { brokenBetween } from '../framework/notes'
import { parsePeriod } from '../framework/period'
import { hasNote, isJudgeable, type Point, type Series } from '../framework/series'
import { type Before, before, runOf } from './before'
import { type Direction, direction } from './direction'
import { type Distance, distance } from './distance'
import { type Outturn, outturn } from './outturn'

/** The latest figure, apart from how the goal ended. */
export interface Now {
  readonly point: Point & { readonly value: number }
  readonly lowerBound: boolean
  /** Full years between the end of the figure's period and the as-at date. */
  readonly age: number
  /** Absent without a target, across a break since the baseline, and for a lower bound. */
  readonly distance?: Distance
  readonly direction?: Direction
}

export interface Verdict {
  readonly goal: Goal
  readonly measure: Measure
  readonly asAt: string
  /** Only while the goal's date lies ahead. */
  readonly before?: Before
  /** Only once the goal's date has come. */
  readonly outturn?: Outturn
  readonly now?: Now
}

const hasValue = (point: Point): point is Point & { readonly value: number } =>
  point.value !== null && !hasNote(point, 'not-credible')

/** The points of periods that had ended by a date. */
export const endedBy = (points: readonly Point[], asAt: string) =>
  points.filter(({ period }) => period.end <= asAt)

function nowOf(
  goal: Goal,
  measure: Measure,
  points: readonly Point[],
  notes: readonly Note[],
  asAt: string,
): Now | undefined {
  const point = points.findLast(hasValue)
  if (!point) return undefined
  const baselinePeriod = goal.baselinePeriod ? parsePeriod(goal.baselinePeriod) : undefined
  const comparable =
    isJudgeable(point) && !(baselinePeriod && brokenBetween(notes, baselinePeriod, point.period))
  const moved = direction(points, notes, measure.polarity, goal.decimals)
  return {
    point,
    lowerBound: hasNote(point, 'lower-bound'),
    age: Math.floor((Date.parse(asAt) - Date.parse(point.period.end)) / 86_400_000 / 365.25),
    ...(comparable && goal.target !== null
      ? { distance: distance(point.value, goal.target, measure.polarity, goal.decimals) }
      : {}),
    ...(moved ? { direction: moved } : {}),
  }
}

/**
 * Judges one goal by one area's series as at a date (ISO). Pure: same input, same verdict.
 * @param notes every note on the series, see `notesFor`.
 */
export function judge(
  goal: Goal,
  measure: Measure,
  series: Series | undefined,
  notes: readonly Note[],
  asAt: string,
): Verdict {
  const points = endedBy(series?.points ?? [], asAt)
  const now = nowOf(goal, measure, points, notes, asAt)
  const common = { goal, measure, asAt, ...(now ? { now } : {}) }
  if (goal.targetDate === null || asAt >= goal.targetDate)
    return { ...common, outturn: outturn(goal, measure.polarity, points, notes) }
  const run = runOf(goal)
  const baselinePeriod = goal.baselinePeriod ? parsePeriod(goal.baselinePeriod) : undefined
  const progress = points.findLast(
    (point): point is Point & { readonly value: number } =>
      isJudgeable(point) &&
      (!run || point.period.end > run.baselineDate) &&
      !(baselinePeriod && brokenBetween(notes, baselinePeriod, point.period)),
  )
  return { ...common, before: before(goal, measure.polarity, progress) }
}
