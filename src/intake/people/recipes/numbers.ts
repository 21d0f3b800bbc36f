import type { RejectRule, Sql } from '../../recipes/recipe'

/** A cell as a number; NULL where it is none. */
export const numberIn = (column: string): Sql => `TRY_CAST("${column}" AS DOUBLE)`

/** Whether a cell holds something else than a whole number from 0 on. */
const isNoCount = (column: string): Sql =>
  `coalesce(${numberIn(column)} < 0 OR ${numberIn(column)} <> floor(${numberIn(column)}) OR ${numberIn(column)} > 1e6, true)`

export const noCount = (column: string): RejectRule => ({
  when: isNoCount(column),
  reason: `“${column}” must be a whole number, 0 or more.`,
  check: 'count-unreadable',
})

/** As `noCount`, of a column that may be empty. */
export const noCountIfAny = (column: string): RejectRule => ({
  ...noCount(column),
  when: `"${column}" IS NOT NULL AND ${isNoCount(column)}`,
})

/** Age in whole years. */
export const age: Sql = `floor(${numberIn('age')})`

export const noAge: RejectRule = {
  when: `coalesce(${age} NOT BETWEEN 0 AND 120, true)`,
  reason: 'The age must be a number of years.',
  check: 'count-unreadable',
}
