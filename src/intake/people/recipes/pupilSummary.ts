import { termLabels } from '../../sql/labels'
import type { Sql } from '../../sql/sql'
import { notACount, notACountIfGiven, numberIn } from './cellReadings'
import { absenceRates, attendance, enrolmentCounts, eventRate, union } from './measuresSql'
import { placed, placedColumns, placedGroups, pupil, unplaced } from './pupilList'
import type { PeopleRecipe } from './recipe'

const term = `lower("term")`
const found = (part: number): Sql =>
  `regexp_extract(${term}, '^((?:19|20)\\d{2})[/-]?(?:20)?(\\d{2}) (${Object.keys(termLabels).join('|')})(?: term)?$', ${part})`

/** `2018/19 autumn`, also from `2018-19 Autumn term`, `201819 autumn` and `2018/2019 autumn`. */
const termOf: Sql = `CASE WHEN (TRY_CAST(${found(1)} AS INTEGER) + 1) % 100 = TRY_CAST(${found(2)} AS INTEGER)
  THEN ${found(1)} || '/' || ${found(2)} || ' ' || ${found(3)} END`

const ofPupils = (name: 'suspensions' | 'exclusions', counted: string) =>
  eventRate(name, 'pupils', 'period', `(SELECT *, 1 AS pupils FROM enrolled WHERE ${counted} > 0)`)

/**
 * One row for each pupil, school and term, as many case-management systems export it.
 *
 * An enrolment is a pupil at a school. If it has several rows in a term, they are added up under the phase and provision
 * with the most possible sessions. Enrolments without a possible session have no attendance, but count among the pupils
 * by whom suspensions are divided; the Department for Education divides by the pupils of the January census. A row with
 * an empty cell for suspensions or exclusions says nothing about them. Terms are as the file gives them.
 */
export const pupilSummary: PeopleRecipe = {
  id: 'pupil-summary',
  title: 'Pupil summary by term',
  version: 1,
  columns: {
    ...pupil,
    ...placed,
    term: ['academic term', 'period', 'term name'],
    possible: ['possible sessions', 'sessions possible'],
    missed: ['missed sessions', 'absences', 'absent sessions', 'sessions missed', 'overall absence'],
  },
  optional: {
    suspensions: ['fixed period exclusions', 'fixed term exclusions', 'number of suspensions'],
    exclusions: ['permanent exclusions', 'number of permanent exclusions'],
  },
  dates: [],
  person: '"pupil"',
  skips: [],
  rejects: [
    ...unplaced,
    {
      when: `${termOf} IS NULL`,
      reason: 'The term must be written like 2018/19 autumn.',
      check: 'period-unreadable',
    },
    notACount('possible'),
    notACount('missed'),
    {
      when: `${numberIn('missed')} > ${numberIn('possible')}`,
      reason: 'More sessions were missed than were possible.',
      check: 'numerator-above-denominator',
    },
    notACountIfGiven('suspensions'),
    notACountIfGiven('exclusions'),
  ],
  groups: { ...placedGroups, term: termOf },
  sums: {
    possible: numberIn('possible'),
    attended: `${numberIn('possible')} - ${numberIn('missed')}`,
    suspensions: `coalesce(${numberIn('suspensions')}, 0)`,
    exclusions: `coalesce(${numberIn('exclusions')}, 0)`,
    suspensions_said: `CASE WHEN "suspensions" IS NULL THEN 0 ELSE 1 END`,
    exclusions_said: `CASE WHEN "exclusions" IS NULL THEN 0 ELSE 1 END`,
  },
  cells: `WITH enrolled AS (
      SELECT * EXCLUDE most, most.phase AS phase, most.cohort AS cohort FROM (
        SELECT person, school, period, max({'possible': possible, 'phase': phase, 'cohort': cohort}) AS most,
          sum(possible) AS possible, sum(attended) AS attended, sum(suspensions) AS suspensions,
          sum(exclusions) AS exclusions, sum(suspensions_said) AS suspensions_said, sum(exclusions_said) AS exclusions_said
        FROM (SELECT people.* EXCLUDE (school, phase, provision, term), ${placedColumns}, term AS period FROM people)
        GROUP BY person, school, period)
    ), attending AS (
      SELECT school, phase, cohort, period, ${enrolmentCounts} FROM enrolled WHERE possible > 0 GROUP BY ALL
    )
    ${union([
      attendance('period', 'attending'),
      ...absenceRates('-local', 'period', 'attending'),
      ofPupils('suspensions', 'suspensions_said'),
      ofPupils('exclusions', 'exclusions_said'),
    ])}`,
}
