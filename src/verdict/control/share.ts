import type { Goal, Measure } from '../../framework/framework'
import { parsePeriod } from '../../framework/period'
import type { Spacing } from './periods'

/** What a goal asks of one term, in the measure's unit. */
export interface Share {
  readonly value: number
  readonly name: string
  /** Why it is not the goal itself; may be empty. */
  readonly because: string
}

/**
 * A goal for a period of this length as it stands, or a third of a goal for a year that is three terms added up. A goal
 * for a year says nothing of a single term or month of any other measure.
 */
export function shareOf(goal: Goal | undefined, measure: Measure, spacing: Spacing): Share | undefined {
  if (!goal || goal.target === null || goal.outturnPeriod === null) return undefined
  const kind = parsePeriod(goal.outturnPeriod)?.kind
  if (kind === spacing) return { value: goal.target, name: 'the goal', because: '' }
  return kind === 'academic year' && spacing === 'term' && measure.yearFromTerms
    ? { value: goal.target / 3, name: 'a third of the goal', because: 'a year is three terms added up' }
    : undefined
}
