import { parsePeriod } from '../framework/period'
import type { Assessment } from './assessment'

/** All sparks share the years from the first figure drawn to the as-at date. */
export function timeSpanOf(
  rows: readonly Assessment[],
  asAt: string,
  documentDate: string,
): readonly [string, string] {
  const starts = rows.flatMap(
    ({ series }) => series?.points.find((point) => point.value !== null)?.period.end ?? [],
  )
  const dates = rows.flatMap(({ goal }) => goal.targetDate ?? [])
  const baselines = rows.flatMap(
    ({ goal }) => (goal.baselinePeriod ? parsePeriod(goal.baselinePeriod)?.end : undefined) ?? [],
  )
  const first = [documentDate, ...starts, ...baselines].reduce((a, b) => (a < b ? a : b))
  return [first, [asAt, ...dates].reduce((a, b) => (a > b ? a : b))]
}
