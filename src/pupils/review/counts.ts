import type { Counts } from '../../extracts/rows/count'
import { parsePeriod } from '../../framework/period'
import type { Figure } from '../disclosure/disclose'
import type { Aggregated } from '../share/aggregate'

const endOf = (label: string) => parsePeriod(label)?.end ?? label

/** What became of a file's rows, and what its figures are about. */
export function countsOf(
  figures: readonly Figure[],
  { rowsRead, used, aside, rejected }: Aggregated,
): Counts {
  return {
    rowsRead,
    used,
    aside: [...aside].sort((a, b) => b.rows - a.rows),
    rejectedTotal: rejected.reduce((sum, { rows }) => sum + rows, 0),
    observations: figures.length,
    periods: [...new Set(figures.map(({ period }) => period))].sort(
      (a, b) => endOf(a).localeCompare(endOf(b)) || a.localeCompare(b),
    ),
    measures: [...new Set(figures.map(({ measure }) => measure))].sort(),
    areas: 1,
  }
}
