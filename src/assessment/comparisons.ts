import type { Framework } from '../framework/framework'
import { brokenBetween, notesFor } from '../framework/notes'
import { isJudgeable } from '../framework/series'
import { type Direction, directionBetween } from '../verdict/direction'
import { comparisonWith, type PeerComparison } from '../verdict/peers'
import type { ValuedPoint } from '../verdict/uncertainty/method'
import type { Assessment } from './assessment'
import { unlike } from './comparators'
import type { ComparatorFigure, ComparisonColumn } from './comparisonColumns'
import { withoutGoals } from './withoutGoals'

/** One comparator's figure beside ours, or the reason why there is none. */
export type ComparisonCell =
  | {
      readonly value: number
      readonly areas?: number
      /** Ours minus theirs, in the measure's own unit. */
      readonly difference: number
      readonly comparison: PeerComparison
      /** How theirs moved between the same two periods as ours. */
      readonly direction?: Direction
      /** What makes the two figures a little unlike. */
      readonly note?: string
      readonly reason?: undefined
    }
  | { readonly reason: string }

export interface GoalComparison {
  readonly assessment: Assessment
  /** Our latest figure. */
  readonly latest: ValuedPoint | undefined
  /** Our figure before, where the two can be compared. */
  readonly before: ValuedPoint | undefined
  readonly direction: Direction | undefined
  /** Why nothing can stand beside ours; then there are no cells. */
  readonly reason: string | undefined
  /** By column id. */
  readonly cells: ReadonlyMap<string, ComparisonCell>
}

/** Our figure before the latest, unless a definition changed in between or it may not be judged. */
function figureBefore({ series, goal }: Assessment, latest: ValuedPoint, area: string, { notes }: Framework) {
  const earlier = series?.points.filter(
    ({ value, period }) => value !== null && period.end < latest.period.end,
  )
  const before = earlier?.at(-1)
  return before &&
    isJudgeable(before) &&
    !brokenBetween(notesFor(notes, goal, area), before.period, latest.period)
    ? before
    : undefined
}

function refusal({ verdict, measure }: Assessment): string | undefined {
  if (!verdict.now) return 'No figure is published or loaded.'
  return unlike(measure) ?? (verdict.now.lowerBound ? 'A lower bound cannot be compared.' : undefined)
}

const unlikeSums = (ours: ValuedPoint, theirs: ComparatorFigure) =>
  ours.summed && theirs.reason === undefined && !theirs.summed && theirs.areas === undefined
    ? 'a rate of the whole year; ours adds three terms'
    : undefined

function cellOf(
  row: Assessment,
  latest: ValuedPoint,
  before: ValuedPoint | undefined,
  { name, find }: ComparisonColumn,
): ComparisonCell {
  const { goal, measure, verdict } = row
  const found = find(goal, latest.period.label)
  if (found.reason !== undefined) return found
  const { value, areas } = found
  const earlier = before && find(goal, before.period.label)
  const note = unlikeSums(latest, found)
  return {
    value,
    ...(areas === undefined ? {} : { areas }),
    difference: latest.value - value,
    comparison: comparisonWith(verdict, { name, value }),
    ...(earlier?.value === undefined
      ? {}
      : { direction: directionBetween(earlier.value, value, measure, goal.decimals) }),
    ...(note === undefined ? {} : { note }),
  }
}

/** One row a series: every goal of Appendix 1, then those of the body whose figures no other row shows. */
export function compareGoals(
  rows: readonly Assessment[],
  columns: readonly ComparisonColumn[],
  area: string,
  framework: Framework,
): GoalComparison[] {
  return withoutGoals(rows).map((row) => {
    const latest = row.verdict.now?.point
    const reason = refusal(row)
    const before = latest && isJudgeable(latest) ? figureBefore(row, latest, area, framework) : undefined
    return {
      assessment: row,
      latest,
      before,
      direction:
        latest && before && directionBetween(before.value, latest.value, row.measure, row.goal.decimals),
      reason,
      cells: new Map(
        latest && reason === undefined
          ? columns.map((column) => [column.id, cellOf(row, latest, before, column)])
          : [],
      ),
    }
  })
}
