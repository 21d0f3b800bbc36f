import type { Period } from '../framework/period'
import type { BeforeState } from './towardsGoal'
import type { Verdict } from './verdict'

/** Of a verdict, what is held against another date's. */
export interface Replayed extends Pick<Verdict, 'goal' | 'asAt' | 'before' | 'outturn'> {
  readonly forecast?: {
    readonly period?: Pick<Period, 'label'> | undefined
    readonly chance?: number | undefined
  }
}

/** What came of a verdict that was reached while the goal's date lay ahead. */
export const replayOutcomes = [
  'right',
  'wrong',
  'not-a-fair-test',
  'never-known',
  'not-settled',
  'not-judged',
] as const
export type ReplayOutcome = (typeof replayOutcomes)[number]

const hopeful: readonly BeforeState[] = ['already-beyond', 'on-track']
const unjudged: readonly BeforeState[] = ['too-early', 'no-planned-trajectory']

/**
 * Holds a verdict reached before the goal's date against how the goal ended. Right is: on track or already beyond it,
 * and met; behind or moving away, and missed.
 * @param then the verdict as at the earlier date
 * @param now the verdict as at today
 * @returns undefined where the goal's date did not lie ahead then
 */
export function replay({ before }: Replayed, { outturn }: Replayed): ReplayOutcome | undefined {
  if (!before) return undefined
  if (unjudged.includes(before.state)) return 'not-judged'
  switch (outturn?.state) {
    case 'met':
    case 'missed':
      return hopeful.includes(before.state) === (outturn.state === 'met') ? 'right' : 'wrong'
    case 'not-a-fair-test':
      return 'not-a-fair-test'
    case 'not-published':
    case 'no-figure':
      return 'never-known'
    default:
      return 'not-settled'
  }
}
