import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { tablesBeside } from '../../src/intake/checks/findings'
import { detectFigures, readBytes } from '../../src/intake/detect/figureFiles'
import type { Tools } from '../../src/intake/figures/reviewFigures'
import { buildSql } from '../../src/intake/staging/buildStageSql'
import { checkRows } from '../../src/intake/staging/checkRows'
import { fileFrom, fixture, publishedNames, startTools } from './support/app'

let tools: Tools
beforeAll(async () => {
  tools = await startTools()
})

/** Rows that only one of the quick and the thorough table holds; of rows skipped, no matter what figures they have. */
async function differences(file: { name: string; content: Blob }) {
  const looked = await detectFigures(file, await readBytes(file.content), tools.recipes)
  if (looked.kind !== 'figures') throw new Error(`${file.name} is not recognised`)
  const { table, recognised } = looked
  const { engine, framework } = tools
  const path = await engine.register(table.content)
  const readable = { ...table, path, recognised }
  await engine.query(buildSql(readable, framework, 'quick', true))
  await engine.query(buildSql(readable, framework, 'thorough', false))
  const figure = [
    'measure',
    'cohort',
    'phase',
    'value',
    'numerator',
    'denominator',
    'symbol',
    'raw',
    'neighbour',
  ]
  const columns = await engine.query(
    "SELECT column_name AS name FROM duckdb_columns() WHERE table_name = 'quick'",
  )
  const cells = columns.map(({ name }) =>
    figure.includes(String(name)) ? `CASE WHEN skipped IS NULL THEN "${name}" END` : `"${name}"`,
  )
  const good = (table: string) => `SELECT ${cells.join(', ')} FROM ${table} WHERE wrong IS NULL`
  const [row] = await engine.query(`SELECT
    CAST((SELECT count(*) FROM (${good('quick')} EXCEPT ALL ${good('thorough')})) AS DOUBLE) AS more,
    CAST((SELECT count(*) FROM (${good('thorough')} EXCEPT ALL ${good('quick')})) AS DOUBLE) AS fewer`)
  for (const table of ['quick', 'thorough']) await engine.query(`DROP TABLE ${table}`)
  return row
}

test.each(publishedNames)('%s: nothing is wrong, and the quick table is the thorough one', async (name) => {
  expect(await differences(fileFrom(`datasets/published/${name}`))).toEqual({ more: 0, fewer: 0 })
})

test.each([
  'attendance_totals.csv',
  'duplicates.csv',
  'faults.csv',
  'lait_years.csv',
  'old_headers.csv',
  'old_symbols.csv',
  'outcome_alone_202021.csv',
  'percent_signs.csv',
  'thousands.csv',
])('%s: what the quick table accepts, the thorough one accepts alike', async (name) => {
  expect(await differences(fixture(name))).toMatchObject({ more: 0 })
})

const folder = join(import.meta.dirname, '../fixtures')
const fixtures = ['', 'files/'].flatMap((under) =>
  readdirSync(join(folder, under))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `${under}${name}`),
)

/** The whole report, by way of the quick table where it is clean, and by way of the thorough one. */
async function reports(file: { name: string; content: Blob }) {
  const looked = await detectFigures(file, await readBytes(file.content), tools.recipes)
  if (looked.kind !== 'figures') return undefined
  const { table, recognised } = looked
  const { engine } = tools
  const path = await engine.register(table.content)
  const readable = { ...table, path, recognised }
  const asked: string[] = []
  const report = async (padded: boolean) => {
    const heard = {
      ...engine,
      query: (sql: string, signal?: AbortSignal) => {
        asked.push(sql)
        return engine.query(sql, signal)
      },
    }
    try {
      const { found: _, ...told } = await checkRows(
        { ...tools, engine: heard, accepted: [] },
        { ...readable, padded },
        'told',
        '2026-11-24',
      )
      return told
    } catch (problem) {
      return String(problem)
    } finally {
      for (const name of ['told', ...tablesBeside('told')]) await engine.query(`DROP TABLE IF EXISTS ${name}`)
    }
  }
  const first = await report(table.padded)
  const quick =
    asked.filter((sql) => sql.includes('CREATE TEMP TABLE "told" AS')).length === 1 && !table.padded
  return { quick, first, thorough: await report(true) }
}

test.each(fixtures)('%s: the quick way reports what the thorough way does', async (name) => {
  const both = await reports(fixture(name))
  if (both) expect(both.first).toEqual(both.thorough)
})

test.each(publishedNames)(
  '%s: the quick way is enough, and reports what the thorough way does',
  async (name) => {
    const both = await reports(fileFrom(`datasets/published/${name}`))
    // Cells of the one have spaces around them; the other has Dorset under both its numbers.
    expect(both?.quick).toBe(!['statistical_neighbours_2025.csv', 'lait_send_long.csv'].includes(name))
    expect(both?.first).toEqual(both?.thorough)
  },
)
