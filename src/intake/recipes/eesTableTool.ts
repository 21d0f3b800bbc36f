import type { Sql } from '../sql/sql'
import { absenceBySen } from './absenceBySen'
import * as ees from './ees'
import type { Columns, ObservationRecipe } from './recipe'
import { suspensionsBySen } from './suspensionsBySen'

/*
 * Explore Education Statistics hands out a data set in three forms: its file, a CSV of the table tool, and one of its API.
 * The two latter name places and periods otherwise: `2024/25 Academic year`, `AY 2024/2025`, `2024/25`, `T1 2024/2025`.
 */

const code = '"location_code"'
const area: Sql = `CASE ${ees.level}
  WHEN 'national' THEN coalesce("country_code", ${code}, 'E92000001')
  WHEN 'regional' THEN coalesce("region_code", ${code}, "region_name")
  ELSE ${code} END`

/** The same data set from the table tool or the API, whose columns may be called by their labels. */
function fromTableTool(
  recipe: ObservationRecipe,
  id: string,
  period: Sql,
  labels: Columns,
): ObservationRecipe {
  const labelled = (columns: Columns = {}): Columns =>
    Object.fromEntries(
      Object.entries(columns)
        .filter(([name]) => !['time_identifier', 'new_la_code'].includes(name))
        .map(([name, others]) => [name, [...others, ...(labels[name] ?? [])]]),
    )
  return {
    ...recipe,
    id,
    title: `${recipe.title} (table tool or API)`,
    version: 1,
    columns: { ...labelled(recipe.columns), location_code: ['LA code', 'Local authority code'] },
    optional: labelled(recipe.optional),
    skips: recipe.skips.filter(({ when }) => !when.includes('"time_identifier"')),
    area,
    period,
  }
}

const places: Columns = { country_name: ['Country'], region_name: ['Region'], la_name: ['Local authority'] }

export const absenceTableTool = fromTableTool(
  absenceBySen,
  'absence-by-sen-table-tool',
  'ees_year("time_period")',
  {
    ...places,
    breakdown: ['SEN provision'],
    sess_overall_percent: ['Overall absence rate'],
    enrolments_pa_10_exact_percent: ['Persistent absence rate (10% or more)'],
    enrolments_pa_50_exact_percent: ['Severe absence rate (50% or more)'],
  },
)

const term = 'ees_term("time_period")'
const whole = suspensionsBySen.figures.map((figure) => ({
  ...figure,
  measure: figure.measure.replaceAll(`lower("time_identifier") = 'academic year'`, `${term} IS NULL`),
}))
export const suspensionsTableTool = fromTableTool(
  { ...suspensionsBySen, figures: whole },
  'suspensions-by-sen-table-tool',
  `coalesce(ees_year("time_period"), ${term})`,
  {
    ...places,
    breakdown: ['SEN provision'],
    susp_rate: ['Suspension rate', 'Suspensions (rate)', 'Suspension (rate)'],
    perm_excl_rate: ['Permanent exclusion rate', 'Permanent exclusions (rate)', 'Permanent exclusion (rate)'],
  },
)
