import type { Series } from '../framework/series'
import { atTheDateLabel, latestText } from '../words/verdictText'
import type { Assessment } from './assessment'

/** A goal whose figures some files would change. */
export interface GoalChange {
  readonly id: string
  readonly before: Assessment
  readonly after: Assessment
  /** Periods that get a figure, or another one. */
  readonly periods: readonly string[]
  /** In words, where it changes. */
  readonly verdict: { readonly before: string; readonly after: string } | undefined
  readonly latest: { readonly before: string; readonly after: string } | undefined
}

const printed = (series: Series | undefined) =>
  new Map(series?.points.map(({ period, value, symbol }) => [period.label, `${value}|${symbol}`]))

const latest = ({ verdict }: Assessment) =>
  verdict.now ? `${latestText(verdict, verdict.now)} (${verdict.now.point.period.label})` : 'no figure'

const changed = (before: string, after: string) => (before === after ? undefined : { before, after })

/** Rows of the scorecard before and after, goal by goal in their order; only the goals that change. */
export function goalChanges(before: readonly Assessment[], after: readonly Assessment[]): GoalChange[] {
  return after.flatMap((row) => {
    const old = before.find(({ goal }) => goal.id === row.goal.id)
    if (!old) return []
    const had = printed(old.series)
    const periods = [...printed(row.series)].flatMap(([period, text]) =>
      had.get(period) === text ? [] : [period],
    )
    if (periods.length === 0) return []
    return [
      {
        id: row.goal.id,
        before: old,
        after: row,
        periods,
        verdict: changed(atTheDateLabel(old.verdict).text, atTheDateLabel(row.verdict).text),
        latest: changed(latest(old), latest(row)),
      },
    ]
  })
}
