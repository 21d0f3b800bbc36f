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

/** The series of an area's statistical neighbours that a goal is about. */
const neighbourSeriesQuery = ({ engine, framework, version, ready }: Source, area: string) =>
  queryOptions({
    ...common,
    enabled: ready,
    queryKey: ['neighbour series', version, area],
    queryFn: async () => toSeries(await engine.query(neighbourFiguresSql(area, framework.goals)), framework),
  })

/** An area with all it is compared with: its own series and those of the `wider` areas, and its neighbours'. */
export const comparatorsQuery = (source: Source, area: string, wider: readonly string[]) =>
  queryOptions({
    ...common,
    enabled: source.ready,
    queryKey: ['comparators', source.version, area, ...wider],
    queryFn: async ({ client }) => {
      const [closest, book, near, middles] = await Promise.all([
        client.ensureQueryData(neighbourListQuery(source, area)),
        client.ensureQueryData(areaSeriesQuery(source, [area, ...wider])),
        client.ensureQueryData(neighbourSeriesQuery(source, area)),
        client.ensureQueryData(middlesQuery(source)),
      ])
      return { area, closest, book, near, middles }
    },
  })
