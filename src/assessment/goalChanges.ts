import type { Series } from '../framework/series'
import type { Assessment } from './assessment'

/** A goal whose figures some files would change. */
export interface GoalChange {
  readonly before: Assessment
  readonly after: Assessment
  /** Labels of the periods that get a figure, or another one. */
  readonly periods: readonly string[]
}

const printed = (series: Series | undefined) =>
  new Map(series?.points.map(({ period, value, symbol }) => [period.label, `${value}|${symbol}`]))

/** Assessments before and after, goal by goal in their order; only the goals that change. */
export const goalChanges = (before: readonly Assessment[], after: readonly Assessment[]): GoalChange[] =>
  after.flatMap((now) => {
    const old = before.find(({ goal }) => goal.id === now.goal.id)
    if (!old) return []
    const had = printed(old.series)
    const periods = [...printed(now.series)].flatMap(([period, text]) =>
      had.get(period) === text ? [] : [period],
    )
    return periods.length > 0 ? [{ before: old, after: now, periods }] : []
  })
