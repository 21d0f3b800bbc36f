import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startInNode } from '../../src/engine/duckdb/node'
import { createRegister } from '../../src/intake/storage/createRegister'
import { prepareTables, tableNames } from '../../src/observations/tables'
import { prebuild } from '../../src/prebuild/prebuild'
import { publishedNames, readFramework, startPublished } from './support/app'
import { mapShelf } from './support/storage'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'prebuilt-'))
})
afterAll(() => rm(directory, { recursive: true }))

test('what the page puts back is, figure by figure, what the door let in', async () => {
  const text = (name: string) => readFile(join(inject('prebuilt'), name), 'utf8')
  const [observation, neighbour, school_figure] = [
    new Blob([await text('observation.csv')]),
    new Blob([await text('neighbour.csv')]),
    async () => new Blob([await text('school_figure.csv')]),
  ]
  const extracts = JSON.parse(await text('dataFiles.json'))
  const engine = await startInNode()
  const register = createRegister(mapShelf(), readFramework())
  await prepareTables(engine, readFramework())
  await register.open([{ dataFiles: extracts, tables: { observation, neighbour, school_figure } }])
  await register.restoreAll(engine)
  expect(await engine.query('SELECT 1 AS one FROM school_figure LIMIT 1')).toEqual([])
  // Asked twice, as by two pages: they are there once.
  await Promise.all([register.restoreSchools(engine), register.restoreSchools(engine)])
  expect(
    register
      .snapshot()
      .dataFiles.map(({ fileName }) => fileName)
      .sort(),
  ).toEqual(publishedNames)
  expect(register.snapshot().dataFiles[0]?.recipeId).toBe('lait-long')

  const direct = await startPublished()
  for (const table of tableNames.filter((name) => name !== 'school_name')) {
    // Every cell of every row, as one text: so many rows are compared far sooner in the database than one by one.
    const sql = `SELECT CAST(count(*) AS DOUBLE) AS rows, md5(string_agg(line, chr(10) ORDER BY line)) AS text
      FROM (SELECT CAST(t AS VARCHAR) AS line FROM ${table} AS t)`
    const [kept] = await engine.query(sql)
    expect(kept?.rows).toBeGreaterThan(1000)
    expect([kept]).toEqual(await direct.engine.query(sql))
  }
})

test('a shipped file that cannot be used stops the build and says why', async () => {
  const datasets = join(directory, 'bad')
  await mkdir(join(datasets, 'published'), { recursive: true })
  await mkdir(join(datasets, 'framework'))
  for (const name of (await import('../../src/framework/load/framework')).frameworkFileNames)
    await writeFile(join(datasets, 'framework', name), await readFile(join('datasets/framework', name)))
  await writeFile(join(datasets, 'published', 'names.csv'), 'name,colour\nAda,red\n')
  await expect(prebuild(datasets, join(directory, 'never'))).rejects.toThrow(
    /names\.csv: This kind of file is not known\..*template/,
  )
})
