import type { MappedFigure } from './mapping'

/** A figure of one column, with nothing said of it. */
export const figureOf = (value: string | null, more: Partial<MappedFigure> = {}): MappedFigure => ({
  value,
  numerator: null,
  denominator: null,
  factor: 1,
  measure: null,
  cohort: null,
  phase: null,
  period: null,
  ...more,
})
