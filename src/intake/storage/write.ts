import * as z from 'zod/mini'
import { type Engine, identifier } from '../../engine/port'
import { type DataFile, tablesOf } from '../../observations/dataFile'
import { type TableName, tables } from '../../observations/table'
import type { Sql } from '../recipes/recipe'
import type { Kept } from './kept'

const linesAtOnce = 4096
const part = z.object({ lines: z.string() })

const cell = (name: string, type: string): Sql => {
  const column = identifier(name)
  const printed =
    type === 'VARCHAR'
      ? `CASE WHEN regexp_matches(${column}, '[",\\r\\n]') THEN '"' || replace(${column}, '"', '""') || '"' ELSE ${column} END`
      : `CAST(${column} AS VARCHAR)`
  return `coalesce(${printed}, '')`
}

const linesSql = (table: TableName, extracts: readonly DataFile[]): Sql => {
  const cells = Object.entries(tables[table]).map(([name, type]) => cell(name, type))
  return `SELECT string_agg(line, chr(10) ORDER BY place) AS lines FROM (
      SELECT ${cells.join(` || ',' || `)} AS line, row_number() OVER () - 1 AS place FROM ${table}
      WHERE file IN (${extracts.map(({ number }) => number).join(', ')})
    ) GROUP BY place // ${linesAtOnce} ORDER BY place // ${linesAtOnce}`
}

/**
 * Takes the figures of accepted extracts out of the engine as text, exactly.
 * @throws as `Engine.query`.
 */
export async function keep(engine: Engine, extracts: readonly DataFile[]) {
  const texts: Partial<Record<TableName, Blob>> = {}
  for (const table of new Set(extracts.flatMap(({ yields }) => tablesOf[yields]))) {
    const parts = (await engine.query(linesSql(table, extracts))).map((row) => part.parse(row).lines)
    texts[table] = new Blob([[Object.keys(tables[table]).join(','), ...parts, ''].join('\n')])
  }
  return { extracts, tables: texts } satisfies Kept
}
