import type { SymbolMeaning } from '../../framework/vocabulary'
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
/** Added to the publisher’s file, which does not say its year. */
export const year = 'coalesce(academic_year("time_period"), academic_label("time_period"))'

/** Symbols of the school performance tables. */
export const symbols: Readonly<Record<string, SymbolMeaning>> = {
  supp: 'suppressed',
  ne: 'not applicable',
  na: 'not applicable',
  np: 'not available',
  lowcov: 'low reliability',
}
