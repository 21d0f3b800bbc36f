import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { type SeriesKey, seriesId } from '../framework/observation'
import { neighbourFiguresSql, neighboursSql, seriesFiguresSql } from './comparatorsSql'
import { toSeries } from './figures'
import { areaSeriesQuery, common, middlesQuery, type Source } from './queries'

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

/** An area's statistical neighbours and their series of the measures and cohorts of some keys. */
export const nearQuery = (source: Source, area: string, keys: readonly SeriesKey[]) => {
  const sql = neighbourFiguresSql(area, keys)
  return queryOptions({
    ...common,
    enabled: source.ready,
    queryKey: ['near', source.version, sql],
    queryFn: async ({ client }) => {
      const [closest, near] = await Promise.all([
        client.ensureQueryData(neighbourListQuery(source, area)),
        source.engine.query(sql).then((rows) => toSeries(rows, source.framework)),
      ])
      return { area, closest, near }
    },
  })
}

/** An area with all it is compared with: its own series and those of the `wider` areas, and its neighbours'. */
export const comparatorsQuery = (source: Source, area: string, wider: readonly string[]) =>
  queryOptions({
    ...common,
    enabled: source.ready,
    queryKey: ['comparators', source.version, area, ...wider],
    queryFn: async ({ client }) => {
      const [neighbours, book, middles] = await Promise.all([
        client.ensureQueryData(nearQuery(source, area, source.framework.goals)),
        client.ensureQueryData(areaSeriesQuery(source, [area, ...wider])),
        client.ensureQueryData(middlesQuery(source)),
      ])
      return { ...neighbours, book, middles }
    },
  })
