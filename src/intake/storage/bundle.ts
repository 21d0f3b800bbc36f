import * as z from 'zod/mini'
import { type DataFile, dataFileSchema } from '../../observations/dataFile'
import { type TableName, tableNames } from '../../observations/tables'
import { readVersioned } from './versioned'

/** Accepted data files and all their figures, as text: what is shipped, stored and sent from one computer to another. */
export interface Bundle {
  readonly dataFiles: readonly DataFile[]
  /** Each table's rows as CSV with a header, or how to get them. A row's `file` is the file's number. */
  readonly tables: Readonly<Partial<Record<TableName, Blob | (() => Promise<Blob>)>>>
}

/** A data file the register knows, and where its figures are. */
export interface RegisteredFile {
  readonly dataFile: DataFile
  readonly bundle: Bundle
  /** Its number in the bundle. */
  readonly numberInBundle: number
}

/** Grows when what is stored takes another form; `readStored` then turns older forms into the present one. */
const storedVersion = 2

const storedSchema = z.object({
  version: z.literal(storedVersion),
  dataFiles: z.array(dataFileSchema),
  tables: z.partialRecord(z.enum(tableNames), z.string()),
})

/** A bundle as plain data: an entry of the storage, and a part of a workspace file. */
export type StoredBundle = z.infer<typeof storedSchema>

const firstVersion = z.object({
  version: z.literal(1),
  extracts: z.array(z.looseObject({ asideTotal: z.number() })),
  tables: z.unknown(),
})

/** Version 1 called data files extracts, and skipped rows set aside. */
function fromFirstVersion(value: unknown): unknown {
  const stored = firstVersion.safeParse(value)
  if (!stored.success) return value
  const { extracts, tables } = stored.data
  const dataFiles = extracts.map(({ asideTotal, ...rest }) => ({ ...rest, skippedTotal: asideTotal }))
  return { version: storedVersion, dataFiles, tables }
}

export async function toStored({ dataFiles, tables }: Bundle): Promise<StoredBundle> {
  const texts = await Promise.all(
    Object.entries(tables).map(
      async ([table, text]) =>
        [table, await (typeof text === 'function' ? await text() : text).text()] as const,
    ),
  )
  return { version: storedVersion, dataFiles: [...dataFiles], tables: Object.fromEntries(texts) }
}

/**
 * Reads what `toStored` made, in this version of the app or an earlier one, whoever had it since.
 * @throws Error in words when it is damaged, or written by a later version of the app.
 */
export function readStored(value: unknown): Bundle {
  const { dataFiles, tables } = readVersioned(storedSchema, storedVersion, fromFirstVersion(value))
  const texts = Object.entries(tables).map(([table, text]) => [table, new Blob([text])])
  return {
    // Only what ships is published; what says so of itself was edited by hand.
    dataFiles: dataFiles.map((dataFile) => ({ ...dataFile, source: 'dropped' })),
    tables: Object.fromEntries(texts),
  }
}
