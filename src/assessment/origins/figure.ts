import { formatExact } from '../../format/numbers'
import type { Measure } from '../../framework/framework'
import { hasNote, type Point } from '../../framework/series'
import type { Quality, SymbolMeaning } from '../../framework/vocabulary'
import type { DataFile } from '../../observations/dataFile'
import { type Place, placesOf } from './position'

/** One figure on the page, and every place it comes from. */
export interface FigureOrigin {
  readonly period: string
  /** With its unit, as exactly as it is known; empty where there is no value. */
  readonly figure: string
  readonly value: number | null
  readonly symbol: SymbolMeaning | null
  readonly quality: Quality | null
  /** How it is made, or what must be known of it; may be empty. */
  readonly remark: string
  readonly places: readonly Place[]
}

/** With its unit, without binary noise. */
export const exactly = (value: number | null, { unit }: Measure) =>
  value === null ? '' : formatExact(Number(value.toFixed(6)), unit)

/** What other extracts print for the figure, where that is something else. */
const elsewhere = ({ others }: Point, { unit }: Measure) =>
  others.length > 0 &&
  `another extract prints ${others.map(({ origin, value }) => (value === null ? origin.raw : formatExact(value, unit))).join(', ')}`

const remarkOf = (point: Point, measure: Measure) =>
  [
    point.summed && 'sum of three terms',
    hasNote(point, 'not-credible') && 'not credible',
    hasNote(point, 'lower-bound') && 'a lower bound',
    elsewhere(point, measure),
  ]
    .filter(Boolean)
    .join(', ')

/** A point of a series with its origin. */
export const figureOf = (point: Point, measure: Measure, extracts: readonly DataFile[]): FigureOrigin => ({
  period: point.period.label,
  figure: exactly(point.value, measure),
  value: point.value,
  symbol: point.symbol,
  quality: point.quality,
  remark: remarkOf(point, measure),
  places: placesOf(point, extracts),
})
