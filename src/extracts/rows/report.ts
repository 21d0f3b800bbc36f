import * as z from 'zod/mini'
import { type Engine, identifier } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import { parsePeriod } from '../../framework/period'
import { buildSql } from './build'
import { brokenSql, forgetBrokenSql, type Readable } from './read'
import { rejectedSql, settleSql, summarySql } from './stage'

/** What became of a file's rows: `used`, the rows `aside` and `rejectedTotal` add up to `rowsRead`. */
export interface Report {
  /** Rows below the column names, notes below the table among them. */
  readonly rowsRead: number
  readonly used: number
  /** Set aside, by reason, most rows first. */
  readonly aside: readonly { readonly reason: string; readonly rows: number }[]
  /** The first 200 rejected rows, as a spreadsheet counts them. */
  readonly rejected: readonly { readonly row: number; readonly reason: string }[]
  readonly rejectedTotal: number
  /** Figures the used rows hold; for lists of neighbours, the pairs. */
  readonly observations: number
  /** Period labels, in order of time. */
  readonly periods: readonly string[]
  readonly measures: readonly string[]
  readonly areas: number
}

/** A quotation mark that is never closed hides the rows after it. */
export class SwallowedRowsError extends Error {
  override name = 'SwallowedRowsError'
}

const group = z.object({
  measure: z.nullable(z.string()),
  period: z.nullable(z.string()),
  aside: z.nullable(z.string()),
  rejected: z.nullable(z.boolean()),
  rows: z.nullable(z.number()),
  figures: z.nullable(z.number()),
  apart: z.nullable(z.number()),
  areas: z.number(),
  broken: z.number(),
})
type Group = z.infer<typeof group>
const rejectedRow = z.object({ place: z.number(), reason: z.string() })
const swallowingLine = z.object({ reason: z.string() })
const firstRejected = 200

const byTime = (a: string, b: string) =>
  (parsePeriod(a)?.end ?? a).localeCompare(parsePeriod(b)?.end ?? b) || a.localeCompare(b)

const sum = (groups: readonly Group[]) => groups.reduce((total, { rows }) => total + (rows ?? 0), 0)
const distinct = (labels: readonly (string | null)[]) =>
  [...new Set(labels)].filter((label) => label !== null)

function asideByReason(groups: readonly Group[]) {
  const reasons = new Map<string, number>()
  for (const { aside, rows } of groups)
    if (aside !== null) reasons.set(aside, (reasons.get(aside) ?? 0) + (rows ?? 0))
  return [...reasons].map(([reason, rows]) => ({ reason, rows })).sort((a, b) => b.rows - a.rows)
}

/**
 * Puts a file's rows into the table `stage`, gives each of them one fate, and counts.
 * @throws SwallowedRowsError, and as `Engine.query`.
 */
export async function check(
  { engine, framework }: { readonly engine: Engine; readonly framework: Framework },
  readable: Readable,
  stage: string,
  signal?: AbortSignal,
): Promise<Report> {
  const { yields } = readable.recognised.recipe
  const ask = (sql: string) => engine.query(sql, signal)
  const count = async () => (await ask(summarySql(stage, yields))).map((row) => group.parse(row))

  const forget = () => engine.query(forgetBrokenSql(readable.path))
  const thorough = async () => {
    const [swallowed] = await ask(`SELECT reason FROM (${brokenSql(readable)}) WHERE swallowed LIMIT 1`)
    if (swallowed) throw new SwallowedRowsError(swallowingLine.parse(swallowed).reason)
    await ask(`DROP TABLE ${identifier(stage)}`)
    await forget()
    await ask(buildSql(readable, framework, stage, false))
    for (const statement of settleSql(stage, readable)) await ask(statement)
    return count()
  }

  await ask(buildSql(readable, framework, stage, true))
  let groups = await count()
  if (groups.some(({ broken, figures, apart, rejected }) => broken > 0 || figures !== apart || rejected))
    groups = await thorough().finally(forget)
  const rejectedTotal = sum(groups.filter(({ rejected }) => rejected))
  const rejected = rejectedTotal > 0 ? await ask(rejectedSql(stage, firstRejected)) : []
  const used = groups.filter(({ aside, rejected }) => aside === null && !rejected)
  return {
    rowsRead: sum(groups),
    used: sum(used),
    aside: asideByReason(groups),
    rejected: rejected.map((row) => {
      const { place, reason } = rejectedRow.parse(row)
      return { row: place, reason }
    }),
    rejectedTotal,
    observations: used.reduce((total, { figures }) => total + (figures ?? 0), 0),
    periods: distinct(used.map(({ period }) => period)).sort(byTime),
    measures: distinct(used.map(({ measure }) => measure)).sort(),
    areas: groups[0]?.areas ?? 0,
  }
}
