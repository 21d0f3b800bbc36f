import type { PeopleRecipe } from '../recipes/recipe'

/** `year first`: 2018-09-03; `day first`: 03/09/2018. */
export type DateForm = 'year first' | 'day first'

/** How the rows of a file are read, and what its columns are. */
export interface Source {
  readonly delimiter: string
  readonly lineEnd: '\n' | '\r\n'
  /** The column names as they stand in the file. */
  readonly header: readonly string[]
  /** Canonical column name → position in the header. */
  readonly positions: ReadonlyMap<string, number>
  /** Cells have spaces around them. */
  readonly padded: boolean
  /** Canonical names of date columns → how their dates are written. */
  readonly dates: ReadonlyMap<string, DateForm>
}

/** A file with rows of people, known by its first bytes. */
export interface KnownPeopleFile {
  readonly kind: 'people'
  readonly recipe: PeopleRecipe
  readonly source: Source
  /** Where the row below the column names begins (bytes). */
  readonly firstByte: number
  /** The number of that row, as a spreadsheet shows it. */
  readonly firstRow: number
  /** The recipe of the pupil list that must be dropped with the file. */
  readonly list: PeopleRecipe | undefined
}

/** A file that was recognised. */
export interface PeopleFile {
  readonly content: Blob
  readonly known: KnownPeopleFile
}

/** Bytes of a file from `from` up to, but not including, `to`. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}
