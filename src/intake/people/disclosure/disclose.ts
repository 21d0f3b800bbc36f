import type { Cell } from '../recipes/recipe'
import { protectCounts, protectPeople } from './complementarySuppression'
import { populationsOf } from './populations'
import {
  groupsOf,
  isPrimary,
  type SuppressionReason,
  type SuppressionTable,
  type Threshold,
} from './suppressionTable'

/** A figure that may be shown. */
export interface ShownFigure extends Cell {
  readonly suppressed?: undefined
}

/** A suppressed figure carries no number. */
export interface SuppressedFigure extends Omit<Cell, 'numerator' | 'denominator' | 'people'> {
  readonly suppressed: SuppressionReason
}

export type Figure = ShownFigure | SuppressedFigure

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** One order for all, so that the same figures are suppressed in whatever order they come. */
const inOrder = (a: Cell, b: Cell) =>
  byName(a.measure, b.measure) ||
  byName(a.period, b.period) ||
  byName(a.school ?? '', b.school ?? '') ||
  byName(a.phase, b.phase) ||
  byName(a.cohort, b.cohort)

/**
 * Suppresses figures so that nothing about a few people becomes known.
 *
 * Primary suppression: a figure that counts fewer people or events than the threshold, but not 0; that rests on fewer
 * people (also a share of sessions); or where fewer people do not count.
 *
 * Complementary (secondary) suppression: further figures, until for each sensitive count there is an alternative in which
 * the count reaches the threshold, everything shown stays as it is, and every sum is right: of schools, phases, cohorts
 * and, for events and sessions, months. The figures that lose least are chosen, those of the area weighing most. Readers
 * may even know which counts are 0, and how many people there are wherever these are enough.
 *
 * Counts of people are one quantity wherever measures and periods agree on all places and cohorts.
 *
 * It takes a second or two for a large area's year: run it where nothing waits for it.
 *
 * It does not protect against figures from elsewhere, among them those of another file about the same period; against
 * treating counts of people as equal that differ a little between measures or months; against what changes between one
 * month's figures so far and the next; or against what one measure says of another: severe absence is part of persistent
 * absence, and plans with exceptions include those without.
 *
 * @param figures all of one load with their totals, as `totals` gives them
 * @param threshold the smallest count to show; null suppresses nothing
 * @param isShown whether a figure is shown at all. One that is not is left out: since nobody knows it, it protects others,
 *   but it is itself protected only through its totals. The fewer figures of schools are shown, the more of the area can be
 * @returns the figures shown, ordered by measure, period, school, phase and cohort
 */
export function disclose(
  figures: readonly Cell[],
  threshold: Threshold | null,
  isShown: (cell: Cell) => boolean = () => true,
): Figure[] {
  if (threshold === null) return figures.filter(isShown).sort(inOrder)
  const cells = [...figures].sort(inOrder)
  const suppressed = cells.map((cell) => {
    if (!isShown(cell)) return 'not shown'
    return isPrimary(cell, threshold) ? 'primary' : undefined
  })
  const table: SuppressionTable = { cells, threshold, suppressed }
  const { all, shared } = populationsOf(cells)
  for (const population of all) protectPeople(table, population)
  for (const members of groupsOf(cells, ({ measure }) => measure)) protectCounts(table, members, shared)
  return cells.flatMap((cell, figure): Figure[] => {
    const reason = suppressed[figure]
    if (reason === 'not shown') return []
    if (!reason) return [cell]
    const { numerator: _, denominator: __, people: ___, ...rest } = cell
    return [{ ...rest, suppressed: reason }]
  })
}

const number = new Intl.NumberFormat('en-GB')
const counted = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`

/**
 * What the review says of suppression: how many figures, why, at which threshold, and how many only to protect others.
 * @param threshold the one the figures were disclosed with; null when nothing was to be suppressed
 */
export function suppressionSentence(figures: readonly Figure[], threshold: Threshold | null): string {
  if (threshold === null) return 'No figure is suppressed, however few people it is about.'
  const primary = figures.filter(({ suppressed }) => suppressed === 'primary').length
  const complementary = figures.filter(({ suppressed }) => suppressed === 'complementary').length
  if (primary === 0)
    return `No figure is suppressed: none is about fewer than ${threshold} people or events, save 0.`
  const total = `${counted(primary + complementary, 'figure is', 'figures are')} suppressed (of ${number.format(figures.length)})`
  const why = `${counted(primary, 'is', 'are')} about fewer than ${threshold} people or events`
  const protecting = `${counted(complementary, 'is', 'are')} suppressed only to protect them, since subtraction would tell`
  return complementary === 0 ? `${total}: ${why}.` : `${total}: ${why}, ${protecting}.`
}
