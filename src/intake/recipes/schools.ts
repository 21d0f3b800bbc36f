import type { SymbolMeaning } from '../../framework/vocabulary'
import { noText } from '../sql/sql'
import type { RejectRule } from './recipe'

/** What files of single schools have in common. */

/** A school's number in one piece: that of its local authority and its own. */
export const laestab = (authority: string, establishment: string) =>
  `lpad("${authority}", 3, '0') || lpad("${establishment}", 4, '0')`

export const isLaestab = (number: string) => `regexp_full_match(${number}, '\\d{7}')`

/** Rows of schools, for which `when` holds, that do not say which. */
export const unknownSchool = (when: string, number: string): RejectRule => ({
  when: `${when} AND NOT coalesce(${isLaestab(number)}, false)`,
  reason: 'The row does not say which school it is about.',
  check: 'school-unknown',
})

export const allPupils = `'All pupils'`
/** The publisher’s files do not say their year: a column `time_period` may have been added, or the file's name says it. */
export const year = 'coalesce(academic_year("time_period"), academic_label("time_period"), "said_year")'
export const ofOneYear = {
  optional: { time_period: [] },
  year: { kind: 'academic', column: 'time_period' },
  derived: { said_year: noText },
} as const

/** Symbols of the school performance tables. */
export const symbols: Readonly<Record<string, SymbolMeaning>> = {
  supp: 'suppressed',
  ne: 'not applicable',
  na: 'not applicable',
  np: 'not available',
  lowcov: 'low reliability',
}
