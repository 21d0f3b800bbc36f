import type { Measure, Note } from '../../../src/framework/framework'
import { type GapLine, gapLine, type Movement, movementOf } from '../../../src/verdict/gap/gap'
import { measure, series } from './support'

export const names = { group: 'SEN support', reference: 'pupils without SEN' }

type Figures = Record<string, readonly [group: number | null, reference: number | null]>

/** A gap line from figures by period: the group's, and that of the others. */
export function line(
  figures: Figures,
  notes: readonly Note[] = [],
  of: Measure = measure(),
  asAt = '2026-11-24',
): GapLine {
  const side = (index: 0 | 1) =>
    series(Object.fromEntries(Object.entries(figures).map(([label, pair]) => [label, pair[index]])), notes)
  return gapLine({ measure: of, group: side(0), reference: side(1), notes, asAt })
}

/** The movement from the first to the last period of some figures, which must be one. */
export function moved(figures: Figures, of: Measure = measure()) {
  const labels = Object.keys(figures)
  const movement: Movement = movementOf(line(figures, [], of), labels[0] ?? '', labels.at(-1) ?? '')
  if (movement.why !== undefined) throw new Error(movement.why.id)
  return movement
}
