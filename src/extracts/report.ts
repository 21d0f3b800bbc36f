import * as z from 'zod/mini'
import type { Engine } from '../engine/port'
import { parsePeriod } from '../framework/period'
import { rejectedSql, settleSql, summarySql, type Yields } from './stage'

/** What became of a file's rows: `used`, the rows `aside` and `rejectedTotal` add up to `rowsRead`. */
export interface Report {
  /** Rows below the header. */
  readonly rowsRead: number
  readonly used: number
  /** Set aside, by reason, most rows first. */
  readonly aside: readonly { readonly reason: string; readonly rows: number }[]
  /** The first 200 rejected rows; the header is row 1. */
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

const counted = z.object({
  kind: z.string(),
  label: z.nullable(z.string()),
  n: z.number(),
  figures: z.number(),
})
const rejectedRow = z.object({ at: z.number(), reason: z.string() })
const firstRejected = 200

const byTime = (a: string, b: string) =>
  (parsePeriod(a)?.end ?? a).localeCompare(parsePeriod(b)?.end ?? b) || a.localeCompare(b)

async function count(engine: Engine, stage: string, path: string, yields: Yields, signal?: AbortSignal) {
  const rows = (await engine.query(summarySql(stage, path, yields), signal)).map((row) => counted.parse(row))
  const of = (kind: string) => rows.filter((row) => row.kind === kind)
  const one = (kind: string) => of(kind)[0] ?? { n: 0, figures: 0, label: null }
  return { of, one }
}

/**
 * Gives every row of a staged file one fate and counts.
 * @throws SwallowedRowsError, and as `Engine.query`.
 */
export async function settle(
  engine: Engine,
  stage: string,
  path: string,
  yields: Yields,
  signal?: AbortSignal,
): Promise<Report> {
  let { of, one } = await count(engine, stage, path, yields, signal)
  const found = { broken: one('broken').n, twice: one('twice').n }
  const swallowed = one('broken').label
  if (swallowed) throw new SwallowedRowsError(swallowed)
  if (found.broken + found.twice + one('rejected').n > 0) {
    for (const statement of settleSql(stage, path, yields, found)) await engine.query(statement, signal)
    ;({ of, one } = await count(engine, stage, path, yields, signal))
  }
  const rejectedTotal = one('rejected').n
  const rejected = rejectedTotal > 0 ? await engine.query(rejectedSql(stage, firstRejected), signal) : []
  const labels = (kind: string) => of(kind).flatMap(({ label }) => (label === null ? [] : [label]))
  return {
    rowsRead: one('read').n,
    used: one('used').n,
    aside: of('aside')
      .map(({ label, n }) => ({ reason: label ?? '', rows: n }))
      .sort((a, b) => b.rows - a.rows),
    rejected: rejected.map((row) => {
      const { at, reason } = rejectedRow.parse(row)
      return { row: at, reason }
    }),
    rejectedTotal,
    observations: one('used').figures,
    periods: labels('period').sort(byTime),
    measures: labels('measure').sort(),
    areas: one('areas').n,
  }
}
