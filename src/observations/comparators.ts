import { queryOptions } from '@tanstack/react-query'
import {
  areaSeriesQuery,
  common,
  middlesQuery,
  neighbourListQuery,
  neighboursQuery,
  type Source,
} from './queries'

/** An area with all it is compared with: its own series, those of the `wider` areas and of its statistical neighbours. */
export const comparatorsQuery = (source: Source, area: string, wider: readonly string[]) =>
  queryOptions({
    ...common,
    enabled: source.ready,
    queryKey: ['comparators', source.version, area, ...wider],
    queryFn: async ({ client }) => {
      const closest = await client.ensureQueryData(neighbourListQuery(source, area))
      const [book, middles, neighbours] = await Promise.all([
        client.ensureQueryData(areaSeriesQuery(source, [area, ...wider, ...closest])),
        client.ensureQueryData(middlesQuery(source)),
        client.ensureQueryData(neighboursQuery(source, area)),
      ])
      return { area, closest, book, middles, neighbours }
    },
  })
