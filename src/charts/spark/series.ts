import type { Goal } from '../../framework/framework'
import { parsePeriod } from '../../framework/period'
import { hasNote, type Series, segments } from '../../framework/series'
import { type Dated, lead } from '../lead'

/** What a spark draws, before it has a place. */
export interface SparkSeries {
  /** Lines that may be drawn through. */
  readonly runs: readonly (readonly Dated[])[]
  /** From a baseline to the figure of the year after it. */
  readonly lead: readonly Dated[]
  readonly last: (Dated & { readonly lowerBound: boolean }) | undefined
  readonly notCredible: readonly Dated[]
  readonly baseline: Dated | undefined
  readonly goal: Dated | undefined
}

/** @param baselineFallback where a baseline stands whose period nobody knows (ISO date). */
export function sparkSeries(goal: Goal, series: Series | undefined, baselineFallback: string): SparkSeries {
  const points = series?.points ?? []
  const runs = segments(points).map((run) =>
    run.flatMap(({ period, value }) => (value === null ? [] : [{ date: period.end, value }])),
  )
  const last = points.findLast((point) => point.value !== null && !hasNote(point, 'not-credible'))
  const baselineEnd = goal.baselinePeriod ? parsePeriod(goal.baselinePeriod)?.end : baselineFallback
  const baseline =
    goal.baseline !== null && baselineEnd ? { date: baselineEnd, value: goal.baseline } : undefined
  return {
    runs,
    last:
      last && last.value !== null
        ? { date: last.period.end, value: last.value, lowerBound: hasNote(last, 'lower-bound') }
        : undefined,
    lead: goal.baselinePeriod ? lead(baseline, runs[0]?.[0]) : [],
    notCredible: points.flatMap((point) =>
      point.value !== null && hasNote(point, 'not-credible')
        ? [{ date: point.period.end, value: point.value }]
        : [],
    ),
    baseline,
    goal: goal.target !== null && goal.targetDate ? { date: goal.targetDate, value: goal.target } : undefined,
  }
}
