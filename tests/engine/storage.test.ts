import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { reviewFigures } from '../../src/intake/figures/reviewFigures'
import type { Refusal } from '../../src/intake/report/refusal'
import type { WaitingFile } from '../../src/intake/waiting/review'
import { expected } from '../fixtures/files/expected'
import { fixture, startTools } from './support/app'

const folder = join(import.meta.dirname, '../fixtures/files')
const readme = readFileSync(join(folder, 'README.md'), 'utf8')
const described = (name: string) =>
  readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? ''

let tools: Awaited<ReturnType<typeof startTools>>
beforeAll(async () => {
  tools = await startTools()
})

/** Rows a file's figures come from; it is left out again. */
async function figureRows({ stage, actions }: WaitingFile) {
  await tools.engine.query(`CREATE OR REPLACE TEMP TABLE seen AS FROM "${stage}"`)
  await actions.discard()
  const rows = await tools.engine.query(
    'SELECT "row" FROM seen WHERE skipped IS NULL AND wrong IS NULL AND measure IS NOT NULL ORDER BY "row"',
  )
  return rows.map(({ row }) => row)
}

/** What a person is told, as far as it is fixed: titles, reasons and findings. */
const told = (result: Refusal | WaitingFile) =>
  result.kind === 'refused'
    ? [result.title]
    : [`${result.review.used} used`, ...result.review.findings.map(({ sentence }) => sentence)]

test('every file of the folder has an entry', () => {
  const files = readdirSync(folder).filter((name) => name !== 'README.md' && name !== 'expected.ts')
  expect(Object.keys(expected).sort()).toEqual(files.sort())
  expect(files.length).toBeGreaterThan(50)
})

describe('what becomes of', () => {
  test.each(Object.entries(expected))('%s', async (name, outcome) => {
    const result = await reviewFigures(fixture(`files/${name}`), tools)
    for (const words of told(result)) expect(described(name)).toContain(words)
    if (result.kind === 'refused') {
      expect(outcome).toEqual({ refused: result.title })
      for (const words of [result.reason, result.advice]) expect(words).toMatch(/^[A-Z].*[.”]$/s)
      return
    }
    const { review } = result
    const skipped = review.skipped.reduce((sum, { rows }) => sum + rows, 0)
    expect(review.used + skipped + review.rejectedTotal).toBe(review.rowsRead)
    expect({
      read: review.rowsRead,
      used: review.used,
      skipped,
      rejected: review.rejectedTotal,
      findings: review.findings.map(({ check }) => check),
      rows: await figureRows(result),
    }).toEqual({ skipped: 0, rejected: 0, findings: [], ...outcome })
  })
})

test('nothing is left behind', async () => {
  const left = "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'stage%'"
  expect(await tools.engine.query(left)).toEqual([])
  expect(await tools.engine.query('SELECT * FROM observation')).toEqual([])
  expect(await tools.engine.query('SELECT line FROM reject_errors')).toEqual([])
})
