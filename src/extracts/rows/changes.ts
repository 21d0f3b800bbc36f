import * as z from 'zod/mini'
import { type Engine, identifier } from '../../engine/port'
import type { Sql } from '../recipe'

const printing = z.object({ value: z.nullable(z.number()), symbol: z.nullable(z.string()) })
const key = {
  measure: z.string(),
  cohort: z.string(),
  phase: z.string(),
  area: z.string(),
  period: z.string(),
}
const changeRow = z.object({
  ...key,
  before_value: z.nullable(z.number()),
  before_symbol: z.nullable(z.string()),
  value: z.nullable(z.number()),
  symbol: z.nullable(z.string()),
})
const counts = z.object({ adds: z.number(), changed: z.number(), same: z.number() })

export type Printing = z.infer<typeof printing>

/** A figure that reads otherwise in an extract accepted before. */
export interface Change {
  readonly measure: string
  readonly cohort: string
  readonly phase: string
  readonly area: string
  readonly period: string
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

/** Where two extracts hold a figure, a value or a reason beats “not available”, and then the later extract counts. */
const compared = (stage: string): Sql => `
  WITH fresh AS (
    SELECT * FROM ${identifier(stage)} WHERE aside IS NULL AND wrong IS NULL AND measure IS NOT NULL
  ), held AS (
    SELECT * FROM observation SEMI JOIN fresh USING (${keys})
    QUALIFY row_number() OVER (PARTITION BY ${keys}
      ORDER BY (value IS NOT NULL OR symbol IS DISTINCT FROM 'not available') DESC, extract DESC) = 1
  ), pairs AS (
    SELECT ${keys}, held.extract IS NULL AS fresh_only, held.value AS before_value, held.symbol AS before_symbol,
      fresh.value AS value, fresh.symbol AS symbol,
      held.extract IS NOT NULL AND (fresh.value IS NOT NULL OR fresh.symbol IS DISTINCT FROM 'not available')
        AND (fresh.value IS DISTINCT FROM held.value OR fresh.symbol IS DISTINCT FROM held.symbol) AS changed
    FROM fresh LEFT JOIN held USING (${keys})
  )`

/** What accepting a staged file would change. */
export async function difference(engine: Engine, stage: string, signal?: AbortSignal): Promise<Difference> {
  const [first] = await engine.query(
    `${compared(stage)} SELECT CAST(count(*) FILTER (fresh_only) AS DOUBLE) AS adds,
      CAST(count(*) FILTER (changed) AS DOUBLE) AS changed,
      CAST(count(*) FILTER (NOT fresh_only AND NOT changed) AS DOUBLE) AS same FROM pairs`,
    signal,
  )
  const { adds, changed, same } = counts.parse(first)
  if (changed === 0) return { adds, changes: [], changesTotal: 0, same }
  const rows = await engine.query(
    `${compared(stage)} SELECT ${keys}, before_value, before_symbol, value, symbol FROM pairs WHERE changed
      ORDER BY ${keys} LIMIT ${firstChanges}`,
    signal,
  )
  const changes = rows.map((row): Change => {
    const { before_value, before_symbol, value, symbol, ...figure } = changeRow.parse(row)
    return { ...figure, before: { value: before_value, symbol: before_symbol }, after: { value, symbol } }
  })
  return { adds, changes, changesTotal: changed, same }
}
