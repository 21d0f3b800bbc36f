import * as ees from './ees'
import { ks4Quality } from './ks4Characteristics'
import type { ObservationRecipe } from './recipe'

const common = { cohort: ees.cohort, phase: `'all'` }

/**
 * DfE, Key stage 4 performance in its layout since 2022/23: one breakdown a row. Progress 8 is not published for pupils who
 * left primary school during Covid-19 (2024/25 and 2025/26): `x` then.
 */
export const ks4BySen: ObservationRecipe = {
  id: 'ks4-by-sen',
  title: 'Key stage 4 performance, by SEN provision',
  publisher: ees.dfe,
  version: 1,
  yields: 'observations',
  columns: {
    ...ees.columns,
    breakdown_topic: [],
    breakdown: [],
    sex: ['gender'],
    progress8_pupil_count: [],
    progress8_sum: [],
    progress8_average: [],
  },
  optional: {
    ...ees.geography,
    version: [],
    establishment_type_group: ['establishment_type'],
    progress8_lower_95_ci: [],
    progress8_upper_95_ci: [],
    pupil_count: [],
    attainment8_average: [],
  },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [
    ees.otherLevels,
    ees.notWholeYear,
    ees.otherTopics,
    ees.unless('sex', ['total', 'all', 'all pupils'], 'Boys or girls only.'),
    ees.unless(
      'establishment_type_group',
      ['all state-funded', 'state-funded schools', 'all state-funded schools', 'state-funded'],
      'One kind of school only; the framework counts all state-funded schools.',
    ),
    ees.unrecordedSen,
  ],
  ...ees.areas,
  period: 'academic_year("time_period")',
  quality: ks4Quality,
  figures: [
    {
      ...common,
      measure: `'progress-8'`,
      value: { column: 'progress8_average' },
      numerator: { column: 'progress8_sum' },
      denominator: { column: 'progress8_pupil_count' },
    },
    {
      ...common,
      measure: `'attainment-8'`,
      value: { column: 'attainment8_average' },
      denominator: { column: 'pupil_count' },
      needs: ['attainment8_average'],
    },
  ],
}
