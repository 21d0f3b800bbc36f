import type { Goal, Note } from '../framework/framework'
import { notesAt } from '../framework/notes'
import { hasNote, isJudgeable, type Point } from '../framework/series'
import type { Polarity } from '../framework/words'
import { reaches } from './distance'

/** How a goal stood at its date. */
export type Outturn =
  | {
      readonly state: 'met' | 'missed'
      readonly point: Point & { readonly value: number }
      readonly disrupted: boolean
    }
  /** The period's figure was never published; final. */
  | { readonly state: 'not published'; readonly note: Note }
  /** Nothing like for like has ever been published. */
  | { readonly state: 'no figure' }
  /** The series exists, but the period's figure is not among the extracts, or may not be judged. */
  | { readonly state: 'not loaded' }
  | { readonly state: 'no goal' }

/** @param points the home area's series up to the as-at date. */
export function outturn(
  goal: Goal,
  polarity: Polarity,
  points: readonly Point[],
  notes: readonly Note[],
): Outturn {
  if (goal.target === null || goal.outturnPeriod === null) return { state: 'no goal' }
  const point = points.find(({ period }) => period.label === goal.outturnPeriod)
  if (point && isJudgeable(point))
    return {
      state: reaches(point.value, goal.target, polarity, goal.decimals) ? 'met' : 'missed',
      point,
      disrupted: hasNote(point, 'disrupted'),
    }
  const note = notesAt(notes, goal.outturnPeriod).find(({ kind }) => kind === 'not-published')
  if (note) return { state: 'not published', note }
  return points.some((other) => other.value !== null) ? { state: 'not loaded' } : { state: 'no figure' }
}
