import * as ees from './ees'
import type { ObservationRecipe } from './recipe'

/**
 * DfE, Education, health and care plans (SEN2), management information of the releases up to 2022, in both spellings:
 * plans issued within 20 weeks, permitted exceptions not counted.
 */
export const sen2Management: ObservationRecipe = {
  id: 'sen2-management',
  title: 'EHC plans issued within 20 weeks (SEN2, to 2022)',
  publisher: ees.dfe,
  version: 1,
  yields: 'observations',
  columns: {
    ...ees.columns,
    new_la_code: [],
    TotNoExcEHC: ['tot_no_exc_ehc'],
    NoExc20weekEHC: ['no_exc_20week_ehc'],
    NoExc20weekRate: ['no_exc_20week_rate'],
  },
  optional: { country_code: [], region_code: [], ...ees.names },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [ees.otherLevels, ees.unless('time_identifier', ['calendar year'], 'Not a calendar year.')],
  ...ees.areas,
  period: 'calendar_year("time_period")',
  quality: `'final'`,
  figures: [
    {
      measure: `'ehc-plans-20-weeks'`,
      cohort: `'EHC plan'`,
      phase: `'all'`,
      value: { column: 'NoExc20weekRate' },
      numerator: { column: 'NoExc20weekEHC' },
      denominator: { column: 'TotNoExcEHC' },
    },
  ],
}
