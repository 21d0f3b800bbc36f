import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Mapping } from '../intake/mapping/mapping'
import { readMappings, removeMapping, saveMapping } from '../intake/storage/mappings'
import type { Storage } from '../intake/storage/storage'
import { useApp } from './app'

const none: readonly Mapping[] = []

export const mappingsQuery = (shelf: Storage) =>
  queryOptions({
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryKey: ['mappings'],
    // A browser that keeps nothing is reported by the register; mappings then last until the page is closed.
    queryFn: () => readMappings(shelf).catch(() => none),
  })

/** Kinds of file the reader described, kept in this browser. */
export function useMappings() {
  const { storage: shelf } = useApp()
  const client = useQueryClient()
  const query = mappingsQuery(shelf)
  const { data: mappings } = useQuery(query)
  const change = (to: (before: readonly Mapping[]) => readonly Mapping[]) =>
    client.setQueryData(query.queryKey, (before) => to(before ?? none))
  return {
    /** Absent until they are read. */
    mappings,
    async keep(mapping: Mapping) {
      change((before) => [...before.filter(({ id }) => id !== mapping.id), mapping])
      await saveMapping(shelf, mapping).catch(() => {})
    },
    async drop(mapping: Mapping) {
      change((before) => before.filter(({ id }) => id !== mapping.id))
      await removeMapping(shelf, mapping).catch(() => {})
    },
    /** After everything on the shelf was cleared. */
    forget: () => change(() => none),
  }
}
