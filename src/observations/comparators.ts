import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { type SeriesKey, seriesId } from '../framework/observation'
import { neighboursSql, seriesFiguresSql } from './comparatorsSql'
import { toSeries } from './figures'
import { areaSeriesQuery, common, middlesQuery, neighboursQuery, type Source } from './queries'

/** One series of England, the regions and all local authorities. */
export const everyAreaQuery = ({ engine, framework, version, ready }: Source, key: SeriesKey) =>
  queryOptions({
    ...common,
    enabled: ready,
    queryKey: ['every area', version, seriesId(key)],
    queryFn: async () => toSeries(await engine.query(seriesFiguresSql(key)), framework),
  })

const neighbourRow = z.object({ neighbour: z.string() })

/** The codes of an area's statistical neighbours, the closest first. */
export const neighbourListQuery = ({ engine, version, ready }: Source, area: string) =>
  queryOptions({
    ...common,
    enabled: ready,
    queryKey: ['neighbour list', version, area],
    queryFn: async () =>
      (await engine.query(neighboursSql(area))).map((row) => neighbourRow.parse(row).neighbour),
  })

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
