import * as ees from './ees'
import type { ObservationRecipe } from './recipe'

const isNeet = `lower("establishment_group") = 'neet'`

const plans = `max("Total_ehc") FILTER (lower("establishment_group") = 'total')
  OVER (PARTITION BY "time_period", "geographic_level", ${'coalesce("new_la_code", "region_code", "country_code")'})`

/**
 * DfE, Education, health and care plans (SEN2), releases up to 2022: a row for each placement. `Calendar year` 2019
 * is the count of January 2019.
 */
export const sen2Establishment: ObservationRecipe = {
  id: 'sen2-establishment',
  title: 'EHC plans in January, by establishment (SEN2, to 2022)',
  publisher: ees.dfe,
  version: 1,
  yields: 'observations',
  columns: { ...ees.columns, new_la_code: [], establishment_group: [], Total_ehc: [] },
  optional: { country_code: [], region_code: [], ...ees.names, establishment_type: [] },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  derived: { plans },
  skips: [
    ees.otherLevels,
    ees.unless('establishment_group', ['total', 'neet'], 'Another placement than NEET.'),
    {
      when: `lower("establishment_type") <> lower("establishment_group")`,
      reason: 'A subtotal of one type of establishment.',
    },
  ],
  ...ees.areas,
  period: `CASE WHEN lower("time_identifier") = 'calendar year' THEN 'January ' || calendar_year("time_period") END`,
  quality: `'final'`,
  figures: [
    {
      measure: `CASE WHEN ${isNeet} THEN 'neet' ELSE 'ehc-plans' END`,
      cohort: `'EHC plan'`,
      phase: `'all'`,
      value: { column: 'Total_ehc' },
      numerator: { column: 'Total_ehc', value: `CASE WHEN ${isNeet} THEN number_of("Total_ehc") END` },
      denominator: { column: 'plans', value: `CASE WHEN ${isNeet} THEN number_of("plans") END` },
    },
  ],
}
