import type { Phase } from './vocabulary'

/** What a series is: one measure of one cohort and phase. */
export interface SeriesKey {
  readonly measure: string
  readonly cohort: string
  readonly phase: Phase
}

/** Where a number stands in the file it came from. `row` counts as a spreadsheet does: the header is row 1. */
export interface Origin {
  readonly file: number
  readonly row: number
  readonly column: string
  /** The cell as published. */
  readonly raw: string
}

export const seriesId = ({ measure, cohort, phase }: SeriesKey) => `${measure}|${cohort}|${phase}`
