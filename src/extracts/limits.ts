import { literal } from '../engine/port'
import type { Framework, Measure } from '../framework/framework'
import type { Sql } from './recipe'

/** A share of people or sessions ends at 100; a rate of events, which may be added over terms, does not. */
const highest = ({ unit, yearFromTerms }: Measure) => (unit === 'percent' && !yearFromTerms ? 100 : undefined)
const lowest = ({ unit }: Measure) => (unit === 'score' ? undefined : 0)

const within = (ids: readonly string[], x: Sql): Sql =>
  ids.length ? `list_contains([${ids.map(literal).join(', ')}], ${x})` : 'false'

/** Conditions on a figure's `measure` and `cohort` from the framework's tables; NULL labels give NULL. */
export function limits({ measures, cohorts }: Framework) {
  const all = [...measures.values()]
  const ids = (where: (measure: Measure) => boolean) => all.filter(where).map(({ id }) => id)
  return {
    knownMeasure: within(
      ids(() => true),
      'measure',
    ),
    knownCohort: within([...cohorts.keys()], 'cohort'),
    /** The number is never below zero. */
    isCount: within(
      ids((measure) => lowest(measure) === 0),
      'measure',
    ),
    /** The number is part of a whole, at most 100 percent. */
    isShare: within(
      ids((measure) => highest(measure) === 100),
      'measure',
    ),
  }
}
