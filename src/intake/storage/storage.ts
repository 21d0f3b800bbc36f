import { errorText } from '../../engine/port'
import { type Bundle, readStored } from './bundle'

/** Where accepted data files, mappings and forecasts outlast the page. Keys are unique; values are plain data. */
export interface Storage {
  entries(): Promise<readonly (readonly [key: string, value: unknown])[]>
  put(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  clear(): Promise<void>
}

/** Each accepted data file has an entry under this and its hash. The first version called data files extracts. */
export const dataFileKey = 'extract '
/** The entry with the hashes of shipped data files that were taken out. */
export const removedHashesKey = 'removed'

/** The data files in the storage; what cannot be read is left out, and reported in sentences. */
export async function readStorage(storage: Storage) {
  const bundles: Bundle[] = []
  const removed = new Set<unknown>()
  const problems: string[] = []
  const entries = await storage.entries().catch((problem) => {
    problems.push(
      `What this browser keeps cannot be read (${errorText(problem)}). Only the shipped data files are shown.`,
    )
    return []
  })
  for (const [key, value] of entries) {
    if (key === removedHashesKey && Array.isArray(value)) for (const hash of value) removed.add(hash)
    if (!key.startsWith(dataFileKey)) continue
    try {
      bundles.push(readStored(value))
    } catch (problem) {
      problems.push(`A data file kept in this browser was left out. ${errorText(problem)}`)
    }
  }
  return { bundles, removed, problems }
}
