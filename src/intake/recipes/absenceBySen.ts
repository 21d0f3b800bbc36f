import * as ees from './ees'
import type { ObservationRecipe } from './recipe'

/** DfE, Pupil absence in schools: the full year, by SEN provision and phase. */
export const absenceBySen: ObservationRecipe = {
  id: 'absence-by-sen',
  title: 'Pupil absence in schools, full year, by SEN provision',
  publisher: ees.dfe,
  version: 2,
  yields: 'observations',
  columns: {
    ...ees.columns,
    ...ees.phase,
    ...ees.breakdown,
    sess_overall_percent: [],
    enrolments_pa_10_exact_percent: ['enrolments_pa10_exact_percent'],
  },
  optional: {
    ...ees.geography,
    ...ees.topic,
    sess_overall: [],
    sess_possible: [],
    enrolments: [],
    enrolments_pa_10_exact: ['enrolments_pa10_exact'],
    enrolments_pa_50_exact_percent: [],
    enrolments_pa_50_exact: [],
    ...ees.recovery,
  },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [ees.otherLevels, ees.otherTopics, ees.otherPhases, ees.unrecordedSen, ees.notWholeYear],
  ...ees.areas,
  period: 'academic_year("time_period")',
  quality: ees.qualityOf('enrolments'),
  figures: [
    {
      measure: `'attendance'`,
      cohort: ees.cohort,
      phase: 'school_phase("education_phase")',
      quality: ees.qualityOfRate,
      value: { column: 'sess_overall_percent', value: '100 - number_of("sess_overall_percent")' },
      numerator: { column: 'sess_overall', value: 'number_of("sess_possible") - number_of("sess_overall")' },
      denominator: { column: 'sess_possible' },
    },
    {
      measure: `'persistent-absence'`,
      cohort: ees.cohort,
      phase: 'school_phase("education_phase")',
      value: { column: 'enrolments_pa_10_exact_percent' },
      numerator: { column: 'enrolments_pa_10_exact' },
      denominator: { column: 'enrolments' },
    },
    {
      measure: `'severe-absence'`,
      cohort: ees.cohort,
      phase: 'school_phase("education_phase")',
      value: { column: 'enrolments_pa_50_exact_percent' },
      numerator: { column: 'enrolments_pa_50_exact' },
      denominator: { column: 'enrolments' },
      needs: ['enrolments_pa_50_exact_percent'],
    },
  ],
}
