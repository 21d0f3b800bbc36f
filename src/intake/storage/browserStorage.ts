import { clear, createStore, del, entries, get, promisifyRequest, set } from 'idb-keyval'
import type { Storage } from './storage'

const name = 'outcomes-framework'

/**
 * A storage in the browser's own database, which tells all tabs of the browser when one has written. Every call rejects
 * where the browser keeps nothing. Browsers without Web Locks, as on pages that are not secure, do without `alone`.
 */
export function browserStorage(): Storage {
  const store = createStore(name, 'kept')
  const others = new BroadcastChannel(name)
  const told = async (writing: Promise<void>) => {
    await writing
    others.postMessage('written')
  }
  return {
    entries: async () =>
      (await entries<IDBValidKey, unknown>(store)).map(([key, value]) => [String(key), value] as const),
    get: (key) => get(key, store),
    write: (changes) =>
      told(
        store('readwrite', (kept) => {
          try {
            for (const [key, value] of changes)
              if (value === undefined) kept.delete(key)
              else kept.put(value, key)
          } catch (problem) {
            // What was asked before would be written all the same.
            kept.transaction.abort()
            throw problem
          }
          return promisifyRequest(kept.transaction)
        }),
      ),
    put: (key, value) => told(set(key, value, store)),
    remove: (key) => told(del(key, store)),
    clear: () => told(clear(store)),
    async room() {
      if (!navigator.storage) return undefined
      const [{ quota, usage }] = await Promise.all([
        navigator.storage.estimate(),
        navigator.storage.persist(),
      ])
      return quota === undefined || usage === undefined ? undefined : quota - usage
    },
    alone: (work) => (navigator.locks ? navigator.locks.request(name, work) : work()),
    watch(listener) {
      others.addEventListener('message', listener)
      return () => others.removeEventListener('message', listener)
    },
  }
}
