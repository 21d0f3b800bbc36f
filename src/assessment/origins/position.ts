import type { Point } from '../../framework/series'
import type { DataFile } from '../../observations/dataFile'

/** A cell of a file; of a file as a whole, `row` is `null` and `column` and `raw` are empty. */
export interface Place {
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
export function fileOf(number: number, extracts: readonly DataFile[]): Place {
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
export const placesOf = ({ origins }: Point, extracts: readonly DataFile[]): Place[] =>
  origins.map(({ file, row, column, raw }) => ({ ...fileOf(file, extracts), row, column, raw }))
