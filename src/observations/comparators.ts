import { queryOptions } from '@tanstack/react-query'
import { areaSeriesQuery } from './areaSeries'
import { mediansQuery } from './medians'
import { queryDefaults, type Source } from './queryOptions'

/** An area with the series of all it is compared with: its own, those of the `wider` areas, and its neighbours'. */
export const comparatorsQuery = (
  source: Source,
  area: string,
  wider: readonly string[],
  closest: readonly string[] | undefined,
) =>
  queryOptions({
    ...queryDefaults,
    enabled: source.ready && closest !== undefined,
    queryKey: ['comparators', source.version, area, ...wider],
    queryFn: async ({ client }) => {
      const [book, medians] = await Promise.all([
        client.ensureQueryData(areaSeriesQuery(source, [area, ...wider, ...(closest ?? [])])),
        client.ensureQueryData(mediansQuery(source)),
      ])
      return { area, closest: closest ?? [], book, medians }
    },
  })
