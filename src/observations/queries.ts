import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Engine } from '../engine/port'
import type { Framework } from '../framework/framework'
import { type SeriesKey, seriesId } from '../framework/observation'
import { toSeries } from './figures'
import { MiddleBook } from './middles'
import {
  allAuthoritiesMiddleSql,
  areaFiguresSql,
  areasWithFiguresSql,
  middleExtractsSql,
  neighboursMiddleSql,
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
export const common = {
  networkMode: 'always',
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  placeholderData: keepPreviousData,
} as const
const summed = (framework: Framework) =>
  [...framework.measures.values()].filter((measure) => measure.yearFromTerms).map((measure) => measure.id)

/** All series of some areas, in the order asked. */
export const areaSeriesQuery = ({ engine, framework, version, ready }: Source, areas: readonly string[]) =>
  queryOptions({
    ...common,
    enabled: ready,
    queryKey: ['series', version, ...areas],
    queryFn: async () => toSeries(await engine.query(areaFiguresSql(areas)), framework),
  })

/** The middle of all local authorities, every series and period. */
export const middlesQuery = ({ engine, framework, version, ready }: Source) =>
  queryOptions({
    ...common,
    enabled: ready,
    queryKey: ['middles', version],
    queryFn: async () => new MiddleBook(await engine.query(allAuthoritiesMiddleSql(summed(framework)))),
  })

/** The middle of one area's statistical neighbours, every series and period. */
export const neighboursQuery = ({ engine, framework, version, ready }: Source, area: string) =>
  queryOptions({
    ...common,
    enabled: ready,
    queryKey: ['neighbours', version, area],
    queryFn: async () => new MiddleBook(await engine.query(neighboursMiddleSql(area, summed(framework)))),
  })

const sourceRow = z.object({ period: z.string(), extract: z.number() })

/**
 * The numbers of the extracts a series' middles are worked out from, by period.
 * @param area whose statistical neighbours are meant; without it, all local authorities
 */
export const middleExtractsQuery = (
  { engine, framework, version, ready }: Source,
  key: SeriesKey,
  area?: string,
) =>
  queryOptions({
    ...common,
    enabled: ready,
    queryKey: ['middle extracts', version, seriesId(key), area],
    queryFn: async () => {
      const summed = framework.measures.get(key.measure)?.yearFromTerms ?? false
      const found = new Map<string, number[]>()
      for (const row of await engine.query(middleExtractsSql(key, area, summed))) {
        const { period, extract } = sourceRow.parse(row)
        found.set(period, [...(found.get(period) ?? []), extract])
      }
      return found
    },
  })

const areaRow = z.object({ code: z.string(), name: z.string() })

/** Local authorities that can be shown: those with a figure. */
export const areasQuery = ({ engine, version, ready }: Source) =>
  queryOptions({
    ...common,
    enabled: ready,
    queryKey: ['areas', version],
    queryFn: async () => (await engine.query(areasWithFiguresSql)).map((row) => areaRow.parse(row)),
  })
