import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { type SeriesKey, seriesId } from '../framework/observation'
import { neighboursSql, seriesFiguresSql } from './comparatorsSql'
import { toSeries } from './figures'
import { areaSeriesQuery, halfAnHour, mediansQuery, queryDefaults, type Source } from './queries'

/** One series of England, the regions and all local authorities. */
export const everyAreaQuery = ({ engine, framework, version, ready }: Source, key: SeriesKey) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    gcTime: halfAnHour,
    queryKey: ['every area', version, seriesId(key)],
    queryFn: async () => toSeries(await engine.query(seriesFiguresSql(key)), framework),
  })

const neighbourRow = z.object({ area: z.string(), neighbour: z.string() })

/** The codes of every area's statistical neighbours, the closest first. */
export const neighbourListsQuery = ({ engine, version, ready }: Source) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['neighbour lists', version],
    queryFn: async () => {
      const lists = new Map<string, string[]>()
      for (const row of await engine.query(neighboursSql)) {
        const { area, neighbour } = neighbourRow.parse(row)
        const list = lists.get(area)
        if (list) list.push(neighbour)
        else lists.set(area, [neighbour])
      }
      return lists
    },
  })

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
      const [book, middles] = await Promise.all([
        client.ensureQueryData(areaSeriesQuery(source, [area, ...wider, ...(closest ?? [])])),
        client.ensureQueryData(mediansQuery(source)),
      ])
      return { area, closest: closest ?? [], book, middles }
    },
  })
