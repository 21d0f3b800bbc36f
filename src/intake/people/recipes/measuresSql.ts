import { literal } from '../../../engine/port'
import type { Sql } from '../../sql/sql'
import type { Cell } from './recipe'

/** The cells of measures, as SQL, that recipes put together. */

/** One measure's cells of a relation; each number is an SQL aggregate. */
interface CellsOf {
  readonly measure: string
  readonly cohort: Sql
  readonly phase: Sql
  readonly school: Sql
  readonly period: Sql
  readonly numerator: Sql
  readonly denominator: Sql
  readonly people: Sql
  readonly counted: Cell['counted']
  readonly from: Sql
}

/** A SELECT of the columns of `Cell`. */
export const cellsSql = (
  of: CellsOf,
): Sql => `SELECT ${literal(of.measure)} AS measure, ${of.cohort} AS cohort,
  ${of.phase} AS phase, ${of.school} AS school, ${of.period} AS period, CAST(${of.numerator} AS DOUBLE) AS numerator,
  CAST(${of.denominator} AS DOUBLE) AS denominator, CAST(${of.people} AS DOUBLE) AS people,
  ${literal(of.counted)} AS counted FROM ${of.from} GROUP BY ALL`

export const union = (parts: readonly Sql[]): Sql => parts.join('\nUNION ALL ')

/** For people who are listed without a school. */
export const wholeArea = { phase: `'all'`, school: 'CAST(NULL AS VARCHAR)' } as const

/** Columns from which the figures of enrolments are made, over a relation with a row for each enrolment in a period. */
export const enrolmentCounts: Sql = [
  'sum(possible) AS possible, sum(attended) AS attended, count(*) AS enrolments',
  ...[10, 50].map(
    (percent) =>
      `count(*) FILTER ((possible - attended) * 100 >= possible * ${percent}) AS missed_${percent}`,
  ),
].join(', ')

/** What figures of enrolments have in common, over a relation with `enrolmentCounts`. */
const enrolments = {
  cohort: 'cohort',
  phase: 'phase',
  school: 'school',
  people: 'sum(enrolments)',
} as const

/** Sessions attended as a share of possible sessions. */
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
 * Persistent and severe absence: the share of enrolments that missed 10% or more, and 50% or more, of their own possible
 * sessions. The comparison is exact, in whole sessions.
 *
 * Source: Department for Education, “Pupil absence statistics: methodology”, sections 3.1 and 3.2,
 * https://explore-education-statistics.service.gov.uk/methodology/pupil-absence-in-schools-in-england.
 * @param suffix of the measures' ids
 */
export const absenceRates = (suffix: string, period: Sql, from: Sql): Sql[] =>
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

/** Measures of suspensions and permanent exclusions, by the column they are counted in. */
const eventMeasures = { suspensions: 'suspensions-local', exclusions: 'permanent-exclusions-local' } as const

/** Events per pupil; `from` has a column of events and one of the pupils they are divided by. */
export const eventRate = (name: keyof typeof eventMeasures, pupils: Sql, period: Sql, from: Sql): Sql =>
  cellsSql({
    measure: eventMeasures[name],
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
