import type { Mapping } from '../mapping/mapping'
import { parseMapping, stringifyMapping } from '../mapping/parse'
import type { Storage } from './storage'

const prefix = 'mapping '
const keyOf = ({ id }: Mapping) => `${prefix}${id}`

/**
 * The mappings a shelf holds; one that cannot be read is left where it is, and out.
 * @throws as the shelf.
 */
export async function readMappings(shelf: Storage): Promise<readonly Mapping[]> {
  const entries = await shelf.entries()
  return entries.flatMap(([key, value]) => {
    if (!key.startsWith(prefix) || typeof value !== 'string') return []
    const mapping = parseMapping(value)
    return mapping.kind === 'mapping' ? [mapping] : []
  })
}

export const saveMapping = (shelf: Storage, mapping: Mapping) =>
  shelf.put(keyOf(mapping), stringifyMapping(mapping))

export const removeMapping = (shelf: Storage, mapping: Mapping) => shelf.remove(keyOf(mapping))
