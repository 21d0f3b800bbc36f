import type { Cell } from '../recipes/recipe'
import { type Book, groupsOf, isPrimary, type Reason, type Threshold } from './book'
import { peopleOf } from './people'
import { protectCounts } from './protectCounts'
import { protectPeople } from './protectPeople'

/** A figure that may be shown. */
export interface ShownFigure extends Cell {
  readonly held?: undefined
}

/** A figure held back: for its own sake, or because others could be worked out from it. It carries no number. */
export interface HeldFigure extends Omit<Cell, 'numerator' | 'denominator' | 'people'> {
  readonly held: Reason
}

export type Figure = ShownFigure | HeldFigure

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** So that the same figures are held back in whatever order they come. */
const inOrder = (a: Cell, b: Cell) =>
  byName(a.measure, b.measure) ||
  byName(a.period, b.period) ||
  byName(a.school ?? '', b.school ?? '') ||
  byName(a.phase, b.phase) ||
  byName(a.cohort, b.cohort)

/**
 * Says of each figure whether it is held back so that nothing about a few people becomes known.
 *
 * For its own sake: one that counts fewer people or events than the threshold, but not 0; that rests on fewer people
 * (also a share of sessions); or where fewer people are left than that of those it is a share of.
 *
 * To protect these: others, until for each such count there is another truth in which it reaches the threshold while
 * everything shown stays as it is and every sum is right: of schools, phases, cohorts and, for events and sessions,
 * months. It is looked for among the figures that lose least, those of the area weighing most. Whoever reads the figures
 * may even know which counts are 0, and how many people there are wherever these are enough.
 *
 * Counts of people are one quantity wherever measures and periods say the same of all places and cohorts.
 *
 * It takes a second or two for the year of a large area: run it where nothing waits for it.
 *
 * It does not protect against figures from elsewhere, among them those of another file about the same period; against
 * a count of people that differs a little between measures or months being taken for the same; against what changes
 * from one month's figures so far to the next; nor against what one measure says of another: severe absence is part of
 * persistent absence, plans with exceptions hold those without.
 *
 * @param figures all of one load with their totals, as `totals` gives them
 * @param threshold the smallest count to show; null holds nothing back
 * @param isShown whether a figure is shown at all; one that is not is left out and protects others, as nobody knows it,
 *   but is itself protected only by its wholes. The fewer figures of schools are shown, the more of the area can be
 * @returns the figures shown, ordered by measure, period, school, phase and cohort
 */
export function disclose(
  figures: readonly Cell[],
  threshold: Threshold | null,
  isShown: (cell: Cell) => boolean = () => true,
): Figure[] {
  if (threshold === null) return figures.filter(isShown).sort(inOrder)
  const cells = [...figures].sort(inOrder)
  const held = cells.map((cell) => {
    if (!isShown(cell)) return 'not shown'
    return isPrimary(cell, threshold) ? 'primary' : undefined
  })
  const book: Book = { cells, threshold, held }
  const { all, shared } = peopleOf(cells)
  for (const people of all) protectPeople(book, people)
  for (const members of groupsOf(cells, ({ measure }) => measure)) protectCounts(book, members, shared)
  return cells.flatMap((cell, figure): Figure[] => {
    const reason = held[figure]
    if (reason === 'not shown') return []
    if (!reason) return [cell]
    const { numerator: _, denominator: __, people: ___, ...rest } = cell
    return [{ ...rest, held: reason }]
  })
}
