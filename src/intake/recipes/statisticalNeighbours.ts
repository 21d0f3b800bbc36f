import { noText } from '../sql/sql'
import { dfe } from './ees'
import type { Columns, NeighbourRecipe } from './recipe'

const ranks = Array.from({ length: 10 }, (_, index) => index + 1)
/** Of ten columns called `SNP`, each belongs to the neighbour to its left. */
const columns: Columns = Object.fromEntries(
  ranks.flatMap((rank) => [
    [`SN_${rank}`, [`SN${rank}`]],
    [`SN_${rank}P`, [rank === 1 ? 'SNP' : `SNP (${rank})`]],
  ]),
)

/**
 * DfE, statistical neighbours: ten a local authority by old number, closest first, with the closeness in words. The list
 * was worked out anew in 2021 and 2025, and does not say its year.
 */
export const statisticalNeighbours: NeighbourRecipe = {
  id: 'statistical-neighbours',
  title: 'Statistical neighbours',
  publisher: dfe,
  version: 2,
  yields: 'neighbours',
  columns: { old_la_code: ['LA num', 'LA number'], la_name: [], ...columns },
  optional: { edition: [] },
  year: { kind: 'edition', column: 'edition' },
  symbols: {},
  derived: { said_year: noText },
  skips: [],
  area: 'coalesce("old_la_code", "la_name")',
  areaName: '"la_name"',
  edition: `coalesce("edition", "said_year")`,
  neighbours: ranks.map((rank) => ({ rank, neighbour: `SN_${rank}`, closeness: `SN_${rank}P` })),
}
