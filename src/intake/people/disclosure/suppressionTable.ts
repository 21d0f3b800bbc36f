import type { Cell } from '../recipes/recipe'

/** Smallest count that may be shown, apart from 0. */
export const thresholds = [3, 5, 10] as const
export type Threshold = (typeof thresholds)[number]

/** Primary: the figure itself tells too much. Complementary (secondary): others could be worked out from it. */
export type SuppressionReason = 'primary' | 'complementary'

/** All figures of one load, by number, and which of them are suppressed. */
export interface SuppressionTable {
  readonly cells: readonly Cell[]
  readonly threshold: Threshold
  readonly suppressed: (SuppressionReason | 'not shown' | undefined)[]
}

/** A count above 0 but below the threshold. */
export const isSmall = (count: number | null, threshold: number) =>
  count !== null && count > 0 && count < threshold

/** How many of the people do not count; null of events and sessions, where that is not a number of people. */
export const othersIn = ({ counted, numerator, denominator }: Cell) =>
  counted === 'people' && denominator !== null ? denominator - numerator : null

/** The figure rests on too few people, whatever it counts. */
export const restsOnFew = ({ counted, denominator, people }: Cell, threshold: number) =>
  isSmall(people, threshold) || (counted !== 'sessions' && isSmall(denominator, threshold))

/** The primary rule: the figure is suppressed for its own sake. */
export const isPrimary = (cell: Cell, threshold: number) =>
  restsOnFew(cell, threshold) ||
  (cell.counted !== 'sessions' && isSmall(cell.numerator, threshold)) ||
  isSmall(othersIn(cell), threshold)

/** How much more a figure of the whole area weighs than a school's figure of the same size. */
const areaWeight = 10

/** The information lost by suppressing a figure; 0 where it is suppressed already. */
export function lossOf({ cells, suppressed }: SuppressionTable, figure: number, count: number) {
  if (suppressed[figure]) return 0
  return (1 + count) * (cells[figure]?.school === null ? areaWeight : 1)
}

export function suppress({ suppressed }: SuppressionTable, figures: Iterable<number>) {
  for (const figure of figures) suppressed[figure] ??= 'complementary'
}

/** Figures by number, grouped by a key, in their order. */
export function groupsOf(cells: readonly Cell[], keyOf: (cell: Cell) => string): number[][] {
  const groups = new Map<string, number[]>()
  for (const [figure, cell] of cells.entries()) {
    const group = groups.get(keyOf(cell))
    if (group) group.push(figure)
    else groups.set(keyOf(cell), [figure])
  }
  return [...groups.values()]
}
