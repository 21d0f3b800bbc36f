import * as z from 'zod/mini'
import type { SavedForecast } from '../../assessment/savedForecast'
import { type Mapping, mappingSchema } from '../mapping/mapping'
import { type Bundle, readStored, toStored } from './bundle'
import { readForecast } from './savedForecasts'

/** What a reader added to the shipped data files, and which of these were taken out (by hash). */
export interface Contents {
  readonly bundles: readonly Bundle[]
  readonly removed: readonly string[]
}

/** A workspace: contents, the kinds of file the reader described, and the forecasts the reader kept. */
export interface Workspace extends Contents {
  readonly mappings: readonly Mapping[]
  readonly forecasts: readonly SavedForecast[]
}

const format = 'outcomes-framework workspace'
const workspaceSchema = z.object({
  format: z.literal(format),
  savedAt: z.string(),
  dataFiles: z.optional(z.array(z.unknown())),
  /** What earlier versions called the data files. */
  extracts: z.optional(z.array(z.unknown())),
  removed: z.array(z.string()),
  mappings: z.array(mappingSchema),
  /** Absent from the files of earlier versions. */
  forecasts: z._default(z.array(z.unknown()), []),
})

/** One file with everything the reader added, to open on another computer. */
export async function writeWorkspace({ bundles, ...rest }: Workspace): Promise<string> {
  const dataFiles = await Promise.all(bundles.map(toStored))
  return JSON.stringify({ format, savedAt: new Date().toISOString(), dataFiles, ...rest }, null, 1)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads a workspace file, all of it or nothing.
 * @throws Error in words.
 */
export function readWorkspace(text: string): Workspace {
  const workspace = workspaceSchema.safeParse(parsed(text))
  const stored = workspace.data?.dataFiles ?? workspace.data?.extracts
  if (!workspace.success || !stored)
    throw new Error('This is not a workspace file. Choose one that was saved on the page “Data”.')
  const { removed, mappings, forecasts } = workspace.data
  return { bundles: stored.map(readStored), removed, mappings, forecasts: forecasts.map(readForecast) }
}
