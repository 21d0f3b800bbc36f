import * as z from 'zod/mini'
import { type Engine, identifier, literal } from '../../engine/port'
import { checks } from '../checks'
import { findingsTable } from '../checks/findings'
import type { FoundRow } from './lines'

const foundRow = z.object({ check: z.string(), row: z.number(), detail: z.string() })
const page = 5000

const order = checks.map(({ id }, at) => `WHEN ${literal(id)} THEN ${at}`).join(' ')

/**
 * Every row of a staged file that some check is about, check by check.
 * @throws as `Engine.query`.
 */
export async function foundRows(engine: Engine, stage: string): Promise<FoundRow[]> {
  const found: FoundRow[] = []
  for (;;) {
    const rows = await engine.query(`SELECT "check", CAST("row" AS DOUBLE) AS "row", detail
      FROM ${identifier(findingsTable(stage))} ORDER BY CASE "check" ${order} END, "row", detail
      LIMIT ${page} OFFSET ${found.length}`)
    found.push(...rows.map((row) => foundRow.parse(row)))
    if (rows.length < page) return found
  }
}
