import type { Labels } from '../../sql/labels'
import { isNotAWord, withoutDate, wordOf } from './cellReadings'
import { eventRate, union } from './measuresSql'
import { monthLabel, monthOf, termLabel } from './monthsAndTerms'
import { placed, placedColumns, placedGroups, pupil, unplaced } from './pupilList'
import type { PeopleRecipe } from './recipe'

/** FIXD, SUSP and PERM are codes of the school census. */
const events: Labels = {
  suspension: [
    'fixed period exclusion',
    'fixed term exclusion',
    'fixed-term exclusion',
    'suspended',
    'susp',
    'fixd',
  ],
  'permanent exclusion': ['permanent', 'permanently excluded', 'excluded permanently', 'perm'],
}
const isEvent = (event: string) => `CASE WHEN ${wordOf('"event"', events)} = '${event}' THEN 1 ELSE 0 END`

/**
 * Suspensions and permanent exclusions, one row for each event, with a pupil list. A pupil suspended twice counts twice.
 *
 * A rate divides by the pupils in the list, by school, phase and provision. So every school in the list has a figure for
 * every month from the first event in the file to the last, and for their terms; August has one only if something
 * happened in it. The Department for Education divides by the pupils of the January census. An event counts at the school
 * where the list places the pupil.
 */
export const pupilEvents: PeopleRecipe = {
  id: 'pupil-events',
  title: 'Suspensions and permanent exclusions, one row an event',
  version: 1,
  columns: {
    ...pupil,
    date: ['start date', 'exclusion start date', 'suspension start date', 'event date'],
    event: ['event type', 'exclusion type', 'exclusion category', 'category'],
  },
  listed: placed,
  ofList: true,
  dates: ['date'],
  person: '"pupil"',
  skips: [],
  rejects: [
    withoutDate('date'),
    {
      when: isNotAWord('"event"', events),
      reason: 'The event must be suspension or permanent exclusion.',
      check: 'label-unknown',
    },
    ...unplaced,
  ],
  groups: { ...placedGroups, month: monthOf('"date"') },
  sums: { suspensions: isEvent('suspension'), exclusions: isEvent('permanent exclusion') },
  cells: `WITH placed AS (
      SELECT person, ${placedColumns}, CAST(month AS INTEGER) AS month, suspensions, exclusions
      FROM people JOIN places USING (place)
    ), pupils AS (
      SELECT school, phase, cohort, count(DISTINCT person) AS pupils FROM placed GROUP BY ALL
    ), months AS (
      SELECT month FROM (SELECT unnest(generate_series(min(month), max(month))) AS month FROM placed)
      WHERE month % 12 <> 7 OR month IN (SELECT month FROM placed WHERE month IS NOT NULL)
    ), happened AS (
      SELECT school, phase, cohort, month, sum(suspensions) AS suspensions, sum(exclusions) AS exclusions
      FROM placed WHERE month IS NOT NULL GROUP BY ALL
    ), by_month AS (
      SELECT *, ${monthLabel('month')} AS period
      FROM pupils CROSS JOIN months LEFT JOIN happened USING (school, phase, cohort, month)
    ), by_term AS (
      SELECT school, phase, cohort, pupils, ${termLabel('month')} AS period, sum(suspensions) AS suspensions,
        sum(exclusions) AS exclusions
      FROM by_month GROUP BY ALL
    )
    ${union(
      ['by_month', 'by_term'].flatMap((from) => [
        eventRate('suspensions', 'pupils', 'period', from),
        eventRate('exclusions', 'pupils', 'period', from),
      ]),
    )}`,
}
