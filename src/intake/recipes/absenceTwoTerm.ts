import * as ees from './ees'
import type { ObservationRecipe } from './recipe'

/** DfE absence by SEN over the autumn and spring terms, all phases together; regions by name only. */
export const absenceTwoTerm: ObservationRecipe = {
  id: 'absence-two-term',
  title: 'Absence in the autumn and spring terms, by SEN provision',
  publisher: ees.dfe,
  version: 1,
  yields: 'observations',
  columns: {
    time_period: [],
    geographic_level: [],
    characteristic: [],
    region_name: [],
    new_la_code: [],
    'Absence measure': [],
    Percentage: [],
  },
  optional: { la_name: [] },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [
    ees.otherLevels,
    ees.unless(
      'Absence measure',
      ['overall'],
      'Authorised or unauthorised absence only; the framework uses both together.',
    ),
  ],
  area: `CASE ${ees.level} WHEN 'local authority' THEN "new_la_code" ELSE "region_name" END`,
  areaName: `CASE ${ees.level} WHEN 'local authority' THEN "la_name" END`,
  areaLevel: ees.areaLevel,
  period: 'academic_year("time_period")',
  quality: `'final'`,
  figures: [
    {
      measure: `'overall-absence-two-terms'`,
      cohort: 'sen_cohort("characteristic")',
      phase: `'all'`,
      value: { column: 'Percentage' },
    },
  ],
}
