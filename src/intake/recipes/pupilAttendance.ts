import { termLabels } from '../sql/labels'
import * as ees from './ees'
import type { ObservationRecipe } from './recipe'

const attended = 'number_of("overall_attendance")'
const possible = 'number_of("possible_sessions")'

/**
 * The printed percentage is sessions attended (approved activities included) of possible sessions for local
 * authorities; totals over phases are weighted otherwise, and have no numerator then.
 */
const reproduces = `abs(100 * ${attended} / nullif(${possible}, 0) - number_of("attendance_perc")) < 0.005`

/** DfE, Pupil attendance in schools: one term, from daily registers; the long form and the reduced one. */
export const pupilAttendance: ObservationRecipe = {
  id: 'pupil-attendance-termly',
  title: 'Pupil attendance in schools, by term and SEN provision',
  publisher: ees.dfe,
  version: 1,
  yields: 'observations',
  columns: { ...ees.columns, ...ees.phase, ...ees.breakdown, attendance_perc: [] },
  optional: {
    ...ees.geography,
    ...ees.topic,
    overall_attendance: [],
    possible_sessions: [],
    pa_perc: [],
  },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [
    ees.otherLevels,
    ees.otherTopics,
    ees.otherPhases,
    ees.unrecordedSen,
    {
      when: 'term_of("time_identifier") IS NULL',
      reason: 'Not one term (a week, a month or the year to date).',
      words: { time_identifier: Object.values(termLabels).flat() },
    },
  ],
  ...ees.areas,
  period: `academic_year("time_period") || ' ' || term_of("time_identifier")`,
  quality: `'final'`,
  figures: [
    {
      measure: `'attendance-termly'`,
      cohort: ees.cohort,
      phase: 'school_phase("education_phase")',
      value: { column: 'attendance_perc' },
      numerator: { column: 'overall_attendance', value: `CASE WHEN ${reproduces} THEN ${attended} END` },
      denominator: { column: 'possible_sessions', value: `CASE WHEN ${reproduces} THEN ${possible} END` },
    },
    {
      measure: `'persistent-absence-termly'`,
      cohort: ees.cohort,
      phase: 'school_phase("education_phase")',
      value: { column: 'pa_perc' },
      needs: ['pa_perc'],
    },
  ],
}
