import * as z from 'zod/mini'
import { parsePeriod } from '../framework/period'
import type { TableName } from './tables'

const text = z.string()
const count = z.int().check(z.nonnegative())
const period = text.check(z.refine((label) => parsePeriod(label) !== undefined))
const time = text.check(z.refine((when) => Number.isFinite(Date.parse(when))))
/** A number of a data file fits the column of its figures, with room for those after it. */
const number = z.int().check(z.positive(), z.lt(1_000_000_000))
/** Signs that no name has would be taken for something else in the lists the database is handed. */
const areaName = text.check(z.refine((name) => !/\p{Cc}/u.test(name)))

/** What is remembered of an accepted file. It is read back from storage, so it is checked there. */
export const dataFileSchema = z.readonly(
  z.object({
    /** Grows with every accepted file; observations carry it, and of two printings of a figure the later one counts. */
    number,
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
    /** Figures used: with those skipped and rejected all that were read, where that is remembered. */
    observations: count,
    figuresRead: z.optional(count),
    figuresSkipped: z.optional(count),
    figuresRejected: z.optional(count),
    /** Period labels, in order of time. */
    periods: z.readonly(z.array(period)),
    measures: z.readonly(z.array(text)),
    /** ISO date and time. */
    acceptedAt: time,
    source: z.enum(['published', 'dropped']),
    yields: z.enum(['observations', 'neighbours', 'schools', 'names', 'local']),
    /** Areas that the framework does not list and that came with the file. */
    newAreas: z.optional(z.readonly(z.array(z.object({ code: areaName, name: areaName })))),
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
