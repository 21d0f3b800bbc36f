import { literal } from '../../../engine/port'
import type { Columns, RejectRule } from '../../recipes/recipe'
import type { Labels } from '../../sql/labels'
import type { Sql } from '../../sql/sql'

/** What a cell of a row says, as SQL, and the rules that reject rows whose cells cannot be read. */

/** A cell as one of some words; NULL where it is none of them. */
export function wordOf(cell: Sql, labels: Labels): Sql {
  const listOf = (words: readonly string[]) => `(${words.map(literal).join(', ')})`
  const cases = Object.entries(labels).map(
    ([word, others]) =>
      `WHEN lower(${cell}) IN ${listOf([word.toLowerCase(), ...others])} THEN ${literal(word)}`,
  )
  return `CASE ${cases.join(' ')} END`
}

/**
 * Whether a cell is none of these words. Files are long: a cell written exactly like a word here needs only the first
 * look-up, and `list_contains` searches a list in a tenth of the time that `IN` takes.
 */
export function isNotAWord(cell: Sql, labels: Labels): Sql {
  const array = (words: readonly string[]) => `[${words.map(literal).join(', ')}]`
  const all = Object.entries(labels).flatMap(([word, others]) => [word.toLowerCase(), ...others])
  return `CASE WHEN list_contains(${array(Object.keys(labels))}, ${cell}) THEN false
    ELSE coalesce(NOT list_contains(${array([...new Set(all)])}, lower(${cell})), true) END`
}

/** A cell as a number; NULL where it is none. */
export const numberIn = (column: string): Sql => `TRY_CAST("${column}" AS DOUBLE)`

/** Whether a cell holds anything but a whole number from 0 to a million. */
const isNotACount = (column: string): Sql =>
  `coalesce(${numberIn(column)} < 0 OR ${numberIn(column)} <> floor(${numberIn(column)}) OR ${numberIn(column)} > 1e6, true)`

export const notACount = (column: string): RejectRule => ({
  when: isNotACount(column),
  reason: `“${column}” must be a whole number, 0 or more.`,
  check: 'count-unreadable',
})

/** As `notACount`, of a column that may be empty. */
export const notACountIfGiven = (column: string): RejectRule => ({
  ...notACount(column),
  when: `"${column}" IS NOT NULL AND ${isNotACount(column)}`,
})

export const withoutDate = (column: string): RejectRule => ({
  when: `"${column}" IS NULL`,
  reason: `The row has no date in “${column}”.`,
  check: 'period-unreadable',
})

/** The first of the other names is the one that made-up files use. */
export const person: Columns = {
  person: ['synthetic_person', 'person id', 'client id', 'client number', 'uln', 'unique learner number'],
}

/** Age in whole years. */
export const age: Sql = `floor(${numberIn('age')})`

export const notAnAge: RejectRule = {
  when: `coalesce(${age} NOT BETWEEN 0 AND 120, true)`,
  reason: 'The age must be a number of years.',
  check: 'count-unreadable',
}
