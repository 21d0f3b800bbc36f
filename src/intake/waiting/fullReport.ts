import * as z from 'zod/mini'
import { type Engine, identifier, literal } from '../../engine/port'
import { checks, rejectingChecks } from '../checks'
import { findingsTable } from '../checks/findings'
import type { Finding } from '../report/finding'
import type { ReportLine } from '../report/reportLine'
import type { Review } from './review'

/** A row some check is about. */
export interface FoundRow {
  readonly check: string
  readonly row: number
  readonly detail: string
  /** The faulty cell of a rejected figure. */
  readonly column: string | null
  readonly value: string | null
}

const blank = {
  severity: '',
  check: '',
  row: null,
  column: '',
  value: '',
  detail: '',
  whatToDo: '',
} as const

const rejecting = new Set(rejectingChecks.map(({ id }) => id))

function rowLine({ check: id, row, detail, column, value }: FoundRow): ReportLine[] {
  const check = checks.find((one) => one.id === id)
  if (!check) return []
  const { severity, title, advice } = check
  const kind = rejecting.has(id) ? 'rejected' : severity === 'notes' ? 'note' : 'warning'
  const cell = { column: column ?? '', value: value ?? '' }
  return [{ kind, severity, check: id, row, ...cell, sentence: title, detail, whatToDo: advice }]
}

const fileLine = ({ check, severity, sentence, advice }: Finding): ReportLine => ({
  ...blank,
  kind: 'file',
  severity,
  check,
  sentence,
  whatToDo: advice,
})

function figureSums({ figures, observations }: Review): readonly (readonly [string, number])[] {
  if (figures === undefined) return [['Figures', observations]]
  return [
    ['Figures read', figures.read],
    ['Figures used', figures.used],
    ['Figures skipped', figures.skipped],
    ['Figures rejected', figures.rejected],
  ]
}

/** The full report on a file: what became of it, what is said of it as a whole, and every row a check is about. */
export function reportLines(report: Review, found: readonly FoundRow[]): ReportLine[] {
  const skippedTotal = report.skipped.reduce((sum, { rows }) => sum + rows, 0)
  const summary: readonly (readonly [string, string | number])[] = [
    ['File', report.fileName],
    ['Kind of file', report.recipe.title],
    ['SHA-256', report.hash],
    ['Rows read', report.rowsRead],
    ['Rows used', report.used],
    ['Rows skipped', skippedTotal],
    ['Rows rejected', report.rejectedTotal],
    ['Used rows a check warns of', report.warned ?? 0],
    ...figureSums(report),
  ]
  return [
    ...summary.map(
      ([sentence, detail]): ReportLine => ({ ...blank, kind: 'summary', sentence, detail: String(detail) }),
    ),
    ...report.findings.filter(({ rowsTotal }) => rowsTotal === 0).map(fileLine),
    ...report.skipped.map(
      ({ reason, rows }): ReportLine => ({
        ...blank,
        kind: 'skipped',
        sentence: reason,
        detail: `${rows} ${rows === 1 ? 'row' : 'rows'}`,
      }),
    ),
    ...found.flatMap(rowLine),
  ]
}

const foundRow = z.object({
  check: z.string(),
  row: z.number(),
  detail: z.string(),
  column: z.nullable(z.string()),
  value: z.nullable(z.string()),
})
const page = 5000

const order = checks.map(({ id }, at) => `WHEN ${literal(id)} THEN ${at}`).join(' ')

/**
 * Every row of a staged file that some check is about, check by check.
 * @throws as `Engine.query`.
 */
export async function foundRows(engine: Engine, stage: string): Promise<FoundRow[]> {
  const found: FoundRow[] = []
  for (;;) {
    const rows = await engine.query(`SELECT "check", CAST("row" AS DOUBLE) AS "row", detail, "column", value
      FROM ${identifier(findingsTable(stage))} ORDER BY CASE "check" ${order} END, "row", detail, "column", value
      LIMIT ${page} OFFSET ${found.length}`)
    found.push(...rows.map((row) => foundRow.parse(row)))
    if (rows.length < page) return found
  }
}
