import type { Phase, Quality, SymbolMeaning } from './words'

/** What a series is: one measure of one cohort and phase. */
export interface SeriesKey {
  readonly measure: string
  readonly cohort: string
  readonly phase: Phase
}

/** Where a number stands in the file it came from. `row` counts as a spreadsheet does: the header is row 1. */
export interface Origin {
  readonly extract: number
  readonly row: number
  readonly column: string
  /** The cell as published. */
  readonly raw: string
}

/** One published figure, or the reason there is none. */
export interface Observation extends SeriesKey {
  /** Area code, such as `E08000007`. */
  readonly area: string
  /** Period label, see `parsePeriod`. */
  readonly period: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly symbol: SymbolMeaning | null
  readonly quality: Quality
  /** One origin for a published figure; three for a year summed from its terms. */
  readonly origins: readonly Origin[]
}

export const seriesId = ({ measure, cohort, phase }: SeriesKey) => `${measure}|${cohort}|${phase}`
