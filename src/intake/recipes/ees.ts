import { literal } from '../../engine/port'
import type { SymbolMeaning } from '../../framework/vocabulary'
import { otherSchools } from '../sql/labels'
import type { Columns, Rule } from './recipe'

/** What the Department for Education's files on Explore Education Statistics have in common. */

export const dfe = 'Department for Education'

export const symbols: Readonly<Record<string, SymbolMeaning>> = {
  c: 'suppressed',
  '*': 'suppressed',
  z: 'not applicable',
  x: 'not available',
  ':': 'not available',
  low: 'rounds to zero',
  k: 'rounds to zero',
  u: 'low reliability',
}

/** The publisher now writes `x` or `z` for the one and `low` for the other. */
export const obsolete = [':', 'k']

export const columns: Columns = {
  time_period: [],
  time_identifier: [],
  geographic_level: [],
}

/** Beside the codes; files of one level leave out the columns of the others. */
export const names: Columns = { country_name: [], region_name: [], la_name: [] }
export const geography: Columns = { new_la_code: [], country_code: [], region_code: [], ...names }

/** The level of a row in small letters: tools that pass files on write `Local Authority`, too. */
export const level = 'lower("geographic_level")'

export const area = `CASE ${level}
  WHEN 'national' THEN coalesce("country_code", 'E92000001')
  WHEN 'regional' THEN coalesce("region_code", "region_name")
  ELSE "new_la_code" END`
export const areaName = `CASE ${level}
  WHEN 'national' THEN "country_name" WHEN 'regional' THEN "region_name" ELSE "la_name" END`
export const areaLevel = `CASE ${level}
  WHEN 'national' THEN 'England' WHEN 'regional' THEN 'region' WHEN 'local authority' THEN 'local authority' END`

/** How such a file names its areas. */
export const areas = { area, areaName, areaLevel }

export const otherLevels: Rule = {
  when: `${level} NOT IN ('national', 'regional', 'local authority')`,
  reason: 'Not England, a region or a local authority.',
}

/** A row whose `name` column, where the file has it, is none of the values. */
export const unless = (name: string, values: readonly string[], reason: string): Rule => ({
  when: `lower("${name}") NOT IN (${values.map(literal).join(', ')})`,
  reason,
})

/** `202122` with “Autumn and spring term” is two terms, which must not stand for the year. */
export const notWholeYear = unless('time_identifier', ['academic year'], 'Not a full academic year.')

export const otherPhases: Rule = {
  when: `lower("education_phase") IN (${otherSchools.map(literal).join(', ')})`,
  reason: 'A kind of school the framework has no phase for.',
}

export const phase: Columns = { education_phase: ['school_type'] }

/** The group of pupils a row is about, and, in files with several breakdowns, which breakdown it belongs to. */
export const breakdown: Columns = { breakdown: ['characteristic', 'sen', 'sen_status'] }
export const topic: Columns = { breakdown_topic: ['characteristic_group'] }

export const otherTopics = unless(
  'breakdown_topic',
  ['sen provision', 'sen status', 'total'],
  'Another breakdown than SEN provision.',
)

export const unrecordedSen: Rule = {
  when: `lower("breakdown") LIKE '%unclassified' OR lower("breakdown") LIKE '%unknown'`,
  reason: 'SEN provision was not recorded.',
}

export const cohort = 'sen_cohort("breakdown")'

const sums = 'sum of authorities'

/**
 * How surely a row's counts were recovered from its printed rates, or that the row adds up such counts. No publication has
 * this column: it stands in this project's own editions of them, see datasets/published/SOURCES.md. Counts that are
 * doubtful are left out there.
 */
export const recovery: Columns = { recovery: [] }

/** @param count the column of the pupils a rate is of */
export const qualityOf = (count: string) =>
  `CASE WHEN "recovery" = '${sums}' OR ("recovery" IS NOT NULL AND number_of("${count}") IS NOT NULL)
    THEN 'recovered' ELSE 'final' END`

/** Of a rate without counts of its own: published for an authority, weighted by recovered counts for a sum of them. */
export const qualityOfRate = `CASE WHEN "recovery" = '${sums}' THEN 'recovered' ELSE 'final' END`
