import * as z from 'zod/mini'
import { errorText } from '../../engine/port'
import { type Bundle, readStored } from './bundle'

/**
 * Where accepted data files, mappings and forecasts outlast the page: one for all tabs of a browser. Keys are unique;
 * values are plain data.
 */
export interface Storage {
  /** All that is there, as at one moment. */
  entries(): Promise<readonly (readonly [key: string, value: unknown])[]>
  get(key: string): Promise<unknown>
  /** Puts every value under its key, and removes those keys whose value is `undefined`: all of it or, where it throws, none. */
  write(changes: ReadonlyMap<string, unknown>): Promise<void>
  put(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  clear(): Promise<void>
  /** Asks the browser not to clear it by itself. Returns how much more it takes (bytes), where that is known. */
  room(): Promise<number | undefined>
  /** Does some work while no other tab does such work. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Calls `listener` whenever another tab has written; returns a function that stops it. */
  watch(listener: () => void): () => void
}

/** Each accepted data file has an entry under this and its hash. The first version called data files extracts. */
export const dataFileKey = 'extract '
/** The entry with the hashes of shipped data files that were taken out. */
export const removedHashesKey = 'removed'

/** The entry with what all tabs must agree on besides. */
const sharedKey = 'shared'

/** One step of the reader's, which can be taken back: by the hashes of the data files it added and removed. */
const stepSchema = z.readonly(
  z.object({
    id: z.string(),
    words: z.string(),
    added: z.readonly(z.array(z.string())),
    removed: z.readonly(z.array(z.string())),
  }),
)
export type Step = z.infer<typeof stepSchema>

const sharedSchema = z.object({
  /** Another one after every change. */
  stamp: z.string(),
  /** The highest number a data file has had. */
  last: z.number(),
  past: z.array(stepSchema),
  future: z.array(stepSchema),
})
export type Shared = z.infer<typeof sharedSchema>
const nothingShared: Shared = { stamp: '', last: 0, past: [], future: [] }

const readShared = (value: unknown): Shared => sharedSchema.safeParse(value).data ?? nothingShared

/** @throws as the storage. */
export const sharedIn = async (storage: Storage) => readShared(await storage.get(sharedKey))

/** The changes that make a storage hold these steps. */
export const sharedChange = (shared: Shared) => [sharedKey, shared] as const

/** What is in the storage, by the hashes of data files; entries of data files are not read yet. */
export function sortEntries(entries: Iterable<readonly [key: string, value: unknown]>) {
  const kept = new Map<string, unknown>()
  const removed = new Set<string>()
  let shared = nothingShared
  for (const [key, value] of entries) {
    if (key.startsWith(dataFileKey)) kept.set(key.slice(dataFileKey.length), value)
    if (key === sharedKey) shared = readShared(value)
    if (key === removedHashesKey && Array.isArray(value))
      for (const hash of value) if (typeof hash === 'string') removed.add(hash)
  }
  return { kept, removed, shared }
}

/** The data files in the storage; what cannot be read is left out, and reported in sentences. */
export async function readStorage(storage: Storage) {
  const bundles: Bundle[] = []
  const problems: string[] = []
  const entries = await storage.entries().catch((problem) => {
    problems.push(
      `What this browser keeps cannot be read (${errorText(problem)}). Only the shipped data files are shown.`,
    )
    return []
  })
  const { kept, removed, shared } = sortEntries(entries)
  for (const value of kept.values())
    try {
      bundles.push(readStored(value))
    } catch (problem) {
      problems.push(`A data file kept in this browser was left out. ${errorText(problem)}`)
    }
  return { bundles, removed, shared, problems }
}
