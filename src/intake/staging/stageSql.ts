import { identifier, literal } from '../../engine/port'
import { saysSql } from '../../observations/printings'
import { otherCodeReason, repeatedReason, used } from '../checks/staged'
import type { FileKind, Recipe } from '../recipes/recipe'
import { brokenSql } from '../sql/brokenLines'
import type { Sql } from '../sql/sql'
import type { Readable } from './read'

/** What makes a figure the same figure, two printings of it equal, and one say something, for each kind of recipe. */
const kinds = {
  observations: {
    key: ['measure', 'cohort', 'phase', 'area', 'period'],
    signature: `coalesce(CAST(value AS VARCHAR), symbol)`,
    says: saysSql(),
    figure: 'measure',
    columns:
      'measure, cohort, phase, area, period, value, numerator, denominator, symbol, quality, "row", "column", raw',
    table: 'observation',
  },
  neighbours: {
    key: ['area', 'rank', 'edition'],
    signature: 'neighbour',
    says: 'true',
    figure: 'neighbour',
    columns: 'area, neighbour, rank, closeness, edition',
    table: 'neighbour',
  },
  schools: {
    key: ['measure', 'cohort', 'phase', 'school', 'period'],
    signature: `coalesce(CAST(value AS VARCHAR), symbol)`,
    says: saysSql(),
    figure: 'measure',
    columns: `school, urn, name, measure, cohort, phase, area, period, value, low, high, numerator, denominator, symbol,
      quality, "row", "column", raw`,
    table: 'school_figure',
  },
  names: {
    key: ['numbers'],
    signature: 'name',
    says: 'true',
    figure: 'name',
    columns: 'school, urn, name, area',
    table: 'school_name',
  },
} as const

export type Yields = Recipe['yields']

/**
 * A staged file in numbers, one row for each `measure`, `period`, reason to be `skipped` and `rejected`: `rows` whose first
 * figure is among them, `held` (figures, those of skipped rows too), `figures` that are there, how many of these are
 * `fractions` (between 0 and 1), and for each of `marks` (conditions on a figure) of how many it holds. On every row, and there is always one, the same: `figures_all` and how many of them are `apart` (fewer
 * when some may stand twice), `areas`, those of the `closed` codes that are there, and `broken` (not 0 when the engine
 * could not cut a line). A file without rows has NULL elsewhere.
 */
export function summarySql(
  stage: string,
  yields: Yields,
  marks: readonly Sql[],
  closed: readonly string[],
): Sql {
  const table = identifier(stage)
  const { figure } = kinds[yields]
  const [measure, period, fractions] =
    figure === 'measure' ? ['measure', 'period', 'value > 0 AND value <= 1'] : ['NULL', 'NULL', 'false']
  const count = (where: Sql) => `CAST(count(*) FILTER (${where}) AS DOUBLE)`
  const isClosed = closed.length === 0 ? 'false' : `area IN (${closed.map(literal).join(', ')})`
  return `WITH groups AS (
    SELECT ${measure} AS measure, ${period} AS period, skipped, wrong IS NOT NULL AS rejected,
      ${count('first')} AS rows, CAST(coalesce(sum(held), 0) AS DOUBLE) AS held, CAST(count(${figure}) AS DOUBLE) AS figures, ${count(fractions)} AS fractions,
      CAST([${marks.map(count).join(', ')}] AS DOUBLE[]) AS marks
    FROM ${table} GROUP BY ALL
  )
  SELECT groups.*, figures_all, apart, areas, closed, broken FROM
    (SELECT CAST(count(*) AS DOUBLE) AS figures_all, CAST(count(DISTINCT key) AS DOUBLE) AS apart
      FROM ${table} WHERE ${figure} IS NOT NULL),
    (SELECT CAST(count(area) AS DOUBLE) AS areas, coalesce(list(area) FILTER (${isClosed}), []) AS closed
      FROM (SELECT DISTINCT area FROM ${table} WHERE ${used})),
    (SELECT CAST(count(*) AS DOUBLE) AS broken FROM reject_errors) LEFT JOIN groups ON true`
}

/**
 * The fates of a staged file's rows, where the figures of one may have several: `rows` by reason to be `skipped` and
 * `rejected`. A row with a figure that is used is used; of the others one with a rejected figure is rejected.
 */
export const rowFatesSql = (stage: string): Sql => `
  SELECT CASE WHEN NOT any_used AND NOT rejected THEN reason END AS skipped, rejected, CAST(count(*) AS DOUBLE) AS rows
  FROM (
    SELECT bool_or(${used} AND held > 0) AS any_used, NOT any_used AND bool_or(wrong IS NOT NULL) AS rejected,
      min(skipped) AS reason
    FROM ${identifier(stage)} GROUP BY "row"
  ) GROUP BY ALL`

/** A list of neighbours is one thing: with one of them unknown, none is used. */
const spread = (table: string): Sql => `UPDATE ${table} SET wrong = bad.reason, fault = bad.fault
  FROM (SELECT "row" AS place, min(wrong) AS reason, arg_min(fault, wrong) AS fault
    FROM ${table} WHERE wrong IS NOT NULL GROUP BY "row") bad
  WHERE "row" = bad.place AND ${used}`

const whole = (table: string, yields: Yields): Sql[] => (yields === 'neighbours' ? [spread(table)] : [])

/** Counts broken lines in: rows of the table below them move down, and each becomes a rejected row. */
const brokenLines = (table: string, readable: Readable): Sql[] => [
  // In one order of rows and broken lines, those above a row are counted as they pass.
  `UPDATE ${table} SET "row" = "row" + moved.by FROM (
    SELECT place, stands, CAST(sum(broken) OVER (ORDER BY place, broken ROWS UNBOUNDED PRECEDING) AS INTEGER) AS by
    FROM (
      SELECT DISTINCT "row" AS place, 0 AS broken, true AS stands FROM ${table} WHERE "row" <= ${readable.lastRow}
      UNION ALL SELECT line - row_number() OVER (ORDER BY line), 1, false FROM (${brokenSql(readable)})
    )
  ) moved WHERE moved.stands AND moved.by > 0 AND "row" = moved.place`,
  `INSERT INTO ${table} ("row", first, held, wrong, fault) SELECT line, true, 0, reason, 'row-broken' FROM (${brokenSql(readable)})`,
]
/** So many rows are named where a figure stands more than once. */
const namedRows = 5

/**
 * Skips figures.
 * @param dropped selects the `id` (rowid) of figures, and whether each is `again` there
 */
const skip = (table: string, dropped: Sql, reason: string): Sql =>
  `UPDATE ${table} SET skipped = ${literal(reason)} WHERE rowid IN (SELECT id FROM (${dropped}) WHERE again)`

/**
 * What to do with a figure that stands more than once. Of rows under former codes of an authority and under its present
 * one these count, as of two printings: but one that only says “not available” does not take a figure away. Of several
 * under one code the first counts where they agree, and none where they do not.
 */
const repeats = (table: string, yields: Yields): Sql[] => {
  const { key, signature, says, figure } = kinds[yields]
  const keys = key.join(', ')
  const faultyCell = figure === 'measure' ? ', fault_column = "column", fault_cell = raw' : ''
  const some = `${table} WHERE ${used} AND ${figure} IS NOT NULL`
  const figures = `${some} AND key IN (SELECT key FROM ${some} GROUP BY key HAVING count(*) > 1)`
  const standing = `(CASE WHEN ${says} THEN 2 ELSE 0 END + CASE WHEN former THEN 0 ELSE 1 END)`
  const underOtherCodes = `SELECT rowid AS id,
    bool_or(former) OVER same AND NOT bool_and(former) OVER same AND ${standing} < max(${standing}) OVER same AS again
    FROM ${figures} WINDOW same AS (PARTITION BY ${keys})`
  const numbered = `SELECT rowid AS id,
    row_number() OVER (PARTITION BY ${keys} ORDER BY "row") > 1 AS again FROM ${figures}`
  return [
    skip(table, underOtherCodes, otherCodeReason),
    `UPDATE ${table} SET fault = 'figure-conflicting'${faultyCell},
        wrong = 'The same figure stands in rows ' || torn.rows || ' with different values.'
      FROM (SELECT ${keys}, array_to_string(min("row", ${namedRows}), ', ')
          || CASE WHEN count(*) > ${namedRows} THEN ' and more' ELSE '' END AS rows FROM ${figures}
        GROUP BY ${keys} HAVING count(DISTINCT ${signature}) > 1) torn
      WHERE ${key.map((name) => `${table}.${name} = torn.${name}`).join(' AND ')} AND ${used}`,
    ...whole(table, yields),
    skip(table, numbered, repeatedReason),
  ]
}

/** Statements that give every figure of a staged file one fate; only needed where something is wrong, twice or broken. */
export function settleSql(stage: string, readable: Readable): Sql[] {
  const table = identifier(stage)
  const { yields } = readable.recognised.recipe
  return [...brokenLines(table, readable), ...whole(table, yields), ...repeats(table, yields)]
}

/**
 * What is rejected, the first of it: `place` (the row), `reason`, `fault` and the faulty cell, and the `total` of such
 * lines. A row that is rejected whole is one of them.
 */
export const rejectedSql = (stage: string, limit: number): Sql => `
  SELECT CAST("row" AS DOUBLE) AS place, wrong AS reason, fault, fault_column AS "column", fault_cell AS value,
    CAST(count(*) OVER () AS DOUBLE) AS total
  FROM ${identifier(stage)} WHERE wrong IS NOT NULL GROUP BY "row", wrong, fault, fault_column, fault_cell
  ORDER BY "row", min(rowid) LIMIT ${limit}`

/** Takes a staged file in: a table's figures in one statement. A local file's are of areas and of schools. */
export function acceptSql(stage: string, yields: FileKind['yields'], file: number): Sql[] {
  const take = (kind: Yields, where: Sql): Sql => {
    const { table, columns, figure } = kinds[kind]
    return `INSERT INTO ${table} (${columns}, file)
      SELECT ${columns}, ${file} FROM ${identifier(stage)} WHERE ${used} AND ${figure} IS NOT NULL AND ${where}`
  }
  return yields === 'local'
    ? [take('observations', 'school IS NULL'), take('schools', 'school IS NOT NULL')]
    : [take(yields, 'true')]
}
