import * as ees from './ees'
import { ks4Quality } from './ks4Characteristics'
import type { ObservationRecipe } from './recipe'

/** DfE, Key stage 2 attainment: pupils at the expected standard in reading, writing and mathematics, all three. */
export const ks2BySen: ObservationRecipe = {
  id: 'ks2-by-sen',
  title: 'Key stage 2 attainment, by SEN provision',
  publisher: ees.dfe,
  version: 1,
  yields: 'observations',
  columns: {
    ...ees.columns,
    breakdown_topic: ['characteristic_group'],
    breakdown: ['characteristic'],
    sex: ['gender'],
    pt_rwm_met_expected_standard: [],
  },
  optional: {
    ...ees.geography,
    version: [],
    school_type: ['establishment_type', 'establishment_type_group'],
    t_rwm_eligible_pupils: [],
    t_rwm_met_expected_standard: [],
  },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [
    ees.otherLevels,
    ees.notWholeYear,
    ees.otherTopics,
    ees.unless('sex', ['total', 'all', 'all pupils'], 'Boys or girls only.'),
    ees.unless(
      'school_type',
      ['total', 'all schools', 'state-funded', 'all state-funded'],
      'One kind of school only.',
    ),
    ees.unrecordedSen,
  ],
  ...ees.areas,
  period: 'academic_year("time_period")',
  quality: ks4Quality,
  figures: [
    {
      measure: `'key-stage-2-expected'`,
      cohort: ees.cohort,
      phase: `'all'`,
      value: { column: 'pt_rwm_met_expected_standard' },
      numerator: { column: 't_rwm_met_expected_standard' },
      denominator: { column: 't_rwm_eligible_pupils' },
    },
  ],
}
