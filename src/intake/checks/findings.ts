import * as z from 'zod/mini'
import { type Engine, identifier, literal } from '../../engine/port'
import { holdsFigures } from '../recipes/recipe'
import type { Finding } from '../report/finding'
import { noText, type Sql } from '../sql/sql'
import type { Check } from './check'
import { checks, rowChecks } from './index'
import type { Counted } from './staged'
import { unusualSql } from './unusualChange'

/**
 * The table beside a stage of every row a check is about: `check`, `row`, `detail`, and of a faulty cell its `column` and
 * `value`; there once `keepFound` made it.
 */
export const findingsTable = (stage: string) => `${stage}_findings`
/** The table beside a stage of what `unusualSql` selects. */
const unusualTable = (stage: string) => `${stage}_unusual`

/** Tables that go with a stage. */
export const tablesBeside = (stage: string) => [findingsTable(stage), unusualTable(stage)]

const warnings = rowChecks.filter(({ severity }) => severity === 'warns').map(({ id }) => id)

const warnedRowsIn = (table: Sql): Sql =>
  `SELECT DISTINCT "row" FROM ${table} WHERE "check" IN (${warnings.map(literal).join(', ')})`

/** SQL of the rows that are used although a check warns of them, once `keepFound` has run. */
export const warnedRowsSql = (stage: string): Sql => warnedRowsIn(identifier(findingsTable(stage)))

/**
 * Keeps what the checks found in a table, before any row is skipped because of it.
 * @param found SQL of the rows, as `findRows` gives it
 */
export async function keepFound(engine: Engine, stage: string, found: Sql) {
  await engine.query(`CREATE TEMP TABLE IF NOT EXISTS ${identifier(findingsTable(stage))} AS ${found}`)
}

const nothing: Sql = `SELECT CAST(NULL AS VARCHAR) AS "check", CAST(NULL AS INTEGER) AS "row", ${noText} AS detail,
  ${noText} AS "column", ${noText} AS value WHERE false`

/** Selects what is rejected and why: once for each faulty figure, and once for a row that is rejected whole. */
const rejectionsSql = (table: Sql): Sql => `SELECT fault AS "check", "row", wrong AS detail,
  fault_column AS "column", fault_cell AS value FROM ${table} WHERE wrong IS NOT NULL GROUP BY ALL`

/** Selects every row a check is about. */
function findSql(counted: Counted, marks: ReadonlyMap<string, number>, rejected: boolean): Sql {
  const parts = rowChecks.flatMap((check) => {
    const rows = check.mark && !marks.get(check.id) ? undefined : check.find(counted)
    return rows === undefined
      ? []
      : [`SELECT ${literal(check.id)} AS "check", "row", detail, NULL, NULL FROM (${rows})`]
  })
  if (rejected) parts.push(rejectionsSql(counted.table))
  return [nothing, ...parts].join(' UNION ALL ')
}

const created = z.object({ Count: z.number() })
const foundRow = z.object({
  check: z.string(),
  place: z.number(),
  detail: z.string(),
  total: z.number(),
  warned: z.number(),
})
const firstRows = 50

/** A check's finding in words. */
export const toFinding = (
  { id, severity, sentence, advice }: Check,
  rowsTotal: number,
  rows: Finding['rows'],
  severalFigures = false,
): Finding => ({
  check: id,
  severity,
  sentence: sentence(rowsTotal, severalFigures),
  advice,
  rowsTotal,
  rows,
})

/** The first rows of each check, with how many there are, and how many used rows any check warns of. */
const firstSql = (found: Sql): Sql => `WITH found AS MATERIALIZED (${found})
  SELECT "check", CAST("row" AS DOUBLE) AS place, detail,
    CAST(total AS DOUBLE) AS total, (SELECT CAST(count(*) AS DOUBLE) FROM (${warnedRowsIn('found')})) AS warned
  FROM (
    SELECT "check", "row", string_agg(detail, '; ' ORDER BY detail) AS detail,
      row_number() OVER (PARTITION BY "check" ORDER BY "row") AS nth, count(*) OVER (PARTITION BY "check") AS total
    FROM found GROUP BY "check", "row"
  ) WHERE nth <= ${firstRows} ORDER BY "check", "row"`

/** What the checks found in a staged file, how many used rows some of them warn of, and SQL of every row found. */
export async function findRows(
  engine: Engine,
  stage: string,
  counted: Omit<Counted, 'unusual'>,
  marks: ReadonlyMap<string, number>,
  rejected: boolean,
  signal?: AbortSignal,
): Promise<{ readonly findings: readonly Finding[]; readonly warned: number; readonly found: Sql }> {
  /** Creates a table, and tells how many rows it has. */
  const create = async (name: string, rows: Sql) => {
    const [made] = await engine.query(`CREATE TEMP TABLE ${identifier(name)} AS ${rows}`, signal)
    return created.parse(made).Count
  }
  const changes = counted.recipe.yields === 'observations' ? unusualSql(counted) : undefined
  const changed = changes === undefined ? 0 : await create(unusualTable(stage), changes)
  const context = { ...counted, unusual: changed > 0 ? identifier(unusualTable(stage)) : undefined }
  const found = findSql(context, marks, rejected)
  const rows = (await engine.query(firstSql(found), signal)).map((row) => foundRow.parse(row))
  const severalFigures = holdsFigures(counted.recipe) && counted.recipe.figures.length > 1
  const findings = checks.flatMap((check) => {
    const mine = rows.filter((row) => row.check === check.id)
    const [first] = mine
    return first
      ? [
          toFinding(
            check,
            first.total,
            mine.map(({ place, detail }) => ({ row: place, detail })),
            severalFigures,
          ),
        ]
      : []
  })
  return { findings, warned: rows[0]?.warned ?? 0, found }
}
