import { beforeEach, describe, expect, test } from 'vitest'
import { startInNode } from '../../src/engine/duckdb/node'
import type { Engine } from '../../src/engine/port'
import type { Tools } from '../../src/intake/figures/reviewFigures'
import { recipes } from '../../src/intake/recipes'
import { createRegister } from '../../src/intake/storage/createRegister'
import { figuresAsText } from '../../src/intake/storage/figureText'
import { nowhere } from '../../src/intake/storage/nowhere'
import type { Storage } from '../../src/intake/storage/storage'
import { acceptTogether } from '../../src/intake/waiting/accept'
import { prepareTables } from '../../src/observations/tables'
import { readFramework, reviewed } from './support/app'
import { mapShelf } from './support/storage'

/*
 * Two tabs of one browser: two registers with an engine each, over one shelf. What is asserted of one is asserted of both,
 * and of a page opened afterwards.
 */

const header = 'measure,cohort,phase,area_code,period,value,numerator,denominator,quality\n'
const file = (name: string, period: string, value: string) => ({
  name,
  content: new Blob([header, `attendance,SEN support,primary,E08000007,${period},${value},,,final\n`]),
})
const first = file('first.csv', '2018/19', '94.6')
const second = file('second.csv', '2018/19', '94.7')
const third = file('third.csv', '2020/21', '93')
const shippedFiles = [file('shipped.csv', '2015/16', '93'), file('other.csv', '2016/17', '92')]

let engines: readonly [Engine, Engine] | undefined
let shipped: Awaited<ReturnType<typeof figuresAsText>>
let kept: Map<string, unknown>
let one: Tools
let two: Tools

const tables = [
  'observation',
  'area',
  'area_alias',
  'succession',
  'neighbour',
  'school_figure',
  'school_name',
]

/** An engine as good as new, with a register over a shelf. */
async function blank(engine: Engine, shelf: Storage): Promise<Tools> {
  await engine.query(tables.map((table) => `DROP TABLE IF EXISTS ${table}`).join(';'))
  const framework = readFramework()
  await prepareTables(engine, framework)
  return { engine, framework, recipes, register: createRegister(shelf, framework) }
}

/** Of each engine, what ends the watching of the page that has it. */
const watching = new Map<Engine, () => void>()

/** A page opened over the shelf of all tabs. */
async function open(engine: Engine): Promise<Tools> {
  const shelf = mapShelf(kept)
  const tab = await blank(engine, shelf)
  await tab.register.open([shipped])
  await tab.register.restoreAll(engine)
  watching.get(engine)?.()
  watching.set(
    engine,
    shelf.watch(() => void tab.register.follow(engine)),
  )
  return tab
}

const figures = ({ engine }: Tools) =>
  engine.query('SELECT period, value, file FROM observation ORDER BY ALL')
const take = async (what: typeof first, tab: Tools) => (await reviewed(what, tab)).accept()
const names = ({ register }: Tools) => register.snapshot().dataFiles.map(({ fileName }) => fileName)
const history = ({ register }: Tools) => {
  const { undo, redo, removed } = register.snapshot()
  return { undo, redo, removed: removed.map(({ fileName }) => fileName) }
}

/** Both tabs once each has heard of everything. */
async function settled() {
  await one.register.follow(one.engine)
  await two.register.follow(two.engine)
  expect(await figures(two)).toEqual(await figures(one))
  expect(names(two)).toEqual(names(one))
  expect(history(two)).toEqual(history(one))
  return { files: names(one), ...history(one) }
}

beforeEach(async () => {
  engines ??= [await startInNode(), await startInNode()]
  const makers = await blank(engines[0], nowhere)
  const dataFiles = []
  for (const what of shippedFiles) dataFiles.push(await take(what, makers))
  shipped = await figuresAsText(
    makers.engine,
    dataFiles.map((dataFile) => ({ ...dataFile, source: 'published' as const })),
  )
  kept = new Map()
  one = await open(engines[0])
  two = await open(engines[1])
})

describe('two tabs of one browser', () => {
  test('each removes another shipped file: both are out, in both tabs and after a reload', async () => {
    await Promise.all([one.register.remove(1, one.engine), two.register.remove(2, two.engine)])
    expect(await settled()).toEqual({
      files: [],
      undo: 'taking out other.csv',
      redo: undefined,
      removed: ['shipped.csv', 'other.csv'],
    })
    expect(names(await open(one.engine))).toEqual([])
  })

  test('two files accepted at once get two numbers, and the later one counts in both', async () => {
    await Promise.all([take(first, one), take(second, two)])
    const { files } = await settled()
    expect(files).toEqual(['shipped.csv', 'other.csv', 'first.csv', 'second.csv'])
    const numbers = one.register.snapshot().dataFiles.map(({ number }) => number)
    expect(new Set(numbers).size).toBe(4)
    expect(two.register.snapshot().dataFiles).toEqual(one.register.snapshot().dataFiles)
    const later = await figures(one)
    expect(await figures(await open(one.engine))).toEqual(later)
  })

  test('one file is accepted once', async () => {
    const [mine, theirs] = [await reviewed(first, one), await reviewed(first, two)]
    await mine.accept()
    await expect(theirs.accept()).rejects.toThrow('already loaded')
    expect((await settled()).files).toEqual(['shipped.csv', 'other.csv', 'first.csv'])
  })

  test('what one tab did the other takes back, and does again', async () => {
    await take(first, one)
    await take(second, two)
    const both = await figures(two)
    await one.register.undo(one.engine)
    expect(await settled()).toMatchObject({ undo: 'adding first.csv', redo: 'adding second.csv' })
    await two.register.undo(two.engine)
    expect(await settled()).toMatchObject({
      files: ['shipped.csv', 'other.csv'],
      undo: undefined,
      redo: 'adding first.csv',
    })
    await two.register.redo(two.engine)
    await one.register.redo(one.engine)
    await settled()
    expect(await figures(one)).toEqual(both)
  })

  test('what one tab forgot no undo of the other brings back', async () => {
    await take(first, one)
    await two.register.follow(two.engine)
    expect(two.register.snapshot().undo).toBe('adding first.csv')
    await one.register.forget(one.engine)
    expect([...kept.keys()]).toEqual(['shared'])
    expect(JSON.stringify([...kept])).not.toContain('first.csv')
    await two.register.undo(two.engine)
    expect(await settled()).toEqual({
      files: ['shipped.csv', 'other.csv'],
      undo: undefined,
      redo: undefined,
      removed: [],
    })
    expect([...kept.keys()]).toEqual(['shared'])
    expect(JSON.stringify([...kept])).not.toContain('first.csv')
    await take(third, two)
    expect((await settled()).files).toEqual(['shipped.csv', 'other.csv', 'third.csv'])
  })

  test('a tab opened later has what is there, and takes back only what was done since', async () => {
    await take(first, one)
    await settled()
    two = await open(two.engine)
    expect(names(two)).toContain('first.csv')
    expect(two.register.snapshot().undo).toBeUndefined()
    await one.register.remove(1, one.engine)
    await two.register.follow(two.engine)
    await two.register.undo(two.engine)
    expect(two.register.snapshot().undo).toBeUndefined()
    await one.register.follow(one.engine)
    expect(await figures(two)).toEqual(await figures(one))
  })

  test('is told at once, and tells what it shows', async () => {
    const seen: string[][] = []
    two.register.subscribe(() => seen.push(names(two)))
    await take(first, one)
    await expect.poll(() => seen.at(-1)).toEqual(['shipped.csv', 'other.csv', 'first.csv'])
    expect(await figures(two)).toEqual(await figures(one))
  })

  test('a damaged entry of the other tab is said, and the rest taken over', async () => {
    kept.set('extract abc', { version: 2, dataFiles: 'no' })
    await take(first, one)
    await two.register.follow(two.engine)
    expect(names(two)).toContain('first.csv')
    expect(two.register.snapshot().problems).toEqual([
      'A data file that another tab added was left out. It is damaged and cannot be read.',
    ])
  })

  test('what a full storage could not keep is not taken away by what another tab does', async () => {
    const shelf = mapShelf(kept)
    let full = true
    const mine = await blank(one.engine, {
      ...shelf,
      write: (changes) =>
        full ? Promise.reject(new Error('The quota has been exceeded.')) : shelf.write(changes),
    })
    await mine.register.open([shipped])
    await mine.register.restoreAll(mine.engine)
    await take(first, mine)
    expect(mine.register.snapshot().problems[0]).toContain('lasts until the page is closed')
    await take(second, two)
    await mine.register.follow(mine.engine)
    expect(names(mine)).toEqual(['shipped.csv', 'other.csv', 'first.csv', 'second.csv'])
    full = false
    await take(third, mine)
    await two.register.follow(two.engine)
    expect(names(two).sort()).toEqual(names(mine).sort())
  })

  test('what the browser cleared by itself is kept again from what the page still holds', async () => {
    await take(first, one)
    await one.register.remove(1, one.engine)
    await settled()
    const before = await figures(one)
    kept.clear()
    await two.register.follow(two.engine)
    await settled()
    expect(two.register.snapshot().problems[0]).toContain('was cleared')
    expect(await figures(two)).toEqual(before)
    expect(await figures(await open(one.engine))).toEqual(before)
  })
})

/** The page is closed at some moment: nothing it does from then on reaches the storage, and it never hears of it. */
describe('a tab closed while several files are stored', () => {
  const several = Array.from({ length: 4 }, (_, at) =>
    file(`file ${at}.csv`, `20${10 + at}/${11 + at}`, `${80 + at}`),
  )

  test('leaves all of them or none, at every call the page makes of its storage', async () => {
    const outcomes = new Set<number>()
    for (let at = 1; ; at += 1)
      for (const done of [false, true]) {
        kept = new Map()
        const shelf = mapShelf(kept)
        let calls = 0
        let closed: () => void = () => {}
        const gone = new Promise<'closed'>((resolve) => {
          closed = () => resolve('closed')
        })
        const never = new Promise<never>(() => {})
        const counted: Storage = { ...shelf }
        const meet = <T>(work: () => Promise<T>): Promise<T> => {
          calls += 1
          if (calls < at) return work()
          if (calls > at) return never
          return (done ? work() : Promise.resolve()).then(() => {
            closed()
            return never
          })
        }
        counted.get = (key) => meet(() => shelf.get(key))
        counted.write = (changes) => meet(() => shelf.write(changes))
        counted.room = () => meet(() => shelf.room())
        const page = await blank(one.engine, counted)
        await page.register.open([shipped])
        await page.register.restoreAll(page.engine)
        const files = []
        for (const what of several) files.push(await reviewed(what, page))
        const waiting = files.map(({ stage, accept, discard, fullReport, ...review }) => ({
          kind: 'reviewed' as const,
          stage,
          review,
          actions: { accept, discard, fullReport },
        }))
        const end = await Promise.race([acceptTogether(waiting, page).then(() => 'accepted'), gone])
        const again = await open(one.engine)
        const there = names(again).length - shippedFiles.length
        expect([0, 4]).toContain(there)
        expect((await figures(again)).length).toBe(there + shippedFiles.length)
        outcomes.add(there)
        if (end === 'accepted') {
          expect(there).toBe(4)
          expect(outcomes).toEqual(new Set([0, 4]))
          return
        }
      }
  })
})
