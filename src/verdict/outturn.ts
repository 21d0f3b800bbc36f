import type { Goal, Measure, Note } from '../framework/framework'
import { notesAt } from '../framework/notes'
import { hasNote, isJudgeable, type Point } from '../framework/series'
import { reached, type Target } from './aim'
import type { ValuedPoint } from './uncertainty/intervalMethod'
import { type Chance, holds, type Uncertainty } from './uncertainty/uncertainty'

/** How a goal stood at its date. */
export type Outturn =
  | {
      readonly state: 'met' | 'missed'
      readonly point: ValuedPoint
      readonly target: Target
      readonly disrupted: boolean
      /** Within: the figure's interval holds the target. Unknown where no interval is claimed. */
      readonly chance: Chance
    }
  /** The period's figure was never published; final. */
  | { readonly state: 'not-published'; readonly note: Note }
  /** Nothing like for like has ever been published. */
  | { readonly state: 'no-figure' }
  /** The series exists, but the period's figure is not among the data files, or may not be judged. */
  | { readonly state: 'not-loaded' }
  /** The figure is there, but not the one it is to be compared with. */
  | { readonly state: 'no-comparator'; readonly point: ValuedPoint }
  /** Only the way it should go is set: nothing settles it. */
  | { readonly state: 'no-date' }
  | { readonly state: 'no-goal' }

/** @param points the home area's series up to the as-at date. */
export function outturn(
  goal: Goal,
  { polarity }: Measure,
  points: readonly Point[],
  notes: readonly Note[],
  targetFor: (point: Point) => Target | undefined,
  uncertaintyAt: (point: Point) => Uncertainty,
): Outturn {
  if (goal.aim === null) return { state: 'no-goal' }
  if (goal.outturnPeriod === null) return { state: 'no-date' }
  const point = points.find(({ period }) => period.label === goal.outturnPeriod)
  if (point && isJudgeable(point)) {
    const target = targetFor(point)
    if (!target) return { state: 'no-comparator', point }
    const interval = uncertaintyAt(point)
    return {
      state: reached(point.value, target, polarity, goal.decimals) ? 'met' : 'missed',
      point,
      target,
      disrupted: hasNote(point, 'disrupted'),
      chance: interval.why !== undefined ? 'unknown' : holds(interval, target.value) ? 'within' : 'beyond',
    }
  }
  const note = notesAt(notes, goal.outturnPeriod).find(({ kind }) => kind === 'not-published')
  if (note) return { state: 'not-published', note }
  return points.some((other) => other.value !== null) ? { state: 'not-loaded' } : { state: 'no-figure' }
}
