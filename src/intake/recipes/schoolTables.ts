import type { SymbolMeaning } from '../../framework/vocabulary'

/** Symbols of the school performance tables. */
export const symbols: Readonly<Record<string, SymbolMeaning>> = {
  supp: 'suppressed',
  ne: 'not applicable',
  na: 'not applicable',
  np: 'not available',
  lowcov: 'low reliability',
}
