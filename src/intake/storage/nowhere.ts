import type { Storage } from './storage'

/** A storage that keeps nothing, for work that ends with its process. */
export const nowhere: Storage = {
  entries: async () => [],
  get: async () => undefined,
  write: async () => {},
  put: async () => {},
  remove: async () => {},
  clear: async () => {},
  room: async () => undefined,
  alone: (work) => work(),
  watch: () => () => {},
}
