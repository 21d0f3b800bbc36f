import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { literal } from '../engine/port'
import { queryDefaults, type Source } from './queryOptions'

/** All local authorities: column area. */
export const allAuthorities = `SELECT code AS area FROM area WHERE level = 'local authority'`

/** Of several editions of the list the latest counts; one that does not say its year comes first. */
const edition = `coalesce(edition, '')`

/** The statistical neighbours of an area: column area. */
export const neighboursOf = (area: string) =>
  `SELECT DISTINCT neighbour AS area FROM neighbour WHERE area = ${literal(area)}
    AND ${edition} = (SELECT max(${edition}) FROM neighbour WHERE area = ${literal(area)})`

/** Local authorities that have any figure, by name: columns code, name. */
const areasWithFiguresSql = `
SELECT code, name FROM area
WHERE level = 'local authority' AND code IN (SELECT area FROM observation WHERE value IS NOT NULL)
ORDER BY name`

const areaRow = z.object({ code: z.string(), name: z.string() })

/** Local authorities that can be shown: those with a figure. */
export const areasQuery = ({ engine, version, ready }: Source) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['areas', version],
    queryFn: async () => (await engine.query(areasWithFiguresSql)).map((row) => areaRow.parse(row)),
  })

/** Every area's statistical neighbours, the closest first: columns area, neighbour, edition (a year, or empty). */
export const neighboursSql = `
SELECT area, neighbour, latest AS edition FROM neighbour
JOIN (SELECT area, max(${edition}) AS latest FROM neighbour GROUP BY area) USING (area)
WHERE ${edition} = latest GROUP BY area, neighbour, latest ORDER BY area, min("rank")`

const neighbourRow = z.object({ area: z.string(), neighbour: z.string(), edition: z.string() })

/** The codes of an area's statistical neighbours, the closest first, and the year of their list; empty where it says none. */
export interface NeighbourList {
  readonly closest: readonly string[]
  readonly edition: string
}

/** Every area's statistical neighbours. */
export const neighbourListsQuery = ({ engine, version, ready }: Source) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['neighbour lists', version],
    queryFn: async () => {
      const lists = new Map<string, NeighbourList>()
      for (const row of await engine.query(neighboursSql)) {
        const { area, neighbour, edition } = neighbourRow.parse(row)
        lists.set(area, { closest: [...(lists.get(area)?.closest ?? []), neighbour], edition })
      }
      return lists
    },
  })
