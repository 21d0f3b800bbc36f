import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseSearch, stringifySearch, validateSearch } from '../../src/context/address'
import { reviewFigures, type Tools } from '../../src/intake/figures/reviewFigures'
import { createRegister } from '../../src/intake/storage/createRegister'
import { readWorkspace, writeWorkspace } from '../../src/intake/storage/workspace'
import { startTools } from '../engine/support/app'
import { mapShelf } from '../engine/support/storage'
import { addresses, files, type Hostile, spoiltWorkspaces } from './generated'

let tools: Tools
let before: unknown
const stored = () => tools.engine.query('FROM observation ORDER BY ALL')

/** A sentence for people, without what only a programmer says. */
function expectWords(...texts: readonly string[]) {
  for (const text of texts) {
    expect(text).toMatch(/^\S.{4,}[.”]$/s)
    expect(text).not.toMatch(/\b(Error|Exception|undefined|NaN|null|\[object)\b(?!”)|\bat .*:\d+:\d+/)
  }
}

/** No file takes longer than this (milliseconds, on a slow machine), or as much memory for good (bytes). */
const patience = 5000
const appetite = 400_000_000
const memory = process.memoryUsage().rss

beforeAll(async () => {
  const { engine, framework, recipes } = await startTools()
  const register = createRegister(mapShelf(), framework)
  await register.open([])
  tools = { engine, framework, recipes, register }
  before = await stored()
})

afterAll(() => expect(process.memoryUsage().rss - memory).toBeLessThan(appetite + 600_000_000))

async function attack({ name, bytes, refused, row }: Hostile) {
  const started = performance.now()
  const opened = await reviewFigures({ name: 'file', content: new Blob([bytes]) }, tools)
  if (opened.kind === 'refused') {
    expect(row, `${name}: ${opened.title}`).toBeUndefined()
    if (refused) expect(opened.title).toMatch(refused)
    expectWords(opened.reason, opened.advice)
  } else {
    expect(refused, `${name} was read`).toBeUndefined()
    const { rowsRead, used, skipped, rejectedTotal, rejected } = opened.review
    expect(used + skipped.reduce((sum, { rows }) => sum + rows, 0) + rejectedTotal, name).toBe(rowsRead)
    expectWords(...rejected.map(({ reason }) => reason.replace(/“.*”/s, '“”')))
    if (row === 'rejected') expect([name, rowsRead - used]).toEqual([name, 1])
    const staged = await tools.engine.query(
      `SELECT value FROM "${opened.stage}" WHERE wrong IS NULL AND value IS NOT NULL`,
    )
    for (const { value } of staged) expect(Number.isFinite(value)).toBe(true)
    await opened.actions.discard()
  }
  expect(performance.now() - started, name).toBeLessThan(patience)
}

describe('hostile files', () => {
  test('are enough', () => expect(files.length + 50 + addresses.length).toBeGreaterThanOrEqual(250))

  test.each([
    ['bytes', 0, 62],
    ['shapes', 62, 122],
    ['workbooks', 122, files.length],
  ])(
    '%s: each is refused in words, or each of its rows has its fate; nothing is stored',
    async (_, from, to) => {
      for (const file of files.slice(from, to)) await attack(file)
      expect(await stored()).toEqual(before)
    },
    120_000,
  )

  test('workspaces: each is refused in words, or what is sound of it comes in and goes again', async () => {
    const { engine, framework } = tools
    const rows = ['2018/19,94.6,,,final', '2020/21,c,,,final', '2021/22,93,,,final']
    const text = `measure,cohort,phase,area_code,period,value,numerator,denominator,quality\n${rows.map((row) => `attendance,SEN support,primary,E08000007,${row}\n`).join('')}`
    const opened = await reviewFigures({ name: 'a.csv', content: new Blob([text]) }, tools)
    if (opened.kind !== 'reviewed') throw new Error(opened.kind)
    await opened.actions.accept()
    const workspace = await writeWorkspace({ ...tools.register.contents(), mappings: [], forecasts: [] })
    await tools.register.forget(engine)
    let brought = 0
    for (const { name, text } of spoiltWorkspaces(workspace)) {
      const register = createRegister(mapShelf(), framework)
      await register.open([])
      try {
        await register.bring(readWorkspace(text), name, engine)
        brought += 1
      } catch (problem) {
        expectWords(problem instanceof Error ? problem.message : String(problem))
      }
      expectWords(...register.snapshot().problems)
      for (const { value, numerator, denominator, period } of await stored()) {
        for (const number of [value, numerator, denominator])
          expect(number === null || Number.isFinite(number), name).toBe(true)
        expect(['2018/19', '2020/21', '2021/22'], name).toContain(period)
      }
      await register.undo(engine)
      expect(await stored(), name).toEqual(before)
    }
    expect(brought).toBeGreaterThan(5)
  }, 120_000)

  test.each(addresses.map((address) => [address.slice(0, 40), address]))(
    'the address %s is text and nothing else',
    (_, address) => {
      const search = validateSearch(parseSearch(address.replace(/^\?/, '')))
      for (const value of Object.values(search)) expect(typeof value).toBe('string')
      expect(Object.getPrototypeOf(search)).toBe(Object.prototype)
      expect(validateSearch(parseSearch(stringifySearch({ ...search })))).toEqual(search)
    },
  )
})
