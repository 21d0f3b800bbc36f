import * as ees from './ees'
import type { ObservationRecipe } from './recipe'

const common = { cohort: ees.cohort, phase: 'school_phase("education_phase")' }

/** DfE, Suspensions and permanent exclusions, by term, SEN provision and phase. */
export const suspensionsBySen: ObservationRecipe = {
  id: 'suspensions-by-sen',
  title: 'Suspensions and permanent exclusions, by SEN provision',
  publisher: ees.dfe,
  version: 2,
  yields: 'observations',
  columns: {
    ...ees.columns,
    new_la_code: [],
    ...ees.phase,
    ...ees.breakdown,
    susp_rate: ['suspension_rate', 'fixed_excl_rate'],
    perm_excl_rate: [],
  },
  optional: {
    country_code: [],
    region_code: [],
    ...ees.names,
    ...ees.topic,
    headcount: [],
    suspension: ['fixed_excl'],
    perm_excl: [],
    one_plus_susp_rate: ['one_plus_fixed_rate'],
    one_plus_susp: ['one_plus_fixed'],
    ...ees.recovery,
  },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [ees.otherLevels, ees.otherTopics, ees.otherPhases, ees.unrecordedSen],
  ...ees.areas,
  period: `academic_year("time_period") || CASE
    WHEN lower("time_identifier") = 'academic year' THEN '' ELSE ' ' || term_of("time_identifier") END`,
  quality: ees.qualityOf('headcount'),
  figures: [
    {
      ...common,
      measure: `'suspensions'`,
      value: { column: 'susp_rate' },
      numerator: { column: 'suspension' },
      denominator: { column: 'headcount' },
    },
    {
      ...common,
      measure: `'permanent-exclusions'`,
      value: { column: 'perm_excl_rate' },
      numerator: { column: 'perm_excl' },
      denominator: { column: 'headcount' },
    },
    {
      ...common,
      measure: `CASE WHEN lower("time_identifier") = 'academic year' THEN 'pupils-suspended' ELSE 'pupils-suspended-termly' END`,
      value: { column: 'one_plus_susp_rate' },
      numerator: { column: 'one_plus_susp' },
      denominator: { column: 'headcount' },
      needs: ['one_plus_susp_rate'],
    },
  ],
}
