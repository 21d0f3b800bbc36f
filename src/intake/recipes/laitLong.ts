import { literal } from '../../engine/port'
import { dfe } from './ees'
import type { ObservationRecipe } from './recipe'

/** Measure → the file's codes of it, each with the group of pupils it is about. */
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'progress-8': {
    SEN_WoStat_AVG_Prog8_Score: 'SEN support',
    SEN_Stat_AVG_Prog8_Score: 'EHC plan',
    SEN_NoID_AVG_Prog8_Score: 'No SEN',
    AVG_Prog8_Score: 'All pupils',
  },
  'attainment-8': {
    SEN_WoStat_AVG_Attain8_Score: 'SEN support',
    SEN_Stat_AVG_Attain8_Score: 'EHC plan',
  },
  'key-stage-2-expected': {
    'NEW_KS2_RWM_Sen_W/Osta': 'SEN support',
    NEW_KS2_RWM_Sen_Withsta: 'EHC plan',
    NoID_SEN_NEW_KS2_RWM: 'No SEN',
  },
  'ehc-plans-20-weeks': { SEN_EHC_Excpt_20wks: 'EHC plan' },
}
const series = Object.entries(codes).flatMap(([measure, cohorts]) =>
  Object.entries(cohorts).map(([code, cohort]) => ({ code: literal(code.toLowerCase()), measure, cohort })),
)
const byCode = (word: 'measure' | 'cohort') =>
  `CASE lower("Short Desc") ${series.map((one) => `WHEN ${one.code} THEN ${literal(one[word])}`).join(' ')} END`

/** A year label without its remark: `2025 (prov)` → `2025`. */
const year = `split_part("Years", ' (', 1)`

/**
 * DfE, Local authority interactive tool, its long file. `WoStat` and `W/Osta` are SEN support, `Stat` and `Withsta` a
 * statement or EHC plan, `RWM` reading, writing and mathematics together, `Excpt` “excluding exceptions”. Academic years
 * are named by the year they end in.
 */
export const laitLong: ObservationRecipe = {
  id: 'lait-long',
  title: 'Local authority interactive tool, long file',
  publisher: dfe,
  version: 2,
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
  skips: [
    {
      when: `lower("Short Desc") NOT IN (${series.map(({ code }) => code).join(', ')})`,
      reason: 'A measure the framework does not use, or takes from another file.',
    },
  ],
  area: `coalesce(split_part("LA Number", '.', 1), "LA and Regions")`,
  areaName: '"LA and Regions"',
  period: `CASE lower("Year_Type")
    WHEN 'academic year' THEN coalesce(academic_year_ending("year"), academic_label("year"))
    WHEN 'calendar year' THEN calendar_year("year") END`,
  quality: `CASE WHEN contains(lower("Years"), '(prov') THEN 'provisional' ELSE 'final' END`,
  figures: [
    {
      measure: byCode('measure'),
      cohort: byCode('cohort'),
      phase: `'all'`,
      value: { column: 'Values' },
    },
  ],
}
