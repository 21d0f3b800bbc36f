import { beforeEach, expect, test } from 'vitest'
import { reviewFigures, type Tools } from '../../src/intake/figures/reviewFigures'
import { fixture, reviewed, startTools } from './support/app'

const header = 'measure,cohort,phase,area_code,period,value,numerator,denominator,quality\n'
const attendance = (period: string, value: string) =>
  `attendance,SEN support,primary,E08000007,${period},${value},,,final\n`
const file = (name: string, ...rows: string[]) => ({ name, content: new Blob([header, ...rows]) })

let tools: Tools
beforeEach(async () => {
  tools = await startTools()
})

const stored = () => tools.engine.query('SELECT period, value, file FROM observation ORDER BY period, file')

test('nothing is stored before it is accepted, and discarding leaves nothing', async () => {
  const report = await reviewed(file('a.csv', attendance('2018/19', '94.6')), tools)
  expect(await stored()).toEqual([])
  expect(tools.register.snapshot()).toMatchObject({ version: 0, dataFiles: [] })
  await report.discard()
  await expect(report.accept()).rejects.toThrow('already accepted or discarded')
  const tables = await tools.engine.query(
    "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'stage%'",
  )
  expect(tables).toEqual([])
})

test('what is accepted is registered with what became of it', async () => {
  let heard = 0
  const stop = tools.register.subscribe(() => {
    heard += 1
  })
  const report = await reviewed(
    file('a.csv', attendance('2018/19', '94.6'), attendance('2018/1', '1')),
    tools,
  )
  const extract = await report.accept()
  stop()
  expect(extract).toMatchObject({
    number: 1,
    fileName: 'a.csv',
    recipeId: 'template',
    rowsRead: 2,
    used: 1,
    rejectedTotal: 1,
    observations: 1,
    periods: ['2018/19'],
    measures: ['attendance'],
    source: 'dropped',
  })
  expect(extract.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(tools.register.snapshot()).toMatchObject({ version: 1, dataFiles: [extract] })
  expect(heard).toBe(1)
})

test('additions, changes and repetitions are told before accepting; the later extract counts', async () => {
  const first = file(
    'a.csv',
    attendance('2016/17', '95'),
    attendance('2017/18', 'c'),
    attendance('2018/19', '94.6'),
  )
  await (await reviewed(first, tools)).accept()
  const later = file(
    'b.csv',
    attendance('2016/17', '95.0'),
    attendance('2017/18', '94.1'),
    attendance('2018/19', 'x'),
    attendance('2020/21', '93'),
  )
  const report = await reviewed(later, tools)
  expect(report).toMatchObject({ adds: 1, same: 2, changesTotal: 1 })
  expect(report.changes).toEqual([
    {
      measure: 'attendance',
      cohort: 'SEN support',
      phase: 'primary',
      area: 'E08000007',
      period: '2017/18',
      school: null,
      before: { value: null, symbol: 'suppressed', quality: 'final' },
      after: { value: 94.1, symbol: null, quality: 'final' },
    },
  ])
  await report.accept()
  expect(await stored()).toHaveLength(7)
})

test('the same bytes are not taken in twice', async () => {
  const one = file('a.csv', attendance('2018/19', '94.6'))
  const report = await reviewed(one, tools)
  const twin = await reviewed(one, tools)
  await report.accept()
  await expect(twin.accept()).rejects.toThrow('already loaded')
  await twin.discard()
  expect(await reviewFigures({ ...one, name: 'copy.csv' }, tools)).toMatchObject({
    kind: 'refused',
    title: 'This file is already loaded',
  })
  expect(await stored()).toHaveLength(1)
})

test('a failing insert leaves everything as it was', async () => {
  const report = await reviewed(file('a.csv', attendance('2018/19', '94.6')), tools)
  await tools.engine.query('ALTER TABLE observation RENAME TO elsewhere')
  await expect(report.accept()).rejects.toThrow()
  await tools.engine.query('ALTER TABLE elsewhere RENAME TO observation')
  expect(await stored()).toEqual([])
  expect(tools.register.snapshot().dataFiles).toEqual([])
})

test('an abort leaves nothing behind', async () => {
  const stop = new AbortController()
  const { engine } = tools
  const slow: Tools = {
    ...tools,
    engine: {
      ...engine,
      query: (sql, signal) => {
        if (sql.startsWith('CREATE')) stop.abort()
        return engine.query(sql, signal)
      },
    },
  }
  const asked = reviewFigures(file('a.csv', attendance('2018/19', '94.6')), slow, { signal: stop.signal })
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  expect(await tools.engine.query("SELECT 1 FROM duckdb_tables() WHERE table_name LIKE 'stage%'")).toEqual([])
})

test('the real attendance file that does not ship', async () => {
  const report = await reviewed(fixture('pupil_attendance_by_sen_202223_spring.csv'), tools)
  expect(report).toMatchObject({
    rowsRead: 1340,
    used: 1340,
    rejectedTotal: 0,
    observations: 2680,
    periods: ['2022/23 spring'],
    measures: ['attendance-termly', 'persistent-absence-termly'],
  })
  await report.accept()
  const [sums] = await tools.engine.query(`SELECT
    CAST(count(*) FILTER (symbol = 'suppressed') AS DOUBLE) AS suppressed,
    CAST(count(*) FILTER (symbol = 'not applicable') AS DOUBLE) AS not_applicable,
    CAST(count(numerator) AS DOUBLE) AS counted FROM observation WHERE measure = 'attendance-termly'`)
  expect(sums).toEqual({ suppressed: 101, not_applicable: 8, counted: 1201 })
})
