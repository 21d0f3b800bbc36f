import { hasNote, type Point } from '../framework/series'
import type { Quality, SymbolMeaning } from '../framework/vocabulary'
import type { DataFile } from '../observations/dataFile'

/** A cell of a file, or a file as a whole: then `row` is `null` and `column` and `raw` are empty. */
export interface OriginCell {
  /** Absent where the file was taken out since. */
  readonly file: string | undefined
  /** As a spreadsheet counts: the header is row 1; 0 is every row, added up. */
  readonly row: number | null
  readonly column: string
  /** The cell as published. */
  readonly raw: string
  /** By which recipe the file was read; absent for the framework's own files. */
  readonly recipe: { readonly id: string; readonly title: string } | undefined
  readonly publisher: string
  /** The clause of the document that states it, where no table of it does. */
  readonly clause?: string
}

/** How a figure is made, or what must be known of it. */
export type OriginRemark =
  | { readonly kind: 'three-terms' | 'not-credible' | 'lower-bound' }
  /** What other files print for it, where that is something else: a value, or the cell as it stands. */
  | { readonly kind: 'printed otherwise'; readonly as: readonly (number | string)[] }
  /** The sum of these terms of a year. */
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'median'; readonly areas: number }

/** One figure on the page, and every cell it comes from. */
export interface FigureOrigin {
  /** Label of its period; `null` where that is not known. */
  readonly period: string | null
  /** A year that is not complete: its terms so far, or the same terms of the year before. */
  readonly part?: 'so far' | 'same terms'
  readonly value: number | null
  /** Shown at so many decimals; absent where it is shown as exactly as it is known. */
  readonly decimals?: number
  readonly symbol: SymbolMeaning | null
  readonly quality: Quality | null
  readonly remarks: readonly OriginRemark[]
  readonly cells: readonly OriginCell[]
}

/** A file as a whole. */
export function fileOf(number: number, files: readonly DataFile[]): OriginCell {
  const from = files.find((one) => one.number === number)
  return {
    file: from?.fileName,
    row: null,
    column: '',
    raw: '',
    recipe: from && { id: from.recipeId, title: from.recipeTitle },
    publisher: from?.publisher ?? '',
  }
}

/** The cells a point's figure comes from. */
export const cellsOf = ({ origins }: Point, files: readonly DataFile[]): OriginCell[] =>
  origins.map(({ file, row, column, raw }) => ({ ...fileOf(file, files), row, column, raw }))

const remarksOf = (point: Point): OriginRemark[] => [
  ...(point.summed ? [{ kind: 'three-terms' as const }] : []),
  ...(hasNote(point, 'not-credible') ? [{ kind: 'not-credible' as const }] : []),
  ...(hasNote(point, 'lower-bound') ? [{ kind: 'lower-bound' as const }] : []),
  ...(point.others.length > 0
    ? [
        {
          kind: 'printed otherwise' as const,
          as: point.others.map(({ origin, value }) => value ?? origin.raw),
        },
      ]
    : []),
]

/** A point of a series with its origin. */
export const figureOf = (point: Point, files: readonly DataFile[]): FigureOrigin => ({
  period: point.period.label,
  value: point.value,
  symbol: point.symbol,
  quality: point.quality,
  remarks: remarksOf(point),
  cells: cellsOf(point, files),
})

/** The local files behind some points, which no publisher printed: those that are made up, and those that are not. */
export function localFiles(points: readonly Point[], files: readonly DataFile[]) {
  const numbers = new Set(points.flatMap(({ origins }) => origins.map(({ file }) => file)))
  const local = files.filter(({ yields, number }) => yields === 'local' && numbers.has(number))
  return {
    synthetic: local.filter(({ synthetic }) => synthetic),
    real: local.filter(({ synthetic }) => !synthetic),
  }
}
