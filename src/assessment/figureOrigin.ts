import { formatExact } from '../format/numbers'
import type { Measure } from '../framework/framework'
import { hasNote, type Point } from '../framework/series'
import type { Quality, SymbolMeaning } from '../framework/vocabulary'
import type { DataFile } from '../observations/dataFile'

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
  readonly places: readonly Cell[]
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

/** A cell of a file; of a file as a whole, `row` is `null` and `column` and `raw` are empty. */
export interface Cell {
  readonly file: string
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number | null
  readonly column: string
  /** The cell as published. */
  readonly raw: string
  /** The kind of file, and the id of its recipe; the id is empty for files that need none. */
  readonly kind: string
  readonly recipeId: string
  readonly publisher: string
}

/** A file as a whole. */
export function fileOf(number: number, extracts: readonly DataFile[]): Cell {
  const from = extracts.find((one) => one.number === number)
  return {
    file: from?.fileName ?? 'a removed extract',
    row: null,
    column: '',
    raw: '',
    kind: from?.recipeTitle ?? '',
    recipeId: from?.recipeId ?? '',
    publisher: from?.publisher ?? '',
  }
}

/** The cells a point's figure comes from. */
export const placesOf = ({ origins }: Point, extracts: readonly DataFile[]): Cell[] =>
  origins.map(({ file, row, column, raw }) => ({ ...fileOf(file, extracts), row, column, raw }))
