import type { Goal } from '../../framework/framework'
import { parsePeriod } from '../../framework/period'
import { hasNote, type Series } from '../../framework/series'
import { type Dated, lead, type Mark, marksOf, runsOf } from '../core/marks'

/** What a sparkline draws, before it has a position. */
export interface SparklineSeries {
  /** Lines that may be drawn through. */
  readonly runs: readonly (readonly Dated[])[]
  /** From a baseline to the figure of the year after it. */
  readonly lead: readonly Dated[]
  readonly marks: readonly Mark[]
  /** The latest figure that is credible. */
  readonly last: Mark | undefined
  /** `assumed`: its period is unknown, so the date stands in for it. */
  readonly baseline: (Dated & { readonly assumed: boolean }) | undefined
  readonly goal: Dated | undefined
}

/** @param baselineFallback where a baseline stands whose period nobody knows (ISO date). */
export function sparklineSeries(
  goal: Goal,
  series: Series | undefined,
  baselineFallback: string,
): SparklineSeries {
  const points = series?.points ?? []
  const runs = runsOf(points).map((run) => run.map(({ period, value }) => ({ date: period.end, value })))
  const marks = marksOf(points)
  const end = goal.baselinePeriod ? parsePeriod(goal.baselinePeriod)?.end : undefined
  const first = runs[0]?.[0]
  const broken = points.some((point) => point.period.end === first?.date && hasNote(point, 'break'))
  return {
    runs,
    marks,
    last: marks.findLast(({ kind }) => kind !== 'not-credible'),
    lead: goal.baseline !== null && end && !broken ? lead({ date: end, value: goal.baseline }, first) : [],
    baseline:
      goal.baseline === null
        ? undefined
        : { date: end ?? baselineFallback, value: goal.baseline, assumed: end === undefined },
    goal: goal.target !== null && goal.targetDate ? { date: goal.targetDate, value: goal.target } : undefined,
  }
}
