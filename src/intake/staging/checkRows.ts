import * as z from 'zod/mini'
import { type Engine, identifier } from '../../engine/port'
import { isClosed } from '../../framework/areas'
import type { Framework } from '../../framework/framework'
import type { DataFile } from '../../observations/dataFile'
import { rowChecks } from '../checks'
import { rowsNoneUsed } from '../checks/figure'
import { findRows, toFinding } from '../checks/findings'
import type { Finding } from '../report/finding'
import { brokenSql, forgetBrokenSql } from '../sql/brokenLines'
import type { Sql } from '../sql/sql'
import { buildSql } from './buildStageSql'
import { type Counts, countRows } from './count'
import { hasColumn, hasCounts } from './figuresSql'
import type { Readable } from './read'
import { rejectSlippedSql, slippedRows } from './slippedRows'
import { rejectedSql, settleSql } from './stageSql'

/** A figure that is rejected, or a whole row. */
export interface Rejected {
  /** As a spreadsheet counts. */
  readonly row: number
  /** The id of the check that says so. */
  readonly check: string
  readonly reason: string
  /** The faulty cell, where it is one: the file's name of its column, and what stands in it. */
  readonly column: string | null
  readonly value: string | null
}

export interface Report extends Counts {
  /** The first 200 of what is rejected. */
  readonly rejected: readonly Rejected[]
  readonly rejectedLines: number
  /** How many of the used rows some check warns of. */
  readonly warned: number
  /** What the checks found in the rows. */
  readonly findings: readonly Finding[]
  /** SQL of every row a check is about, for `keepFound`. */
  readonly found: Sql
}

/** A quotation mark that is never closed hides the rows after it. */
export class SwallowedRowsError extends Error {
  override name = 'SwallowedRowsError'
}

const rejectedRow = z.object({
  place: z.number(),
  reason: z.string(),
  fault: z.string(),
  column: z.nullable(z.string()),
  value: z.nullable(z.string()),
  total: z.number(),
})
const swallowingLine = z.object({ reason: z.string() })
const firstRejected = 200

interface CheckTools {
  readonly engine: Engine
  readonly framework: Framework
  /** The data files accepted before. */
  readonly accepted: readonly DataFile[]
}

/**
 * Puts a file's rows into the table `stage`, gives each of them one fate, counts, and runs the checks.
 * @param today ISO date: what has not ended by then is a matter of the future
 * @throws SwallowedRowsError, and as `Engine.query`.
 */
export async function checkRows(
  { engine, framework, accepted }: CheckTools,
  readable: Readable,
  stage: string,
  today: string,
  signal?: AbortSignal,
): Promise<Report> {
  const { recognised, path, padded } = readable
  const { recipe } = recognised
  const table = identifier(stage)
  const closed = [...framework.areas.values()].filter((area) => isClosed(area, today)).map(({ code }) => code)
  const withCounts = hasCounts(recipe, hasColumn(recognised))
  const ask = (sql: string) => engine.query(sql, signal)
  const forget = () => engine.query(forgetBrokenSql(path))

  const count = async (quick: boolean) => {
    const staged = { table, recipe, framework, quick, withCounts }
    const marked = rowChecks.flatMap(({ id, mark }) => {
      const condition = mark?.(staged)
      return condition === undefined ? [] : [{ id, condition }]
    })
    const conditions = marked.map(({ condition }) => condition)
    const tally = await countRows(engine, stage, recipe.yields, conditions, closed, !quick, signal)
    const marks = new Map(marked.map(({ id }, at) => [id, tally.marks[at] ?? 0]))
    return { tally, marks, staged }
  }
  const quickly = async () => {
    await ask(buildSql(readable, framework, stage, true))
    const result = await count(true)
    if (result.tally.clean && (await slippedRows(engine, stage, readable, signal)).length === 0) return result
    await ask(`DROP TABLE ${table}`)
    await forget()
    return undefined
  }
  const thoroughly = async () => {
    await ask(buildSql(readable, framework, stage, false))
    const [swallowed] = await ask(`SELECT reason FROM (${brokenSql(readable)}) WHERE swallowed LIMIT 1`)
    if (swallowed) throw new SwallowedRowsError(swallowingLine.parse(swallowed).reason)
    const slipped = await slippedRows(engine, stage, readable, signal)
    if (slipped.length > 0) await ask(rejectSlippedSql(stage, slipped))
    for (const statement of settleSql(stage, readable)) await ask(statement)
    return count(false)
  }

  const settled = (padded ? undefined : await quickly()) ?? (await thoroughly().finally(forget))
  const { counts, groups, closed: closedHere } = settled.tally
  const rejected = settled.tally.clean
    ? []
    : (await ask(rejectedSql(stage, firstRejected))).map((row) => rejectedRow.parse(row))
  const counted = { ...settled.staged, groups, closed: closedHere, today, accepted }
  const found = await findRows(engine, stage, counted, settled.marks, rejected.length > 0, signal)
  return {
    ...counts,
    rejected: rejected.map(({ place, fault, reason, column, value }) => ({
      row: place,
      check: fault,
      reason,
      column,
      value,
    })),
    rejectedLines: rejected[0]?.total ?? 0,
    warned: found.warned,
    found: found.found,
    findings: counts.used > 0 ? found.findings : [toFinding(rowsNoneUsed, 0, []), ...found.findings],
  }
}
