import type { Sql } from '../../recipes/recipe'
import { cellsSql } from './cells'

/** Ids of the measures of suspensions and permanent exclusions, by the name of their column. */
const measures = { suspensions: 'suspensions-local', exclusions: 'permanent-exclusions-local' } as const

/** Events per pupil; `from` has a column of events and one of pupils to divide them by. */
export const rate = (name: keyof typeof measures, pupils: Sql, period: Sql, from: Sql): Sql =>
  cellsSql({
    measure: measures[name],
    cohort: 'cohort',
    phase: 'phase',
    school: 'school',
    period,
    numerator: `coalesce(sum(${name}), 0)`,
    denominator: `sum(${pupils})`,
    people: `sum(${pupils})`,
    counted: 'events',
    from,
  })
