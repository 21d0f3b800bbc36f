import { identifier } from '../engine/port'
import { brokenSql } from './read'
import type { Recipe, Sql } from './recipe'

/** What makes a figure the same figure, and two printings of it equal, for each kind of recipe. */
const kinds = {
  observations: {
    key: ['measure', 'cohort', 'phase', 'area', 'period'],
    signature: `coalesce(CAST(value AS VARCHAR), symbol)`,
    present: 'measure IS NOT NULL',
    columns:
      'measure, cohort, phase, area, period, value, numerator, denominator, symbol, quality, "row", "column", raw',
    table: 'observation',
  },
  neighbours: {
    key: ['area', 'rank'],
    signature: 'neighbour',
    present: 'neighbour IS NOT NULL',
    columns: 'area, neighbour, rank, closeness',
    table: 'neighbour',
  },
} as const

export type Yields = Recipe['yields']
export const tableOf = (yields: Yields) => kinds[yields].table

const good = 'aside IS NULL AND wrong IS NULL'

/**
 * A staged file in numbers, one row for each `kind`: `aside` (label = reason), `rejected`, `used`, `read`, `areas`,
 * `period` and `measure` (label), `twice` (keys), `broken` (lines; label when one swallowed others).
 */
export function summarySql(stage: string, path: string, yields: Yields): Sql {
  const table = identifier(stage)
  const { key, present } = kinds[yields]
  const labels = (name: string) =>
    `UNION ALL SELECT '${name}', ${name}, count(*), 0 FROM good WHERE ${present} GROUP BY ${name} `
  return `WITH good AS (SELECT * FROM ${table} WHERE ${good}), broken AS (${brokenSql(path)}), counts AS (
    SELECT 'aside' AS kind, aside AS label, count(DISTINCT "row") AS n, 0 AS figures
      FROM ${table} WHERE aside IS NOT NULL GROUP BY aside
    UNION ALL SELECT 'rejected', NULL, count(DISTINCT "row"), 0 FROM ${table} WHERE wrong IS NOT NULL
    UNION ALL SELECT 'used', NULL, count(DISTINCT "row"), count(*) FILTER (${present}) FROM good
    UNION ALL SELECT 'read', NULL, count(DISTINCT "row"), 0 FROM ${table}
    UNION ALL SELECT 'areas', NULL, count(DISTINCT area), 0 FROM good
    ${yields === 'observations' ? labels('period') + labels('measure') : ''}
    UNION ALL SELECT 'twice', NULL, count(*), 0
      FROM (SELECT 1 FROM good WHERE ${present} GROUP BY ${key.join(', ')} HAVING count(*) > 1)
    UNION ALL SELECT 'broken', max(reason) FILTER (swallowed), count(*), 0 FROM broken
  ) SELECT kind, label, CAST(n AS DOUBLE) AS n, CAST(figures AS DOUBLE) AS figures FROM counts`
}

const spread = (table: string): Sql => `UPDATE ${table} SET wrong = bad.wrong
  FROM (SELECT "row" AS at, min(wrong) AS wrong FROM ${table} WHERE wrong IS NOT NULL GROUP BY "row") bad
  WHERE "row" = bad.at AND ${good}`

/** Counts broken lines in: rows below them move down, and each becomes a rejected row. */
const brokenLines = (table: string, path: string): Sql[] => [
  `UPDATE ${table} SET "row" = "row" + moved.by FROM (
    SELECT at, CAST(count(*) AS INTEGER) AS by
    FROM (SELECT DISTINCT "row" AS at FROM ${table})
    JOIN (SELECT line - row_number() OVER (ORDER BY line) AS above FROM (${brokenSql(path)})) ON at > above
    GROUP BY at
  ) moved WHERE "row" = moved.at`,
  `INSERT INTO ${table} ("row", wrong) SELECT line, reason FROM (${brokenSql(path)})`,
]

const repeats = (table: string, yields: Yields): Sql[] => {
  const { key, signature, present } = kinds[yields]
  const keys = key.join(', ')
  const figures = `${table} WHERE ${good} AND ${present}`
  const numbered = `SELECT "row" AS at, ${keys},
    row_number() OVER (PARTITION BY ${keys} ORDER BY "row") > 1 AS again FROM ${figures}`
  return [
    `UPDATE ${table} SET wrong = 'The same figure stands in rows ' || torn.rows || ' with different values.'
      FROM (SELECT ${keys}, string_agg(DISTINCT "row", ', ' ORDER BY "row") AS rows FROM ${figures}
        GROUP BY ${keys} HAVING count(DISTINCT ${signature}) > 1) torn
      WHERE ${key.map((name) => `${table}.${name} = torn.${name}`).join(' AND ')} AND ${good}`,
    spread(table),
    `UPDATE ${table} SET aside = 'The row repeats figures of an earlier row.' WHERE ${good} AND "row" IN (
      SELECT at FROM (${numbered}) GROUP BY at HAVING bool_and(again))`,
    `DELETE FROM ${table} USING (${numbered}) WHERE again AND ${table}."row" = at
      AND ${key.map((name) => `${table}.${name} = unnamed_subquery.${name}`).join(' AND ')} AND ${good}`,
  ]
}

/** Statements that give every row of a staged file one fate; only needed where something is wrong, twice or broken. */
export function settleSql(
  stage: string,
  path: string,
  yields: Yields,
  found: { readonly broken: number; readonly twice: number },
): Sql[] {
  const table = identifier(stage)
  return [
    ...(found.broken > 0 ? brokenLines(table, path) : []),
    spread(table),
    ...(found.twice > 0 ? repeats(table, yields) : []),
  ]
}

/** The first rejected rows: columns `at`, `reason`. */
export const rejectedSql = (stage: string, limit: number): Sql => `
  SELECT CAST("row" AS DOUBLE) AS at, min(wrong) AS reason FROM ${identifier(stage)}
  WHERE wrong IS NOT NULL GROUP BY "row" ORDER BY "row" LIMIT ${limit}`

/** Takes a staged file in, in one statement: all or nothing. */
export function acceptSql(stage: string, yields: Yields, extract: number): Sql {
  const { table, columns, present } = kinds[yields]
  return `INSERT INTO ${table} (${columns}, extract)
    SELECT ${columns}, ${extract} FROM ${identifier(stage)} WHERE ${good} AND ${present}`
}
