import type { Storage } from '../../../src/intake/storage/storage'

/** What the tabs of one browser share besides the map: who waits for a turn, and who wants to know of what others wrote. */
interface Browser {
  turn: Promise<unknown>
  readonly listeners: Map<object, () => void>
}
const browsers = new WeakMap<Map<string, unknown>, Browser>()

/**
 * A shelf that lasts as long as its map. Values are copied as a browser's database copies them. Shelves over one map are
 * those of several tabs of one browser.
 */
export function mapShelf(map = new Map<string, unknown>()): Storage {
  const browser = browsers.get(map) ?? { turn: Promise.resolve(), listeners: new Map() }
  browsers.set(map, browser)
  const me = {}
  const tell = () => {
    for (const [other, listener] of browser.listeners) if (other !== me) listener()
  }
  const write = async (changes: ReadonlyMap<string, unknown>) => {
    const copies = structuredClone([...changes])
    for (const [key, value] of copies) value === undefined ? map.delete(key) : map.set(key, value)
    tell()
  }
  return {
    entries: async () => [...map].map(([key, value]) => [key, structuredClone(value)] as const),
    get: async (key) => structuredClone(map.get(key)),
    write,
    put: (key, value) => write(new Map([[key, value]])),
    remove: (key) => write(new Map([[key, undefined]])),
    clear: async () => {
      map.clear()
      tell()
    },
    room: async () => undefined,
    alone(work) {
      const turn = browser.turn.then(work, work)
      browser.turn = turn.catch(() => {})
      return turn
    },
    watch(listener) {
      browser.listeners.set(me, listener)
      return () => browser.listeners.delete(me)
    },
  }
}
