import { errorText } from '../../engine/port'
import { type Kept, readStored } from './bundle'

/** Where accepted extracts, mappings and forecasts outlast the page. Keys are unique; values are plain data. */
export interface Storage {
  entries(): Promise<readonly (readonly [key: string, value: unknown])[]>
  put(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  clear(): Promise<void>
}

/** Each accepted extract has an entry: this and its hash. */
export const dataFileKey = 'extract '
/** The hashes of shipped extracts that were taken out. */
export const removedKey = 'removed'

/** What a shelf holds; what cannot be read is left out and said. */
export async function readStorage(shelf: Storage) {
  const kept: Kept[] = []
  const removed = new Set<unknown>()
  const problems: string[] = []
  const entries = await shelf.entries().catch((problem) => {
    problems.push(
      `What this browser keeps cannot be read (${errorText(problem)}). Only the shipped extracts are shown.`,
    )
    return []
  })
  for (const [key, value] of entries) {
    if (key === removedKey && Array.isArray(value)) for (const hash of value) removed.add(hash)
    if (!key.startsWith(dataFileKey)) continue
    try {
      kept.push(readStored(value))
    } catch (problem) {
      problems.push(`An extract kept in this browser was left out. ${errorText(problem)}`)
    }
  }
  return { kept, removed, problems }
}
