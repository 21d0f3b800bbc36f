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
  optional: { ...ascof.names, 'Measure Type': [] },
  symbols: ascof.symbols,
  obsolete: ascof.obsolete,
  skips: [
    unless('Geographical Level', ['council', 'region', 'england'], 'A group of councils, not an area.'),
    unless('Disaggregation Level', ['total'], 'Women or men only.'),
    unless(
      'Measure Type',
      ['outcome'],
      'A numerator or denominator; this kind of file is read by its outcomes.',
    ),
    { when: `(${ascof.described}) IS NULL`, reason: ascof.noMeasure, words: ascof.descriptions },
  ],
  ...ascof.areas,
  period: 'coalesce(financial_year_ending("Year"), financial_year("Year"))',
  quality: `'final'`,
  figures: [
    {
      measure: ascof.described,
      cohort: ascof.cohort,
      phase: `'all'`,
      value: { column: 'Measure Value' },
    },
  ],
}
