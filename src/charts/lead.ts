export interface Dated {
  /** ISO date: the end of the period. */
  readonly date: string
  readonly value: number
}

/** Longest step, in days, between two neighbouring yearly periods. */
const oneYear = 370

/**
 * The line from a baseline to the first figure, where that is the year after. A document's baseline is a figure of the
 * same series; a later first figure leaves a gap.
 */
export function lead(baseline: Dated | undefined, first: Dated | undefined): readonly Dated[] {
  if (!baseline || !first) return []
  const days = (Date.parse(first.date) - Date.parse(baseline.date)) / 86_400_000
  return days > 0 && days <= oneYear ? [baseline, first] : []
}
