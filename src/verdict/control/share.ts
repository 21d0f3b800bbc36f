import type { Goal, Measure } from '../../framework/framework'
import { parsePeriod } from '../../framework/period'
import type { Spacing } from './periods'

/** The goal itself, or a third of a goal for a year of three terms. */
export type ShareOf = 'goal' | 'third-of-goal'

/** What a goal asks of one term, in the measure's unit. */
export interface Share {
  readonly value: number
  readonly of: ShareOf
}

/**
 * A goal for a period of this length as it stands, or a third of a goal for a year that is three terms added up. A goal
 * for a year says nothing of a single term or month of any other measure.
 */
export function shareOf(goal: Goal | undefined, measure: Measure, spacing: Spacing): Share | undefined {
  if (!goal || goal.target === null || goal.outturnPeriod === null) return undefined
  const kind = parsePeriod(goal.outturnPeriod)?.kind
  if (kind === spacing) return { value: goal.target, of: 'goal' }
  return kind === 'academic year' && spacing === 'term' && measure.yearFromTerms
    ? { value: goal.target / 3, of: 'third-of-goal' }
    : undefined
}
