import type { Sql } from '../../recipes/recipe'
import { cellsSql } from './cells'

/** Of a relation with a row for each enrolment in a period: columns of what its figures are made of. */
export const enrolmentCounts: Sql = [
  'sum(possible) AS possible, sum(attended) AS attended, count(*) AS enrolments',
  ...[10, 50].map(
    (percent) =>
      `count(*) FILTER ((possible - attended) * 100 >= possible * ${percent}) AS missed_${percent}`,
  ),
].join(', ')

/** What is common to figures of enrolments, of a relation with `enrolmentCounts`. */
const enrolments = {
  cohort: 'cohort',
  phase: 'phase',
  school: 'school',
  people: 'sum(enrolments)',
} as const

/** Sessions attended of sessions possible. */
export const attendance = (period: Sql, from: Sql): Sql =>
  cellsSql({
    ...enrolments,
    measure: 'attendance-local',
    period,
    numerator: 'sum(attended)',
    denominator: 'sum(possible)',
    counted: 'sessions',
    from,
  })

/**
 * Shares of enrolments that missed many of their own possible sessions, to the exact session: persistent absence is 10%
 * or more, severe absence 50% or more.
 *
 * Source: Department for Education, “Pupil absence statistics: methodology”, sections 3.1 and 3.2,
 * https://explore-education-statistics.service.gov.uk/methodology/pupil-absence-in-schools-in-england.
 * @param suffix of the measures' ids
 */
export const manyMissed = (suffix: string, period: Sql, from: Sql): Sql[] =>
  [
    ['persistent-absence', 10],
    ['severe-absence', 50],
  ].map(([name, percent]) =>
    cellsSql({
      ...enrolments,
      measure: `${name}${suffix}`,
      period,
      numerator: `sum(missed_${percent})`,
      denominator: 'sum(enrolments)',
      counted: 'people',
      from,
    }),
  )
