import type { Columns, RejectRule } from '../../recipes/recipe'
import { cohortLabels, type Labels, phaseLabels } from '../../sql/labels'
import type { Sql } from '../../sql/sql'
import { isNotAWord, wordOf } from './cellReadings'
import type { PeopleRecipe } from './recipe'

/** The first of the other names is the one that made-up files use. */
export const pupil: Columns = {
  pupil: ['synthetic_pupil', 'upn', 'unique pupil number', 'pupil id', 'pupil reference', 'student id'],
}

/** Where a pupil is taught, and with what provision. */
export const placed: Columns = {
  school: ['laestab', 'school laestab', 'dfe number', 'school number', 'establishment number'],
  phase: ['school phase', 'education phase', 'school type'],
  provision: ['sen provision', 'sen status', 'sen', 'sen need', 'send status'],
}

const pick = (labels: Labels, words: readonly string[], more: Labels = {}): Labels =>
  Object.fromEntries(words.map((word) => [word, [...(labels[word] ?? []), ...(more[word] ?? [])]]))

/** Phases of single schools. */
const phases = pick(phaseLabels, ['primary', 'secondary', 'special'])

/** K, E, S and N are codes of the school census; S, a statement, ended in 2018. */
const provisions = pick(cohortLabels, ['No SEN', 'SEN support', 'EHC plan'], {
  'No SEN': ['n', 'none', 'no special educational need'],
  'SEN support': ['k'],
  'EHC plan': ['e', 's', 'statement', 'education, health and care plan'],
})

const isLaestabWithSeparator = `regexp_full_match("school", '\\d{3}[/ ]\\d{4}')`

/** A LAESTAB number of 7 digits, also where it is written 356/2001. */
const school: Sql = `CASE WHEN length("school") = 7 THEN "school" ELSE left("school", 3) || right("school", 4) END`

/** Rejects rows that do not say, in one of the known ways, where a pupil is taught and with what provision. */
export const unplaced: readonly RejectRule[] = [
  {
    when: `CASE WHEN length("school") = 7 THEN coalesce(TRY_CAST("school" AS UINTEGER) NOT BETWEEN 1000000 AND 9999999, true)
      ELSE coalesce(NOT ${isLaestabWithSeparator}, true) END`,
    reason: 'The school is no LAESTAB number of seven digits, such as 3562001 or 356/2001.',
    check: 'school-unknown',
  },
  {
    when: isNotAWord('"phase"', phases),
    reason: 'The phase must be primary, secondary or special.',
    check: 'label-unknown',
  },
  {
    when: isNotAWord('"provision"', provisions),
    reason: 'The provision must be SEN support, EHC plan or No SEN, or K, E or N.',
    check: 'label-unknown',
  },
]

/** The groups of a recipe with the columns `placed`: the cells as they are written. */
export const placedGroups = { school: '"school"', phase: '"phase"', provision: '"provision"' } as const

/** Columns of figures, over `people` or `places` with the groups `placedGroups`. */
export const placedColumns = `${school} AS school, ${wordOf('"phase"', phases)} AS phase, ${wordOf('"provision"', provisions)} AS cohort`

/**
 * Where each pupil is taught and with what provision: dropped together with marks or events that do not say so. It has
 * no figures of its own.
 */
export const pupilList = {
  id: 'pupil-list',
  title: 'Pupil list',
  version: 1,
  columns: { ...pupil, ...placed },
  dates: [],
  person: '"pupil"',
  skips: [],
  rejects: unplaced,
} as const satisfies Omit<PeopleRecipe, 'groups' | 'sums' | 'cells'>
