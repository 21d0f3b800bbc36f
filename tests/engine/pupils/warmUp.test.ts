import { expect, test } from 'vitest'
import { startInNode } from '../../../src/engine/duckdb/node'
import type { Engine } from '../../../src/engine/port'
import { warmUpMarks } from '../../../src/pupils/review/warmUp'

test('made-up marks run through all that a file of marks does, and leave nothing', async () => {
  const engine = await startInNode()
  const results: number[] = []
  const seen: Engine = {
    ...engine,
    async query(sql, signal) {
      const rows = await engine.query(sql, signal)
      if (sql.startsWith('SELECT * FROM (WITH places')) results.push(rows.length)
      return rows
    },
  }
  await warmUpMarks(seen, new AbortController().signal)
  expect(results.length).toBeGreaterThan(1)
  expect(Math.min(...results)).toBeGreaterThan(100)
  // The engine keeps its own two tables of rows that it could not cut.
  const tables = await engine.query(
    "SELECT table_name FROM information_schema.tables WHERE NOT starts_with(table_name, 'reject_')",
  )
  expect(tables).toEqual([])
  expect(await engine.query('SELECT * FROM reject_errors')).toEqual([])
  const before = results.length
  await warmUpMarks(seen, AbortSignal.abort())
  expect(results.length).toBe(before)
})
