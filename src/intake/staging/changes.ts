import * as z from 'zod/mini'
import { type Engine, identifier, literal } from '../../engine/port'
import { qualities } from '../../framework/vocabulary'
import { precedenceSql, saysSql } from '../../observations/printings'
import { used } from '../checks/staged'
import { keySql, type Sql } from '../sql/sql'
import type { Counts } from './count'

const printing = z.object({
  value: z.nullable(z.number()),
  symbol: z.nullable(z.string()),
  quality: z.enum(qualities),
})
const key = {
  measure: z.string(),
  cohort: z.string(),
  phase: z.string(),
  area: z.string(),
  period: z.string(),
}
const changeRow = z.object({
  ...key,
  school: z.nullable(z.string()),
  before_value: z.nullable(z.number()),
  before_symbol: z.nullable(z.string()),
  before_quality: z.enum(qualities),
  ...printing.shape,
  total: z.number(),
})
const firstCounts = z.object({ adds: z.number(), differing: z.number() })

export type Printing = z.infer<typeof printing>

/** A figure that reads otherwise in a file accepted before. */
export interface Change {
  readonly measure: string
  readonly cohort: string
  readonly phase: string
  readonly area: string
  readonly period: string
  /** Its name, or its number where it has none; null for a figure of an area. */
  readonly school: string | null
  readonly before: Printing
  readonly after: Printing
}

export interface Difference {
  readonly adds: number
  /** The first 50. */
  readonly changes: readonly Change[]
  readonly changesTotal: number
  readonly same: number
}

const keys = 'measure, cohort, phase, area, period'
const firstChanges = 50
const differs = `(fresh.value IS DISTINCT FROM held.value OR fresh.symbol IS DISTINCT FROM held.symbol)`

/** Where figures of each kind are held, what each is of, and the school's name. */
const kinds = {
  observations: { table: 'observation', of: 'area', school: 'NULL' },
  schools: {
    table: 'school_figure',
    of: 'school',
    school: 'CASE WHEN school <> area THEN coalesce(name, school) END',
  },
} as const

/** The staged figures as `fresh`, and those of the same measures and periods that were accepted as `held`. */
const both = (stage: string, yields: keyof typeof kinds, { measures, periods }: Counts, which: Sql): Sql => {
  const { table, of, school } = kinds[yields]
  const among = (texts: readonly string[]) => texts.map(literal).join(', ')
  return `WITH fresh AS (
    SELECT key, ${keys}, ${school} AS school, value, symbol, quality FROM ${identifier(stage)} WHERE ${used} AND measure IS NOT NULL AND ${which}
  ), held AS (
    SELECT ${keySql(of, 'period')} AS key, value, symbol, quality, file FROM ${table}
    WHERE measure IN (${among(measures)}) AND period IN (${among(periods)})
  )`
}

/**
 * What accepting a staged file would change.
 * @param which of its figures, where not all are of one kind
 */
export async function difference(
  engine: Engine,
  stage: string,
  yields: keyof typeof kinds,
  counts: Counts,
  signal?: AbortSignal,
  which: Sql = 'true',
): Promise<Difference> {
  const none = { adds: counts.observations, changes: [], changesTotal: 0, same: 0 }
  if (counts.observations === 0) return none
  const [first] = await engine.query(
    `${both(stage, yields, counts, which)} SELECT CAST(count(*) FILTER (held.file IS NULL) AS DOUBLE) AS adds,
      CAST(count(*) FILTER (held.file IS NOT NULL AND ${saysSql('fresh')} AND ${differs}) AS DOUBLE) AS differing
    FROM fresh LEFT JOIN held USING (key)`,
    signal,
  )
  const { adds, differing } = firstCounts.parse(first)
  if (differing === 0) return { ...none, adds, same: counts.observations - adds }
  const rows = await engine.query(
    `${both(stage, yields, counts, which)}, best AS (
      SELECT * FROM held SEMI JOIN fresh USING (key)
      QUALIFY row_number() OVER (PARTITION BY key ORDER BY ${precedenceSql('held')} DESC) = 1
    )
    SELECT ${keys}, school, held.value AS before_value, held.symbol AS before_symbol, held.quality AS before_quality,
      fresh.value AS value, fresh.symbol AS symbol, fresh.quality AS quality, CAST(count(*) OVER () AS DOUBLE) AS total
    FROM fresh JOIN best held USING (key) WHERE ${saysSql('fresh')} AND ${differs}
    ORDER BY ${keys}, school LIMIT ${firstChanges}`,
    signal,
  )
  const found = rows.map((row) => changeRow.parse(row))
  const changesTotal = found[0]?.total ?? 0
  return {
    adds,
    changes: found.map(
      ({ before_value, before_symbol, before_quality, value, symbol, quality, total: _, ...figure }) => ({
        ...figure,
        before: { value: before_value, symbol: before_symbol, quality: before_quality },
        after: { value, symbol, quality },
      }),
    ),
    changesTotal,
    same: counts.observations - adds - changesTotal,
  }
}
