import { attended, isAttendedOrMissed, mark, notPossible, unreadableMarks } from '../codes/marksSql'
import { isNotAWord, withoutDate } from './cellReadings'
import { absenceRates, attendance, enrolmentCounts, union } from './measuresSql'
import { monthAfterYear, monthLabel, monthOf, schoolYear, termLabel, termNumber } from './monthsAndTerms'
import { placed, placedColumns, placedGroups, pupil, unplaced } from './pupilList'
import type { PeopleRecipe } from './recipe'

/**
 * Every mark in the attendance registers: one row for each pupil, day and session.
 *
 * A possible session is attended or missed, as its code says (`codes/attendanceCodes.ts`). An enrolment is a pupil at a
 * school, as the Department for Education counts them: a pupil at two schools counts at both. An enrolment's phase and
 * provision in a period are those of its latest rows: those of the last month, and within a month, those whose days are
 * later on average.
 *
 * Figures: attendance by month and term; persistent and severe absence by term, of the term's own sessions; and both over
 * the school year to a month's end, labelled by the month, for every enrolment with a possible session until then,
 * including pupils who have left. Terms go by calendar months: to December (with August), January to April, May to July.
 * The Department's spring term ends on Easter Sunday. It also leaves out pupils below 5 and above 15, and those of 15 in
 * the second half of the summer term, whom this file cannot tell apart.
 */
export const sessionMarks: PeopleRecipe = {
  id: 'session-marks',
  title: 'Session marks of the attendance registers',
  version: 1,
  columns: {
    ...pupil,
    date: ['session date', 'mark date', 'attendance date'],
    session: ['am pm', 'session name', 'half day'],
    code: ['mark', 'attendance code', 'attendance mark', 'register code'],
  },
  listed: placed,
  dates: ['date'],
  derived: { mark },
  codes: ['code'],
  person: '"pupil"',
  surelyUsed: `${isAttendedOrMissed} AND list_contains(['AM', 'PM'], "session")`,
  skips: notPossible,
  rejects: [
    withoutDate('date'),
    ...unreadableMarks,
    {
      when: isNotAWord('"session"', { AM: ['a', 'morning'], PM: ['p', 'afternoon'] }),
      reason: 'The session must be AM or PM: marks of single lessons are no sessions.',
      check: 'label-unknown',
    },
    ...unplaced,
  ],
  groups: { ...placedGroups, month: monthOf('"date"') },
  sums: { possible: '1', attended, days: 'day("date")' },
  cells: `WITH sites AS (
      SELECT *, dense_rank() OVER (ORDER BY school) AS site FROM (SELECT place, ${placedColumns} FROM places)
    ), monthly AS (
      SELECT person, site, CAST(month AS INTEGER) AS month, sum(possible) AS possible, sum(attended) AS attended,
        arg_max(place, days / possible * 1e9 + place) AS place
      FROM people JOIN sites USING (place)
      GROUP BY person, site, month
    ), termly AS (
      SELECT person, site, max(month) AS month, arg_max(place, month) AS place, sum(possible) AS possible,
        sum(attended) AS attended
      FROM monthly GROUP BY person, site, ${termNumber('month')}
    ), yearly AS (
      SELECT *, ${schoolYear('month')} AS year FROM monthly
    ), added AS (
      SELECT place, year, month, sum(possible) OVER so_far AS possible, sum(attended) OVER so_far AS attended,
        coalesce(lead(month) OVER so_far, ${monthAfterYear('year')}) AS until
      FROM yearly WINDOW so_far AS (PARTITION BY person, site, year ORDER BY month)
    ), so_far AS (
      SELECT added.* EXCLUDE (month), months.month FROM added JOIN (SELECT DISTINCT year, month FROM yearly) AS months
        ON months.year = added.year AND months.month >= added.month AND months.month < added.until
    )${['monthly', 'termly', 'so_far']
      .map(
        (from) => `, ${from}_counts AS (
      SELECT school, phase, cohort, month, counts.* EXCLUDE (place, month)
      FROM (SELECT place, ${from === 'termly' ? `${termNumber('month')} AS term, max(month) AS month` : 'month'},
        ${enrolmentCounts} FROM ${from} GROUP BY ALL) AS counts JOIN sites USING (place)
    )`,
      )
      .join('')}
    ${union([
      attendance(monthLabel('month'), 'monthly_counts'),
      attendance(termLabel('month'), 'termly_counts'),
      ...absenceRates('-local', termLabel('month'), 'termly_counts'),
      ...absenceRates('-so-far-local', monthLabel('month'), 'so_far_counts'),
    ])}`,
}
