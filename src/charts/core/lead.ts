import { followsWithinAYear } from '../../framework/period'

export interface Dated {
  /** ISO date: the end of the period. */
  readonly date: string
  readonly value: number
}

/**
 * The line from a baseline to the first figure, where that is the year after. A document's baseline is a figure of the
 * same series; a later first figure leaves a gap.
 */
export function lead(baseline: Dated | undefined, first: Dated | undefined): readonly Dated[] {
  return baseline && first && followsWithinAYear(baseline.date, first.date) ? [baseline, first] : []
}
