import type { DateForm } from './sql/dates'

/** How the rows of a text are read, and what its columns are. */
export interface Source {
  readonly delimiter: string
  readonly lineEnd: '\n' | '\r\n'
  /** The column names as they stand in the file. */
  readonly header: readonly string[]
  /** Canonical column name → position in the header. */
  readonly positions: ReadonlyMap<string, number>
  /** Cells have spaces around them. */
  readonly padded: boolean
  /** Canonical names of columns of dates → how they are written. */
  readonly dates: ReadonlyMap<string, DateForm>
}
