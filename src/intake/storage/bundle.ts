import * as z from 'zod/mini'
import { type DataFile, dataFileSchema } from '../../observations/dataFile'
import { type TableName, tableNames } from '../../observations/tables'
import { readVersioned } from './versioned'

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

/** Grows when what is stored takes another form; `readStored` then turns older forms into the present one. */
const storedVersion = 1

const storedSchema = z.object({
  version: z.literal(storedVersion),
  extracts: z.array(dataFileSchema),
  tables: z.partialRecord(z.enum(tableNames), z.string()),
})

/** Kept extracts as plain data: an entry of the shelf, and a part of a workspace file. */
export type StoredBundle = z.infer<typeof storedSchema>

export async function toStored({ extracts, tables }: Kept): Promise<StoredBundle> {
  const texts = await Promise.all(
    Object.entries(tables).map(
      async ([table, text]) =>
        [table, await (typeof text === 'function' ? await text() : text).text()] as const,
    ),
  )
  return { version: storedVersion, extracts: [...extracts], tables: Object.fromEntries(texts) }
}

/**
 * Reads what `toStored` made, whoever held it since.
 * @throws Error in words when it is damaged, or written by a later version of the app.
 */
export function readStored(value: unknown): Kept {
  const { extracts, tables } = readVersioned(storedSchema, storedVersion, value)
  const texts = Object.entries(tables).map(([table, text]) => [table, new Blob([text])])
  return { extracts, tables: Object.fromEntries(texts) }
}
