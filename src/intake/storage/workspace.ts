import * as z from 'zod/mini'
import type { SavedForecast } from '../../assessment/savedForecast'
import { type Mapping, mappingSchema } from '../mapping/mapping'
import { type Kept, readStored, toStored } from './bundle'
import { readForecast } from './savedForecasts'

/** What a reader added to the shipped extracts, and which of these were taken out (by hash). */
export interface Contents {
  readonly kept: readonly Kept[]
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
  extracts: z.array(z.unknown()),
  removed: z.array(z.string()),
  mappings: z.array(mappingSchema),
  /** Absent from the files of earlier versions. */
  forecasts: z._default(z.array(z.unknown()), []),
})

/** One file with everything the reader added, to open on another computer. */
export async function writeWorkspace({ kept, ...rest }: Workspace): Promise<string> {
  const extracts = await Promise.all(kept.map(toStored))
  return JSON.stringify({ format, savedAt: new Date().toISOString(), extracts, ...rest }, null, 1)
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
  if (!workspace.success)
    throw new Error('This is not a workspace file. Choose one that was saved on the page “Data”.')
  const { extracts, removed, mappings, forecasts } = workspace.data
  return { kept: extracts.map(readStored), removed, mappings, forecasts: forecasts.map(readForecast) }
}
