import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { queryDefaults, type Source } from './queryOptions'

/** The periods each measure has a figure of, in any area: columns measure, period. */
export const loadedPeriodsSql = 'SELECT DISTINCT measure, period FROM observation WHERE value IS NOT NULL'

const row = z.object({ measure: z.string(), period: z.string() })

/** Labels of the periods that are loaded, by measure. */
export type LoadedPeriods = ReadonlyMap<string, readonly string[]>

export function toLoadedPeriods(rows: readonly unknown[]): LoadedPeriods {
  const found = new Map<string, string[]>()
  for (const one of rows) {
    const { measure, period } = row.parse(one)
    const held = found.get(measure)
    if (held) held.push(period)
    else found.set(measure, [period])
  }
  return found
}

/** Which periods of each measure are loaded. */
export const loadedPeriodsQuery = ({ engine, version, ready }: Source) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['loaded periods', version],
    queryFn: async () => toLoadedPeriods(await engine.query(loadedPeriodsSql)),
  })
