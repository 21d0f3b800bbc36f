import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Engine } from '../engine/port'
import type { Framework } from '../framework/framework'
import { type SeriesKey, seriesId } from '../framework/observation'
import { SeriesBook } from './figures'
import { MedianBook } from './medians'
import { afterAreas, readArea } from './readArea'
import {
  allAuthoritiesMedianSql,
  areasWithFiguresSql,
  medianFilesSql,
  neighboursMedianSql,
} from './seriesSql'

/** What every query needs: the engine, the framework, and the version of the data, which grows with every change. */
export interface Source {
  readonly engine: Engine
  readonly framework: Framework
  readonly version: number
  /** The engine holds the extracts; before that nothing is asked. */
  readonly ready: boolean
}

/**
 * No query takes a signal: each answers sooner than it could be cancelled, and an answer nobody waits for any more is kept
 * for the next time. What was read stays on screen until the next version of the data is read.
 */
export const queryDefaults = {
  networkMode: 'always',
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  placeholderData: keepPreviousData,
} as const

/** Milliseconds that figures read ahead are kept. */
export const halfAnHour = 1_800_000

const summed = (framework: Framework) =>
  [...framework.measures.values()].filter((measure) => measure.yearFromTerms).map((measure) => measure.id)

/** All series of one area, kept for the next time it is chosen. */
export const areaQuery = ({ engine, framework, version, ready }: Source, area: string) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    gcTime: halfAnHour,
    queryKey: ['area', version, area],
    queryFn: () => readArea(engine, framework, area),
  })

/** All series of some areas; those read before are not read again. */
export const areaSeriesQuery = (source: Source, areas: readonly string[]) =>
  queryOptions({
    ...queryDefaults,
    enabled: source.ready,
    queryKey: ['series', source.version, ...areas],
    queryFn: async ({ client }) => {
      const read = areas.map(async (area) => {
        const book = await client.ensureQueryData(areaQuery(source, area))
        return book.of(area)
      })
      return new SeriesBook((await Promise.all(read)).flat())
    },
  })

/** The middle of all local authorities, every series and period. */
export const mediansQuery = ({ engine, framework, version, ready }: Source) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['middles', version],
    queryFn: async () => {
      await afterAreas(engine)
      return new MedianBook(await engine.query(allAuthoritiesMedianSql(summed(framework))))
    },
  })

/** The middle of one area's statistical neighbours, every series and period. */
export const neighboursQuery = ({ engine, framework, version, ready }: Source, area: string) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['neighbours', version, area],
    queryFn: async () => new MedianBook(await engine.query(neighboursMedianSql(area, summed(framework)))),
  })

const sourceRow = z.object({ period: z.string(), file: z.number() })

/**
 * The numbers of the extracts a series' middles are worked out from, by period.
 * @param area whose statistical neighbours are meant; without it, all local authorities
 */
export const medianFilesQuery = (
  { engine, framework, version, ready }: Source,
  key: SeriesKey,
  area?: string,
) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['middle extracts', version, seriesId(key), area],
    queryFn: async () => {
      const summed = framework.measures.get(key.measure)?.yearFromTerms ?? false
      const found = new Map<string, number[]>()
      for (const row of await engine.query(medianFilesSql(key, area, summed))) {
        const { period, file } = sourceRow.parse(row)
        found.set(period, [...(found.get(period) ?? []), file])
      }
      return found
    },
  })

const areaRow = z.object({ code: z.string(), name: z.string() })

/** Local authorities that can be shown: those with a figure. */
export const areasQuery = ({ engine, version, ready }: Source) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['areas', version],
    queryFn: async () => (await engine.query(areasWithFiguresSql)).map((row) => areaRow.parse(row)),
  })
