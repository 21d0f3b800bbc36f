import type { Shelf } from '../keep/shelf'
import type { Mapping } from './mapping'
import { parseMapping, stringifyMapping } from './parse'

const prefix = 'mapping '
const keyOf = ({ id }: Mapping) => `${prefix}${id}`

/**
 * The mappings a shelf holds; one that cannot be read is left where it is, and out.
 * @throws as the shelf.
 */
export async function keptMappings(shelf: Shelf): Promise<readonly Mapping[]> {
  const entries = await shelf.entries()
  return entries.flatMap(([key, value]) => {
    if (!key.startsWith(prefix) || typeof value !== 'string') return []
    const mapping = parseMapping(value)
    return mapping.kind === 'mapping' ? [mapping] : []
  })
}

export const keepMapping = (shelf: Shelf, mapping: Mapping) =>
  shelf.put(keyOf(mapping), stringifyMapping(mapping))

export const dropMapping = (shelf: Shelf, mapping: Mapping) => shelf.remove(keyOf(mapping))
