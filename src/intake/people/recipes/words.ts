import { literal } from '../../../engine/port'
import type { RejectRule, Sql } from '../../recipes/recipe'
import type { Labels } from '../../staging/labels'
import { cohortLabels, phaseLabels } from '../../staging/labels'

const listOf = (words: readonly string[]) => `(${words.map(literal).join(', ')})`

/** A cell as one of some words; NULL where it is none. */
export function wordOf(cell: Sql, labels: Labels): Sql {
  const cases = Object.entries(labels).map(
    ([word, others]) =>
      `WHEN lower(${cell}) IN ${listOf([word.toLowerCase(), ...others])} THEN ${literal(word)}`,
  )
  return `CASE ${cases.join(' ')} END`
}

const array = (words: readonly string[]) => `[${words.map(literal).join(', ')}]`

/**
 * Whether a cell is none of these words. Files are long: one that stands as it does here is told by that alone, and a
 * list is searched in a tenth of the time `IN` takes.
 */
export function isNoWord(cell: Sql, labels: Labels): Sql {
  const all = Object.entries(labels).flatMap(([word, others]) => [word.toLowerCase(), ...others])
  return `CASE WHEN list_contains(${array(Object.keys(labels))}, ${cell}) THEN false
    ELSE coalesce(NOT list_contains(${array([...new Set(all)])}, lower(${cell})), true) END`
}

const pick = (labels: Labels, words: readonly string[], more: Labels = {}): Labels =>
  Object.fromEntries(words.map((word) => [word, [...(labels[word] ?? []), ...(more[word] ?? [])]]))

/** Phases of single schools. */
export const phases = pick(phaseLabels, ['primary', 'secondary', 'special'])

/** K, E, S and N are the school census' codes; S, a statement, ended in 2018. */
export const provisions = pick(cohortLabels, ['No SEN', 'SEN support', 'EHC plan'], {
  'No SEN': ['n', 'none', 'no special educational need'],
  'SEN support': ['k'],
  'EHC plan': ['e', 's', 'statement', 'education, health and care plan'],
})

const written = `regexp_full_match("school", '\\d{3}[/ ]\\d{4}')`

/** A LAESTAB number of 7 digits, also written 356/2001. */
export const school: Sql = `CASE WHEN length("school") = 7 THEN "school" ELSE left("school", 3) || right("school", 4) END`

/** Rows that do not say in one of the known ways where a pupil is taught, and with what provision. */
export const unplaced: readonly RejectRule[] = [
  {
    when: `CASE WHEN length("school") = 7 THEN coalesce(TRY_CAST("school" AS UINTEGER) NOT BETWEEN 1000000 AND 9999999, true)
      ELSE coalesce(NOT ${written}, true) END`,
    reason: 'The school is no LAESTAB number of seven digits, such as 3562001 or 356/2001.',
    check: 'school-unknown',
  },
  {
    when: isNoWord('"phase"', phases),
    reason: 'The phase must be primary, secondary or special.',
    check: 'label-unknown',
  },
  {
    when: isNoWord('"provision"', provisions),
    reason: 'The provision must be SEN support, EHC plan or No SEN, or K, E or N.',
    check: 'label-unknown',
  },
]

/** Over `people`, whose groups are the cells as they stand. */
export const placedWell = `${school} AS school, ${wordOf('"phase"', phases)} AS phase, ${wordOf('"provision"', provisions)} AS cohort`

/** The groups of a recipe with these columns. */
export const placedGroups = { school: '"school"', phase: '"phase"', provision: '"provision"' } as const
