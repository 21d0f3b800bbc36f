import * as z from 'zod/mini'
import type { TableName } from './tables'

const text = z.string()
const count = z.number()

/** What is remembered of an accepted file. It is read back from storage, so it is checked there. */
export const dataFileSchema = z.readonly(
  z.object({
    /** Grows with every accepted file; observations carry it, and of two printings of a figure the later one counts. */
    number: count,
    fileName: text,
    /** Bytes. */
    size: count,
    recipeId: text,
    recipeTitle: text,
    recipeVersion: count,
    publisher: text,
    /** SHA-256 of the file's bytes, hexadecimal. */
    hash: text,
    rowsRead: count,
    used: count,
    skippedTotal: count,
    rejectedTotal: count,
    observations: count,
    /** Period labels, in order of time. */
    periods: z.readonly(z.array(text)),
    measures: z.readonly(z.array(text)),
    /** ISO date and time. */
    acceptedAt: text,
    source: z.enum(['published', 'dropped']),
    yields: z.enum(['observations', 'neighbours', 'schools', 'names', 'local']),
    /** Areas that the framework does not list and that came with the file. */
    newAreas: z.optional(z.readonly(z.array(z.object({ code: text, name: text })))),
    /** Its figures are made up, to try the app with. */
    synthetic: z.optional(z.boolean()),
  }),
)

/** A file that was accepted. */
export type DataFile = z.infer<typeof dataFileSchema>

/** The tables that hold a file's rows. */
export const tablesOf = {
  observations: ['observation'],
  neighbours: ['neighbour'],
  schools: ['school_figure'],
  names: ['school_name'],
  local: ['observation', 'school_figure'],
} as const satisfies Record<DataFile['yields'], readonly TableName[]>

export const isOfSchools = ({ yields }: DataFile) => yields === 'schools'
