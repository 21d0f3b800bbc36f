import * as ees from './ees'
import type { Figure, ObservationRecipe } from './recipe'

const figure = (cohort: string, column: string): Figure => ({
  measure: `'neet-or-not-known-16-17'`,
  cohort,
  phase: `'all'`,
  value: { column },
})

/**
 * DfE, NEET and participation: ages 16 and 17, the average of December to February that ends in the calendar year
 * the file is named by. Cohort sizes are percentages, so there are no numerators.
 */
export const neetNotKnown: ObservationRecipe = {
  id: 'neet-not-known',
  title: 'NEET and participation of 16 and 17 year olds',
  publisher: ees.dfe,
  version: 1,
  yields: 'observations',
  columns: {
    ...ees.columns,
    new_la_code: [],
    region_code: [],
    Age: [],
    NEET_NK_noSEN_percent: [],
    NEET_NK_EHCP_percent: [],
    NEET_NK_SENDsupport_percent: [],
  },
  optional: { country_code: [], ...ees.names },
  symbols: ees.symbols,
  obsolete: ees.obsolete,
  skips: [ees.otherLevels, ees.unless('Age', ['16-17'], 'Another age than 16 and 17 together.')],
  ...ees.areas,
  period: `CASE WHEN lower("time_identifier") = 'calendar year' THEN calendar_year("time_period") END`,
  quality: `'final'`,
  figures: [
    figure(`'No SEN'`, 'NEET_NK_noSEN_percent'),
    figure(`'EHC plan'`, 'NEET_NK_EHCP_percent'),
    figure(`'SEN support'`, 'NEET_NK_SENDsupport_percent'),
  ],
}
