import * as ees from './ees'
import type { ObservationRecipe } from './recipe'

/** DfE, Education, health and care plans (SEN2): plans issued within 20 weeks, permitted exceptions not counted. */
export const sen2Timeliness: ObservationRecipe = {
  id: 'sen2-timeliness',
  title: 'EHC plans issued within 20 weeks (SEN2)',
  publisher: ees.dfe,
  version: 1,
  yields: 'observations',
  columns: {
    ...ees.columns,
    new_la_code: [],
    plans_issued_den_ex: [],
    plans_issued_20_weeks_ex: [],
    PC_plans_issued_20_weeks_ex: [],
  },
  optional: {
    country_code: [],
    region_code: [],
    ...ees.names,
    breakdown_topic: [],
  },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [
    ees.otherLevels,
    ees.unless('breakdown_topic', ['all ehc plans issued'], 'One group of plans only.'),
    ees.unless('time_identifier', ['calendar year'], 'Not a calendar year.'),
  ],
  ...ees.areas,
  period: 'calendar_year("time_period")',
  quality: `'final'`,
  figures: [
    {
      measure: `'ehc-plans-20-weeks'`,
      cohort: `'EHC plan'`,
      phase: `'all'`,
      value: { column: 'PC_plans_issued_20_weeks_ex' },
      numerator: { column: 'plans_issued_20_weeks_ex' },
      denominator: { column: 'plans_issued_den_ex' },
    },
  ],
}
