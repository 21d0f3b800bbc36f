import { dfe } from './ees'
import type { Columns, NeighbourRecipe } from './recipe'

const ranks = Array.from({ length: 10 }, (_, index) => index + 1)
const columns: Columns = Object.fromEntries(
  ranks.flatMap((rank) => [
    [`SN_${rank}`, []],
    [`SN_${rank}P`, []],
  ]),
)

/** DfE, statistical neighbours: ten a local authority by old number, closest first, with the closeness in words. */
export const statisticalNeighbours: NeighbourRecipe = {
  id: 'statistical-neighbours',
  title: 'Statistical neighbours',
  publisher: dfe,
  version: 1,
  yields: 'neighbours',
  columns: { old_la_code: [], la_name: [], ...columns },
  symbols: {},
  skips: [],
  area: 'coalesce("old_la_code", "la_name")',
  areaName: '"la_name"',
  neighbours: ranks.map((rank) => ({ rank, neighbour: `SN_${rank}`, closeness: `SN_${rank}P` })),
}
