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

/** Every area's statistical neighbours, the closest first: columns area, neighbour. */
export const neighboursSql = `
SELECT area, neighbour FROM neighbour
JOIN (SELECT area, max(${edition}) AS latest FROM neighbour GROUP BY area) USING (area)
WHERE ${edition} = latest GROUP BY area, neighbour ORDER BY area, min("rank")`

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
