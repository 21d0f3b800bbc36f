import type { Cell } from '../recipes/recipe'

/** Smallest count that may be shown, beside 0. */
export const thresholds = [3, 5, 10] as const
export type Threshold = (typeof thresholds)[number]

export type Reason = 'primary' | 'complementary'

/** All figures of one run, by number, and what is held back of them. */
export interface Book {
  readonly cells: readonly Cell[]
  readonly threshold: Threshold
  readonly held: (Reason | 'not shown' | undefined)[]
}

/** A count that tells of too few, but not of nobody. */
export const isSmall = (count: number | null, threshold: number) =>
  count !== null && count > 0 && count < threshold

/** Who is left when those who count are taken away; nobody can be told to be left of events and of sessions. */
export const restOf = ({ counted, numerator, denominator }: Cell) =>
  counted === 'people' && denominator !== null ? denominator - numerator : null

/** It rests on too few people, whatever they did. */
export const restsOnFew = ({ counted, denominator, people }: Cell, threshold: number) =>
  isSmall(people, threshold) || (counted !== 'sessions' && isSmall(denominator, threshold))

/** It is held back for its own sake. */
export const isPrimary = (cell: Cell, threshold: number) =>
  restsOnFew(cell, threshold) ||
  (cell.counted !== 'sessions' && isSmall(cell.numerator, threshold)) ||
  isSmall(restOf(cell), threshold)

/** How much more a figure of the whole area weighs than one of a school that counts as much. */
const areaWeight = 10

/** What holding a figure back would lose. */
export function lossOf({ cells, held }: Book, figure: number, count: number) {
  if (held[figure]) return 0
  return (1 + count) * (cells[figure]?.school === null ? areaWeight : 1)
}

export function hold({ held }: Book, figures: Iterable<number>) {
  for (const figure of figures) held[figure] ??= 'complementary'
}

/** The figures of each group, by number, in their order. */
export function groupsOf(cells: readonly Cell[], keyOf: (cell: Cell) => string): number[][] {
  const groups = new Map<string, number[]>()
  for (const [figure, cell] of cells.entries()) {
    const group = groups.get(keyOf(cell))
    if (group) group.push(figure)
    else groups.set(keyOf(cell), [figure])
  }
  return [...groups.values()]
}
