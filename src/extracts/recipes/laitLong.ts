import { literal } from '../../engine/port'
import type { ObservationRecipe } from '../recipe'
import { dfe } from './ees'

const cohorts: Readonly<Record<string, string>> = {
  SEN_WoStat_AVG_Prog8_Score: 'SEN support',
  SEN_Stat_AVG_Prog8_Score: 'EHC plan',
  SEN_NoID_AVG_Prog8_Score: 'No SEN',
  AVG_Prog8_Score: 'All pupils',
  SEN_EHC_Excpt_20wks: 'EHC plan',
}
const cohort = Object.entries(cohorts).map(([code, name]) => `WHEN ${literal(code)} THEN ${literal(name)}`)

/** A year label without its remark: `2025 (prov)` → `2025`. */
const year = `split_part("Years", ' (', 1)`

/**
 * DfE, Local authority interactive tool, its long file. `WoStat` is SEN support, `Stat` a statement or EHC plan,
 * `Excpt` “excluding exceptions”. Academic years are named by the year they end in.
 */
export const laitLong: ObservationRecipe = {
  id: 'lait-long',
  title: 'Local authority interactive tool, long file',
  publisher: dfe,
  version: 1,
  compiles: true,
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
      when: `"Short Desc" NOT IN (${Object.keys(cohorts).map(literal).join(', ')})`,
      reason: 'A measure the framework does not use, or takes from another file.',
    },
  ],
  area: `coalesce(split_part("LA Number", '.', 1), "LA and Regions")`,
  areaName: '"LA and Regions"',
  period: `CASE "Year_Type"
    WHEN 'Academic Year' THEN coalesce(academic_year_ending("year"), academic_label("year"))
    WHEN 'Calendar Year' THEN calendar_year("year") END`,
  quality: `CASE WHEN contains(lower("Years"), '(prov') THEN 'provisional' ELSE 'final' END`,
  figures: [
    {
      measure: `CASE "Short Desc" WHEN 'SEN_EHC_Excpt_20wks' THEN 'ehc-plans-20-weeks' ELSE 'progress-8' END`,
      cohort: `CASE "Short Desc" ${cohort.join(' ')} END`,
      phase: `'all'`,
      value: { column: 'Values' },
    },
  ],
}
