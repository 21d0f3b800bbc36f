import type { Mapping } from '../mapping/mapping'
import { parseMapping, stringifyMapping } from '../mapping/parse'
import type { Storage } from './storage'

const prefix = 'mapping '
const keyOf = ({ id }: Mapping) => `${prefix}${id}`

/**
 * The mappings in the storage; one that cannot be read is left where it is, and out.
 * @throws as the storage.
 */
export async function readMappings(storage: Storage): Promise<readonly Mapping[]> {
  const entries = await storage.entries()
  return entries.flatMap(([key, value]) => {
    if (!key.startsWith(prefix) || typeof value !== 'string') return []
    const mapping = parseMapping(value)
    return mapping.kind === 'mapping' ? [mapping] : []
  })
}

export const saveMapping = (storage: Storage, mapping: Mapping) =>
  storage.put(keyOf(mapping), stringifyMapping(mapping))

export const removeMapping = (storage: Storage, mapping: Mapping) => storage.remove(keyOf(mapping))
