import * as ascof from './ascof'
import { unless } from './ees'
import type { ObservationRecipe } from './recipe'

/** NHS Digital, ASCOF 2018-19 and 2019-20: one row a figure, the financial year named by its end. */
export const ascofByYear: ObservationRecipe = {
  id: 'ascof-by-year',
  title: 'Adult Social Care Outcomes Framework, one row a figure',
  publisher: ascof.nhsEngland,
  version: 1,
  yields: 'observations',
  columns: {
    'Geographical Level': [],
    'ONS Code': [],
    'Measure Group Description': [],
    'Disaggregation Level': [],
    'Measure Value': [],
    Year: [],
  },
  optional: ascof.names,
  symbols: ascof.symbols,
  obsolete: ascof.obsolete,
  skips: [
    unless('Geographical Level', ['council', 'region', 'england'], 'A group of councils, not an area.'),
    unless('Disaggregation Level', ['total'], 'Women or men only.'),
    {
      when: `NOT contains(lower("Measure Group Description"), 'learning disabilit')`,
      reason: 'A measure the framework does not use.',
    },
  ],
  ...ascof.areas,
  period: 'financial_year_ending("Year")',
  quality: `'final'`,
  figures: [
    {
      measure: `CASE WHEN lower("Measure Group Description") LIKE '%in paid employment' THEN 'paid-employment'
        WHEN lower("Measure Group Description") LIKE '%own home or with their family' THEN 'settled-accommodation' END`,
      cohort: ascof.cohort,
      phase: `'all'`,
      value: { column: 'Measure Value' },
    },
  ],
}
