import type { Storage } from '../../../src/intake/storage/storage'

/** A shelf that lasts as long as its map. Values are copied as a browser's database copies them. */
export function mapShelf(map = new Map<string, unknown>()): Storage {
  return {
    entries: async () => [...map].map(([key, value]) => [key, structuredClone(value)] as const),
    put: async (key, value) => {
      map.set(key, structuredClone(value))
    },
    remove: async (key) => {
      map.delete(key)
    },
    clear: async () => map.clear(),
  }
}
