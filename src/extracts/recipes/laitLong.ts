import { literal } from '../../engine/port'
import type { Figure, ObservationRecipe } from '../recipe'
import { dfe } from './ees'

const progress8: Readonly<Record<string, string>> = {
  SEN_WoStat_AVG_Prog8_Score: 'SEN support',
  SEN_Stat_AVG_Prog8_Score: 'EHC plan',
  SEN_NoID_AVG_Prog8_Score: 'No SEN',
  AVG_Prog8_Score: 'All pupils',
}
const timeliness = 'SEN_EHC_Excpt_20wks'
const used = [...Object.keys(progress8), timeliness]

const figure = (code: string, measure: string, cohort: string): Figure => ({
  measure: literal(measure),
  cohort: literal(cohort),
  phase: `'all'`,
  value: { column: 'Values' },
  when: `"Short Desc" = ${literal(code)}`,
})

/** A year label without its remark: `2025 (prov)` → `2025`. */
const year = `regexp_replace("Years", ' *\\(.*\\)$', '')`

/**
 * DfE, Local authority interactive tool, its long file. `WoStat` is SEN support, `Stat` a statement or EHC plan,
 * `Excpt` “excluding exceptions”. Academic years are named by the year they end in.
 */
export const laitLong: ObservationRecipe = {
  id: 'lait-long',
  title: 'Local authority interactive tool, long file',
  publisher: dfe,
  version: 1,
  yields: 'observations',
  columns: {
    'Short Desc': [],
    Years: [],
    'LA and Regions': [],
    'LA Number': [],
    Values: [],
    Year_Type: [],
  },
  symbols: { '-': 'not available' },
  derived: { year },
  aside: [
    {
      when: `"Short Desc" NOT IN (${used.map(literal).join(', ')})`,
      reason: 'A measure the framework does not use, or takes from another file.',
    },
  ],
  area: `coalesce(regexp_extract("LA Number", '^(\\d{3})(\\.0)?$', 1), "LA and Regions")`,
  period: `CASE "Year_Type"
    WHEN 'Academic Year' THEN coalesce(academic_year_ending("year"), academic_year("year"))
    WHEN 'Calendar Year' THEN CASE WHEN regexp_full_match("year", '(19|20)\\d{2}') THEN "year" END END`,
  quality: `CASE WHEN regexp_matches(lower("Years"), '\\(prov') THEN 'provisional' ELSE 'final' END`,
  figures: [
    ...Object.entries(progress8).map(([code, cohort]) => figure(code, 'progress-8', cohort)),
    figure(timeliness, 'ehc-plans-20-weeks', 'EHC plan'),
  ],
}
