import * as z from 'zod/mini'
import { dataFileSchema } from '../../observations/dataFile'
import { tableNames } from '../../observations/table'
import type { Kept } from './kept'
import { readVersioned } from './versioned'

/** Grows when what is stored takes another form; `readStored` then turns older forms into the present one. */
const storedVersion = 1

const storedSchema = z.object({
  version: z.literal(storedVersion),
  extracts: z.array(dataFileSchema),
  tables: z.partialRecord(z.enum(tableNames), z.string()),
})

/** Kept extracts as plain data: an entry of the shelf, and a part of a workspace file. */
export type Stored = z.infer<typeof storedSchema>

export async function toStored({ extracts, tables }: Kept): Promise<Stored> {
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
