import * as ees from './ees'
import type { ObservationRecipe } from './recipe'

/** What a release says of its figures. */
export const ks4Quality = `CASE lower("version") WHEN 'provisional' THEN 'provisional' WHEN 'revised' THEN 'revised' ELSE 'final' END`

/**
 * DfE, Key stage 4 performance: counts by pupil characteristics, for local authorities and regions or for England.
 * Regional rows give London's code to Inner London, Outer London and London alike, so regions go by name.
 */
export const ks4Characteristics: ObservationRecipe = {
  id: 'ks4-characteristics',
  title: 'Key stage 4 performance, by pupil characteristics',
  publisher: ees.dfe,
  version: 2,
  yields: 'observations',
  columns: {
    ...ees.columns,
    school_characteristic: ['establishment_type'],
    breakdown: [],
    characteristic_gender: ['gender'],
    characteristic_sen_status: ['sen_status'],
    t_inp8calc: [],
    t_p8score: [],
  },
  optional: {
    ...ees.geography,
    version: [],
    characteristic_ethnic_major: ['ethnicity_major', 'ethnic_major'],
    ethnicity_minor: [],
    characteristic_free_school_meals: ['free_school_meals'],
    characteristic_disadvantage: ['disadvantage'],
    characteristic_first_language: ['first_language'],
    primary_need: ['sen_description'],
    admission_type: [],
    religious_denomination: [],
  },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [
    ees.otherLevels,
    ees.notWholeYear,
    ees.unless('breakdown', ['sen_status', 'sen status'], 'Another breakdown than SEN status.'),
    ees.unless('characteristic_gender', ['total'], 'Boys or girls only.'),
    ees.unless('characteristic_ethnic_major', ['total'], 'One ethnic group only.'),
    ees.unless('ethnicity_minor', ['total'], 'One ethnic group only.'),
    ees.unless('characteristic_free_school_meals', ['total'], 'Split by free school meals.'),
    ees.unless('characteristic_disadvantage', ['total'], 'Split by disadvantage.'),
    ees.unless('characteristic_first_language', ['total'], 'Split by first language.'),
    ees.unless('primary_need', ['total'], 'One primary need only.'),
    ees.unless('admission_type', ['total'], 'One kind of admission only.'),
    ees.unless('religious_denomination', ['total'], 'One denomination only.'),
    ees.unless(
      'school_characteristic',
      ['all_state_funded_schools', 'all state-funded', 'state-funded schools (la)'],
      'One kind of school only; the framework counts all state-funded schools.',
    ),
  ],
  area: `CASE ${ees.level} WHEN 'national' THEN coalesce("country_code", 'E92000001')
    WHEN 'regional' THEN "region_name" ELSE "new_la_code" END`,
  areaName: ees.areaName,
  areaLevel: ees.areaLevel,
  period: 'academic_year("time_period")',
  quality: ks4Quality,
  figures: [
    {
      measure: `'progress-8'`,
      cohort: 'sen_cohort("characteristic_sen_status")',
      phase: `'all'`,
      value: {
        column: 't_p8score',
        value: 'number_of("t_p8score") / nullif(number_of("t_inp8calc"), 0)',
      },
      numerator: { column: 't_p8score' },
      denominator: { column: 't_inp8calc' },
    },
  ],
}
