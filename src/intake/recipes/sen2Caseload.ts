import * as ees from './ees'
import type { ObservationRecipe } from './recipe'

const common = { cohort: `'EHC plan'`, phase: `'all'` }

/**
 * DfE, Education, health and care plans (SEN2), releases from 2023: a column for each placement. The count is taken
 * in January of the academic year: `201819` is January 2019.
 */
export const sen2Caseload: ObservationRecipe = {
  id: 'sen2-caseload',
  title: 'EHC plans in January, by placement (SEN2)',
  publisher: ees.dfe,
  version: 1,
  yields: 'observations',
  columns: { ...ees.columns, new_la_code: [], breakdown_topic: [], ehcplans: [], neet: [] },
  optional: { country_code: [], region_code: [], ...ees.names },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [
    ees.otherLevels,
    ees.unless('breakdown_topic', ['all ehc plans'], 'One group of plans only.'),
    ees.unless('time_identifier', ['academic year'], 'Not a January count.'),
  ],
  ...ees.areas,
  period: `'January ' || (TRY_CAST(left(academic_year("time_period"), 4) AS INTEGER) + 1)`,
  quality: `'final'`,
  figures: [
    {
      ...common,
      measure: `'neet'`,
      value: { column: 'neet' },
      numerator: { column: 'neet' },
      denominator: { column: 'ehcplans' },
    },
    { ...common, measure: `'ehc-plans'`, value: { column: 'ehcplans' } },
  ],
}
