import type { DataFile } from '../../observations/dataFile'
import type { TableName } from '../../observations/table'

/** Accepted extracts and all their figures, as text: what is shipped, stored and sent from one computer to another. */
export interface Kept {
  readonly extracts: readonly DataFile[]
  /** Each table's rows as CSV with a header, or how to get them. A row's `file` is the file's number. */
  readonly tables: Readonly<Partial<Record<TableName, Blob | (() => Promise<Blob>)>>>
}

/** An extract the register holds, and where its figures are kept. */
export interface Held {
  readonly extract: DataFile
  readonly kept: Kept
  /** Its number among those kept. */
  readonly keptAs: number
}
