import { type SymbolMeaning, symbolMeanings } from '../../framework/vocabulary'
import { isSmallCount } from '../sql/smallCounts'
import { columnsOf } from './draft'
import type { MappedFigure, Mapping } from './mapping'
import { readNumber } from './preview/numbers'
import { cellsOf, filled, type Table, tally } from './table'
import { lowered } from './text'

/** What publishers usually mean. `-` and `~` are missing: some mean a zero by them, some nothing known. */
const usual: Readonly<Record<SymbolMeaning, readonly string[]>> = {
  suppressed: ['c', '[c]', '*', 'supp', 'suppressed'],
  'not applicable': ['z', '[z]', 'ne', 'not applicable'],
  'not available': [
    'x',
    '[x]',
    ':',
    '..',
    '...',
    'np',
    'n/a',
    'na',
    'null',
    '#n/a',
    'not available',
    'no data',
  ],
  'rounds to zero': ['low', '[low]', 'k'],
  'low reliability': ['u', '[u]'],
  'no denominator': ['.', '#div/0!'],
}
const meanings = symbolMeanings.flatMap((means) => usual[means].map((symbol) => [symbol, means] as const))
const known = new Map(meanings)

/** What a symbol probably means; nothing where publishers differ. */
export const symbolMeant = (symbol: string): SymbolMeaning | undefined =>
  known.get(lowered(symbol)) ?? (isSmallCount(lowered(symbol)) ? 'suppressed' : undefined)

/** Cells that are no numbers where the figures' numbers stand, with how often each stands. */
export const symbolsIn = (figures: readonly MappedFigure[], table: Table) =>
  tally(
    [...new Set(figures.flatMap(columnsOf))].flatMap((name) =>
      filled(cellsOf(table, name)).filter((cell) => readNumber(cell) === undefined),
    ),
  )

/** The table of symbols for these figures: what was decided, and the usual meaning of the others. */
export function symbolsFor(
  figures: readonly MappedFigure[],
  table: Table,
  decided: Mapping['symbols'] = [],
): Mapping['symbols'] {
  const had = new Set(decided.map(({ symbol }) => lowered(symbol)))
  const fresh = symbolsIn(figures, table).flatMap(({ cell }) => {
    const means = had.has(lowered(cell)) ? undefined : symbolMeant(cell)
    return means ? [{ symbol: cell, means }] : []
  })
  return [...decided, ...fresh]
}
