import * as z from 'zod/mini'
import { type Engine, identifier, literal } from '../../engine/port'
import type { NewArea } from '../../framework/areas'
import { parsePeriod } from '../../framework/period'
import { warnedRowsSql } from '../checks/findings'
import { type Group, used } from '../checks/staged'
import type { Sql } from '../sql/sql'
import { rowFatesSql, summarySql, type Yields } from './stageSql'

const number = z.nullable(z.number())
const text = z.nullable(z.string())
const groupRow = z.object({
  measure: text,
  period: text,
  skipped: text,
  rejected: z.nullable(z.boolean()),
  rows: number,
  held: number,
  figures: number,
  fractions: number,
  marks: z.nullable(z.array(z.number())),
  figures_all: z.number(),
  apart: z.number(),
  areas: z.number(),
  closed: z.array(z.string()),
  broken: z.number(),
})
type GroupRow = z.infer<typeof groupRow>

/** Of so many figures `read` these were `used`, `skipped` and `rejected`: together all of them. */
export interface FigureFates {
  readonly read: number
  readonly used: number
  readonly skipped: number
  readonly rejected: number
}

/**
 * What became of a staged file's rows: `used`, the rows `skipped` and `rejectedTotal` add up to `rowsRead`. Of a used row
 * some figures may be skipped or rejected.
 */
export interface Counts {
  /** Rows below the column names, notes below the table among them. */
  readonly rowsRead: number
  readonly used: number
  /** Skipped, by reason, most rows first. */
  readonly skipped: readonly { readonly reason: string; readonly rows: number }[]
  readonly rejectedTotal: number
  /** The figures of the rows that could be read; absent where rows are added up. */
  readonly figures?: FigureFates
  /** Figures that are used; for lists of neighbours, the pairs. */
  readonly observations: number
  /** Period labels, in order of time. */
  readonly periods: readonly string[]
  readonly measures: readonly string[]
  readonly areas: number
  /** Areas that the framework does not list and that come with the file. */
  readonly newAreas: readonly (NewArea & { readonly rows: number })[]
}

/** Counts, and what the checks ask further. */
export interface Tally {
  readonly counts: Counts
  /** No figure is rejected, none stands twice, and no line was broken. */
  readonly clean: boolean
  readonly groups: readonly Group[]
  readonly closed: readonly string[]
  /** Of how many used figures each mark holds, in the order asked. */
  readonly marks: readonly number[]
}

const byTime = (a: string, b: string) =>
  (parsePeriod(a)?.end ?? a).localeCompare(parsePeriod(b)?.end ?? b) || a.localeCompare(b)

const rowFate = z.object({ skipped: text, rejected: z.nullable(z.boolean()), rows: number })
type RowFate = z.infer<typeof rowFate>

const rowsIn = (fates: readonly RowFate[]) => fates.reduce((total, { rows }) => total + (rows ?? 0), 0)
const heldIn = (groups: readonly GroupRow[]) => groups.reduce((total, { held }) => total + (held ?? 0), 0)

function skippedByReason(groups: readonly RowFate[]) {
  const reasons = new Map<string, number>()
  for (const { skipped, rows } of groups)
    if (skipped !== null) reasons.set(skipped, (reasons.get(skipped) ?? 0) + (rows ?? 0))
  return [...reasons]
    .map(([reason, rows]) => ({ reason, rows }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.rows - a.rows)
}

const newAreaRow = z.object({ code: z.string(), name: z.string(), rows: z.number() })

/** Areas of used rows that the framework does not list, by code; each has the name most of its rows give. */
async function newAreasIn(engine: Engine, stage: string, signal?: AbortSignal) {
  const rows = await engine.query(
    `SELECT area AS code, coalesce(mode(place_name), area) AS name, CAST(count(DISTINCT "row") AS DOUBLE) AS rows
      FROM ${identifier(stage)} WHERE ${used} AND unlisted = area
      GROUP BY area ORDER BY area`,
    signal,
  )
  return rows.map((row) => newAreaRow.parse(row))
}

/**
 * Counts a staged file.
 * @param marks conditions on a figure
 * @param closed codes of closed areas
 * @param thorough whether its figures may have other fates than their rows, and areas that the framework does not list
 * @throws as `Engine.query`.
 */
export async function countRows(
  engine: Engine,
  stage: string,
  yields: Yields,
  marks: readonly Sql[],
  closed: readonly string[],
  thorough: boolean,
  signal?: AbortSignal,
): Promise<Tally> {
  const rows = await engine.query(summarySql(stage, yields, marks, closed), signal)
  const all = rows.map((row) => groupRow.parse(row))
  const ofRows = thorough
    ? (await engine.query(rowFatesSql(stage), signal)).map((row) => rowFate.parse(row))
    : all
  // What is about the whole file stands on every row.
  const [first] = all
  const used = all.filter(({ skipped, rejected }) => skipped === null && !rejected)
  const groups = used.flatMap(({ measure, period, figures, fractions }) =>
    measure === null || period === null
      ? []
      : [{ measure, period, figures: figures ?? 0, fractions: fractions ?? 0 }],
  )
  const rejected = all.filter(({ rejected: isRejected }) => isRejected)
  const observations = used.reduce((total, { figures }) => total + (figures ?? 0), 0)
  return {
    counts: {
      rowsRead: rowsIn(ofRows),
      used: rowsIn(ofRows.filter((one) => one.skipped === null && !one.rejected)),
      skipped: skippedByReason(ofRows),
      rejectedTotal: rowsIn(ofRows.filter((one) => one.rejected)),
      figures: {
        read: heldIn(all),
        used: observations,
        skipped: heldIn(all.filter(({ skipped }) => skipped !== null)),
        rejected: heldIn(rejected.filter(({ skipped }) => skipped === null)),
      },
      observations,
      periods: [...new Set(groups.map(({ period }) => period))].sort(byTime),
      measures: [...new Set(groups.map(({ measure }) => measure))].sort(),
      areas: first?.areas ?? 0,
      newAreas: thorough ? await newAreasIn(engine, stage, signal) : [],
    },
    clean: rejected.length === 0 && first?.broken === 0 && first.figures_all === first.apart,
    groups,
    closed: first?.closed ?? [],
    marks: marks.map((_, at) => used.reduce((total, group) => total + (group.marks?.[at] ?? 0), 0)),
  }
}

/** Why a row is skipped that could be used. */
export const leftOutReason = 'A check warns of the row, and it was left out.'

/**
 * Skips the rows that some check warns of, or uses them again, and counts anew.
 * @throws as `Engine.query`.
 */
export async function leaveOutWarned(
  engine: Engine,
  stage: string,
  yields: Yields,
  leaveOut: boolean,
): Promise<Counts> {
  await engine.query(
    leaveOut
      ? `UPDATE ${identifier(stage)} SET skipped = ${literal(leftOutReason)}
          WHERE ${used} AND "row" IN (${warnedRowsSql(stage)})`
      : `UPDATE ${identifier(stage)} SET skipped = NULL WHERE skipped = ${literal(leftOutReason)}`,
  )
  return (await countRows(engine, stage, yields, [], [], true)).counts
}
