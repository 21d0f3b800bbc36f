import * as z from 'zod/mini'
import { type Engine, identifier, literal } from '../../engine/port'
import { type DataFile, tablesOf } from '../../observations/dataFile'
import { type TableName, tableNames, tables } from '../../observations/tables'
import type { Sql } from '../sql/sql'
import type { Bundle, RegisteredFile } from './bundle'

/** Every data file of a bundle, under the number it has there. */
const isAll = (bundle: Bundle, wanted: readonly RegisteredFile[]) =>
  wanted.length === bundle.dataFiles.length &&
  wanted.every(({ numberInBundle, dataFile }) => numberInBundle === dataFile.number)

/**
 * The header is skipped and columns are read by position, so that text kept under older column names is read; lists of
 * neighbours were kept without their edition.
 */
function restoreSql(table: TableName, path: string, wanted: readonly RegisteredFile[] | 'all'): Sql {
  const columns = Object.entries(tables[table])
  const types = columns.map(([name, type]) => `${literal(name)}: ${literal(type)}`).join(', ')
  const list = (numbers: readonly number[]) => `[${numbers.join(', ')}]`
  const before = wanted === 'all' ? [] : wanted.map(({ numberInBundle }) => numberInBundle)
  const now = wanted === 'all' ? [] : wanted.map(({ dataFile }) => dataFile.number)
  const number = wanted === 'all' ? 'file' : `map(${list(before)}, ${list(now)})[file]`
  const cells = columns.map(([name]) => (name === 'file' ? number : identifier(name)))
  const where = wanted === 'all' ? '' : ` WHERE list_contains(${list(before)}, file)`
  return `INSERT INTO ${table} SELECT ${cells.join(', ')}
    FROM read_csv(${literal(path)}, columns = {${types}}, auto_detect = false, header = true,
      delim = ',', quote = '"', escape = '"', nullstr = ''${table === 'neighbour' ? ', null_padding = true' : ''})${where}`
}

const inWords = (problem: unknown) => {
  if (problem instanceof Error && /^(Invalid Input|Conversion) Error/.test(problem.message))
    throw new Error('The kept figures are damaged and cannot be read.', { cause: problem })
  throw problem
}

/**
 * Puts stored figures back into the engine's tables, exactly as they were; each table in one statement.
 * @throws Error in words where they are damaged; as `Engine.query`.
 */
export async function restore(engine: Engine, held: Iterable<RegisteredFile>) {
  const sources = new Map<Bundle, RegisteredFile[]>()
  for (const one of held) sources.set(one.bundle, [...(sources.get(one.bundle) ?? []), one])
  for (const [bundle, wanted] of sources)
    for (const table of tableNames) {
      const text = bundle.tables[table]
      if (!text) continue
      const path = await engine.register(typeof text === 'function' ? await text() : text)
      try {
        await engine.query(restoreSql(table, path, isAll(bundle, wanted) ? 'all' : wanted)).catch(inWords)
      } finally {
        await engine.release(path)
      }
    }
}

const numbered = z.object({ file: z.number() })

/** The numbers of the data files a table holds rows of. */
export async function filesIn(engine: Engine, table: TableName): Promise<ReadonlySet<number>> {
  const rows = await engine.query(`SELECT DISTINCT CAST(file AS DOUBLE) AS file FROM ${table}`)
  return new Set(rows.map((row) => numbered.parse(row).file))
}

const linesAtOnce = 4096
const linesRow = z.object({ lines: z.string() })

const cell = (name: string, type: string): Sql => {
  const column = identifier(name)
  const printed =
    type === 'VARCHAR'
      ? `CASE WHEN regexp_matches(${column}, '[",\\r\\n]') THEN '"' || replace(${column}, '"', '""') || '"' ELSE ${column} END`
      : `CAST(${column} AS VARCHAR)`
  return `coalesce(${printed}, '')`
}

const linesSql = (table: TableName, dataFiles: readonly DataFile[]): Sql => {
  const cells = Object.entries(tables[table]).map(([name, type]) => cell(name, type))
  return `SELECT string_agg(line, chr(10) ORDER BY place) AS lines FROM (
      SELECT ${cells.join(` || ',' || `)} AS line, row_number() OVER () - 1 AS place FROM ${table}
      WHERE file IN (${dataFiles.map(({ number }) => number).join(', ')})
    ) GROUP BY place // ${linesAtOnce} ORDER BY place // ${linesAtOnce}`
}

/**
 * Takes the figures of accepted data files out of the engine as text, exactly.
 * @throws as `Engine.query`.
 */
export async function figuresAsText(engine: Engine, dataFiles: readonly DataFile[]) {
  const texts: Partial<Record<TableName, Blob>> = {}
  for (const table of new Set(dataFiles.flatMap(({ yields }) => tablesOf[yields]))) {
    const parts = (await engine.query(linesSql(table, dataFiles))).map((row) => linesRow.parse(row).lines)
    texts[table] = new Blob([[Object.keys(tables[table]).join(','), ...parts, ''].join('\n')])
  }
  return { dataFiles, tables: texts } satisfies Bundle
}
