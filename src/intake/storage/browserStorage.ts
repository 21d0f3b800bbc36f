import { clear, createStore, del, entries, set } from 'idb-keyval'
import type { Storage } from './storage'

/** A storage in the browser's own database. Every call rejects where the browser keeps nothing. */
export function browserStorage(): Storage {
  const store = createStore('outcomes-framework', 'kept')
  return {
    entries: async () =>
      (await entries<IDBValidKey, unknown>(store)).map(([key, value]) => [String(key), value] as const),
    put: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
    clear: () => clear(store),
  }
}
