import type { SymbolMeaning } from '../../framework/vocabulary'
import type { Sql } from '../sql/sql'
import type { Columns } from './recipe'

/** What the files of the Adult Social Care Outcomes Framework have in common. */

export const nhsEngland = 'NHS England (formerly NHS Digital)'

export const symbols: Readonly<Record<string, SymbolMeaning>> = {
  '[c]': 'suppressed',
  '[x]': 'not available',
  '[z]': 'not applicable',
  ':': 'not available',
  '*': 'suppressed',
}

/** The publisher now writes `[x]` and `[c]`. */
export const obsolete = [':', '*']

/** Named beside its code, with its level. */
export const names: Columns = { 'Geographical Description': [] }
export const areas = {
  area: '"ONS Code"',
  areaName: '"Geographical Description"',
  areaLevel: `CASE lower("Geographical Level")
    WHEN 'england' THEN 'England' WHEN 'region' THEN 'region' WHEN 'council' THEN 'local authority' END`,
}

/** Its measures 1E and 1G cover all adults of working age, while the framework's own goals are about 18 to 25. */
export const cohort = `'Adults 18-64 with a learning disability'`

const description = 'lower("Measure Group Description")'

/**
 * The measure a description names; NULL for any other. A code alone says little: those of 2023-24 were given anew, and
 * 1E, paid employment until then, became the satisfaction of carers.
 */
export const described: Sql = `CASE WHEN ${description} LIKE '%learning disabilit%' THEN CASE
  WHEN ${description} LIKE '%in paid employment%' THEN 'paid-employment'
  WHEN ${description} LIKE '%own home or with%family%' THEN 'settled-accommodation' END END`

/** As they were worded last. */
export const descriptions = {
  'Measure Group Description': [
    'Proportion of adults with learning disabilities in paid employment',
    'Proportion of adults with learning disabilities who live in their own home or with their family',
  ],
}

export const noMeasure = 'A measure the framework does not use.'
