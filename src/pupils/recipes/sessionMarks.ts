import { attended, mark, notPossible, plainMark, unreadableMarks } from '../codes/marks'
import type { PupilRecipe } from '../recipe'
import { attendance, manyMissed } from './absence'
import { union } from './cells'
import { placed, pupil } from './columns'
import { monthLabel, monthOf, noDate, schoolYear, termLabel, yearEnds } from './time'
import { isNoWord, placedGroups, placedWell, unplaced } from './words'

/**
 * Every mark of the attendance registers: one row a pupil, day and session.
 *
 * A possible session is attended or missed, as its code says (`codes/attendanceCodes.ts`). An enrolment is a pupil at a
 * school, as the Department for Education counts them: who is at two schools counts at both. An enrolment's phase and
 * provision in a period are those of its latest rows in it: of the last month, and within a month of those whose days
 * are later on average.
 *
 * Attendance by month and term; persistent and severe absence by term, of the term's own sessions; and, labelled by the
 * month, over the school year to that month's end, of every enrolment with a possible session until then, also of pupils
 * who left. Terms are those of the calendar: to December (with August), January to April, May to July. The Department's
 * spring ends on Easter Sunday; and it leaves out pupils below 5 and above 15, and those of 15 in the second half of
 * the summer term, which this file cannot tell.
 */
export const sessionMarks: PupilRecipe = {
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
  fine: `${plainMark} AND list_contains(['AM', 'PM'], "session")`,
  aside: notPossible,
  rejects: [
    noDate('date'),
    ...unreadableMarks,
    {
      when: isNoWord('"session"', { AM: ['a', 'morning'], PM: ['p', 'afternoon'] }),
      reason: 'The session must be AM or PM: marks of single lessons are no sessions.',
      check: 'label-unknown',
    },
    ...unplaced,
  ],
  groups: { ...placedGroups, month: monthOf('"date"') },
  sums: { possible: '1', attended, days: 'day("date")' },
  cells: `WITH monthly AS (
      SELECT person, school, month, sum(possible) AS possible, sum(attended) AS attended,
        max({'days': days / possible, 'phase': phase, 'cohort': cohort}) AS latest
      FROM (SELECT person, ${placedWell}, CAST(month AS INTEGER) AS month, possible, attended, days
        FROM people)
      GROUP BY person, school, month
    ), of_month AS (
      SELECT *, latest.phase AS phase, latest.cohort AS cohort, ${monthLabel('month')} AS period, ${schoolYear('month')} AS year
      FROM monthly
    ), of_term AS (
      SELECT person, school, ${termLabel('month')} AS period, arg_max(phase, month) AS phase,
        arg_max(cohort, month) AS cohort, sum(possible) AS possible, sum(attended) AS attended
      FROM of_month GROUP BY ALL
    ), added AS (
      SELECT school, year, month, phase, cohort, sum(possible) OVER so_far AS possible, sum(attended) OVER so_far AS attended,
        coalesce(lead(month) OVER so_far, ${yearEnds('year')}) AS until
      FROM of_month WINDOW so_far AS (PARTITION BY person, school, year ORDER BY month)
    ), of_year AS (
      SELECT added.*, months.period FROM added JOIN (SELECT DISTINCT year, month, period FROM of_month) AS months
        ON months.year = added.year AND months.month >= added.month AND months.month < added.until
    )
    ${union([
      attendance('period', 'of_month'),
      attendance('period', 'of_term'),
      ...manyMissed('-local', 'period', 'of_term'),
      ...manyMissed('-so-far-local', 'period', 'of_year'),
    ])}`,
}
