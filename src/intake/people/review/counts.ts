import { parsePeriod } from '../../../framework/period'
import type { Counts } from '../../staging/count'
import type { Aggregated } from '../aggregate/result'
import type { Figure } from '../disclosure/disclose'

const periodEnd = (label: string) => parsePeriod(label)?.end ?? label

/** What figures are about, and how many of them are of single schools. */
export type AboutFigures = Pick<Counts, 'observations' | 'periods' | 'measures'> & {
  readonly ofSchools: number
}

export const aboutFigures = (figures: readonly Figure[]): AboutFigures => ({
  observations: figures.length,
  ofSchools: figures.filter(({ school }) => school !== null).length,
  periods: [...new Set(figures.map(({ period }) => period))].sort(
    (a, b) => periodEnd(a).localeCompare(periodEnd(b)) || a.localeCompare(b),
  ),
  measures: [...new Set(figures.map(({ measure }) => measure))].sort(),
})

/** What became of a file's rows, and what its figures are about. */
export const countsOf = (
  { observations, periods, measures }: AboutFigures,
  { rowsRead, used, skipped: aside, rejected }: Aggregated,
): Counts => ({
  rowsRead,
  used,
  aside: [...aside].sort((a, b) => b.rows - a.rows),
  rejectedTotal: rejected.reduce((sum, { rows }) => sum + rows, 0),
  observations,
  periods,
  measures,
  areas: 1,
})
