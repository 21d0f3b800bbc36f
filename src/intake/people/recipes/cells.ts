import { literal } from '../../../engine/port'
import type { Sql } from '../../recipes/recipe'
import type { Cell } from './recipe'

/** One measure's cells of a relation; each number is an SQL aggregate. */
export interface CellsOf {
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

/** For people who are listed without a school. */
export const wholeArea = { phase: `'all'`, school: 'CAST(NULL AS VARCHAR)' } as const

/** A SELECT of the columns of `Cell`. */
export const cellsSql = (
  of: CellsOf,
): Sql => `SELECT ${literal(of.measure)} AS measure, ${of.cohort} AS cohort,
  ${of.phase} AS phase, ${of.school} AS school, ${of.period} AS period, CAST(${of.numerator} AS DOUBLE) AS numerator,
  CAST(${of.denominator} AS DOUBLE) AS denominator, CAST(${of.people} AS DOUBLE) AS people,
  ${literal(of.counted)} AS counted FROM ${of.from} GROUP BY ALL`

export const union = (parts: readonly Sql[]): Sql => parts.join('\nUNION ALL ')
