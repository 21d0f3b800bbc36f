import { beforeEach, describe, expect, test } from 'vitest'
import { startInNode } from '../../src/engine/duckdb/node'
import type { Tools } from '../../src/intake/figures/reviewFigures'
import { createRegister } from '../../src/intake/storage/createRegister'
import { swap } from '../../src/intake/storage/exchangeFigures'
import { figuresAsText } from '../../src/intake/storage/figureText'
import { saveForecast } from '../../src/intake/storage/savedForecasts'
import { readWorkspace, writeWorkspace } from '../../src/intake/storage/workspace'
import { prepareTables } from '../../src/observations/tables'
import { forecast } from '../unit/assessment/support'
import { readFramework, reviewed, startShipped, startTools } from './support/app'
import { mapShelf } from './support/storage'

const header = 'measure,cohort,phase,area_code,period,value,numerator,denominator,quality\n'
const file = (name: string, ...rows: string[]) => ({ name, content: new Blob([header, ...rows]) })
const attendance = (period: string, value: string) =>
  `attendance,SEN support,primary,E08000007,${period},${value},,,final\n`
const first = file('a.csv', attendance('2018/19', '94.6'), attendance('2020/21', 'c'))
const second = file('b, "c".csv', attendance('2018/19', '94.70000000000000001'))

let tools: Tools
let kept: Map<string, unknown>
beforeEach(async () => {
  kept = new Map()
  tools = { ...(await startTools()), register: createRegister(mapShelf(kept), readFramework()) }
  await tools.register.open([])
})

const everything = ({ engine }: Tools) => engine.query('FROM observation ORDER BY ALL')
const take = async (one: typeof first) => (await reviewed(one, tools)).accept()

/** The page opened again: a new engine and a new register over the same shelf. */
async function reopen(shelf = mapShelf(kept)): Promise<Tools> {
  const engine = await startInNode()
  const framework = readFramework()
  const register = createRegister(shelf, readFramework())
  await prepareTables(engine, framework)
  await register.open([])
  await register.restoreAll(engine)
  return { ...tools, engine, register }
}

/** The page opened again in the same engine, as good as new: quicker than `reopen`, for many cases. */
const openAgain = async (): Promise<Tools> => {
  const again = { ...(await startTools()), register: createRegister(mapShelf(kept), readFramework()) }
  await again.register.open([])
  await again.register.restoreAll(again.engine)
  return again
}

describe('undo and redo', () => {
  test('give every figure back exactly, step by step', async () => {
    const empty = await everything(tools)
    await take(first)
    const one = await everything(tools)
    await take(second)
    const both = await everything(tools)
    const { register, engine } = tools
    expect(register.snapshot()).toMatchObject({ undo: 'adding b, "c".csv', redo: undefined })
    await register.undo(engine)
    expect(await everything(tools)).toEqual(one)
    expect(register.snapshot()).toMatchObject({ undo: 'adding a.csv', redo: 'adding b, "c".csv' })
    await register.undo(engine)
    expect(await everything(tools)).toEqual(empty)
    await register.undo(engine)
    await register.redo(engine)
    expect(await everything(tools)).toEqual(one)
    await register.redo(engine)
    expect(await everything(tools)).toEqual(both)
    expect(register.snapshot().dataFiles.map(({ fileName }) => fileName)).toEqual(['a.csv', 'b, "c".csv'])
  })

  test('cover taking out; a new step forgets what could be done again', async () => {
    const { number } = await take(first)
    const before = await everything(tools)
    const { register, engine } = tools
    await register.remove(number, engine)
    expect(await everything(tools)).toEqual([])
    expect(register.find((await take(second)).hash)).toBeDefined()
    expect(register.snapshot().redo).toBeUndefined()
    await register.undo(engine)
    await register.undo(engine)
    expect(await everything(tools)).toEqual(before)
  })

  test('a number is not used again', async () => {
    const one = await take(first)
    await tools.register.remove(one.number, tools.engine)
    expect((await take(first)).number).toBe(one.number + 1)
  })
})

const countSql = (file: number) =>
  ['observation', 'neighbour', 'school_figure', 'school_name']
    .map(
      (table) =>
        `SELECT CAST(count(*) AS DOUBLE) AS n, CAST(bit_xor(hash(${table})) AS VARCHAR) AS h FROM ${table} WHERE file = ${file}`,
    )
    .join(' UNION ALL ')

/** What is stored now, in the words and under the column names of version 1. */
function asInVersion1(now: string) {
  const words: readonly (readonly [string, string])[] = [
    ['"version":2', '"version":1'],
    ['"dataFiles"', '"extracts"'],
    ['"skippedTotal"', '"asideTotal"'],
    [',quality,file,row,', ',quality,extract,row,'],
  ]
  return words.reduce((text, [present, past]) => {
    expect(text).toContain(present)
    return text.replaceAll(present, past)
  }, now)
}

describe('staying', () => {
  test('accepted data files come back exactly when the page is opened again', async () => {
    await take(first)
    await take(second)
    const before = await everything(tools)
    const later = await reopen()
    expect(await everything(later)).toEqual(before)
    expect(later.register.snapshot().dataFiles).toEqual(tools.register.snapshot().dataFiles)
    expect(later.register.snapshot().undo).toBeUndefined()
  })

  test('what the first version kept comes back', async () => {
    const { hash } = await take(first)
    const before = await everything(tools)
    const key = `extract ${hash}`
    kept.set(key, JSON.parse(asInVersion1(JSON.stringify(kept.get(key)))))
    const later = await reopen()
    expect(await everything(later)).toEqual(before)
    expect(later.register.snapshot()).toMatchObject({
      dataFiles: tools.register.snapshot().dataFiles,
      problems: [],
    })
  })

  test('what was taken out stays out, and forgetting leaves nothing', async () => {
    const { number } = await take(first)
    await take(second)
    await tools.register.remove(number, tools.engine)
    await saveForecast(mapShelf(kept), forecast())
    const later = await reopen()
    expect(later.register.snapshot().dataFiles.map(({ fileName }) => fileName)).toEqual(['b, "c".csv'])
    await later.register.forget(later.engine)
    expect(await everything(later)).toEqual([])
    expect([...kept]).toEqual([['shared', { stamp: expect.any(String), last: 2, past: [], future: [] }]])
    expect(await everything(await reopen())).toEqual([])
  })

  test('a damaged entry and one of a later version are said, and the others come back', async () => {
    await take(first)
    kept.set('extract 1', { version: 1, extracts: 'no' }).set('extract 2', { version: 99 })
    const later = await reopen()
    expect(later.register.snapshot().problems).toEqual([
      'A data file kept in this browser was left out. It is damaged and cannot be read.',
      'A data file kept in this browser was left out. It was kept by a later version of this app. Reload the page to get that version.',
    ])
    expect(later.register.snapshot().dataFiles.map(({ fileName }) => fileName)).toEqual(['a.csv'])
  })

  const stored = (hash: string, damage: (text: string) => string) => {
    const before = JSON.stringify(kept.get(`extract ${hash}`))
    const after = damage(before)
    expect(after).not.toBe(before)
    kept.set(`extract ${hash}`, JSON.parse(after))
  }

  test('figures that are damaged are left out and said, and all others come back', async () => {
    const { hash } = await take(first)
    await take(second)
    stored(hash, (text) => text.replace(',94.6,', ',much,'))
    const later = await openAgain()
    expect(await everything(later)).toHaveLength(2)
    expect(later.register.snapshot().problems).toEqual([
      '1 figure of a.csv is damaged: “much” is no number. It was left out; the rest is there. Drop the file again to have all of it.',
    ])
    expect(later.register.snapshot().dataFiles.map(({ fileName }) => fileName)).toEqual([
      'a.csv',
      'b, "c".csv',
    ])
  })

  test('a file without one sound figure is left out and said, and the others come back', async () => {
    await take(first)
    const { hash } = await take(second)
    stored(hash, (text) => text.replace(',final,', ',best,'))
    const later = await reopen()
    expect(await everything(later)).toHaveLength(2)
    expect(later.register.snapshot().problems).toEqual([
      'b, "c".csv, kept in this browser, was left out. Its figures are damaged and cannot be read: there is no quality “best”.',
    ])
    expect(later.register.snapshot().dataFiles.map(({ fileName }) => fileName)).toEqual(['a.csv'])
  })

  test.each<[string, (text: string) => string]>([
    ['a number no file has', (text) => text.replace('"number":1', '"number":1e12')],
    ['part of a number', (text) => text.replace('"number":1', '"number":1.5')],
    ['a date that is none', (text) => text.replace(/"acceptedAt":"[^"]*"/, '"acceptedAt":"soon"')],
    ['a period that is none', (text) => text.replace('"periods":["2018/19"', '"periods":["2018/25"')],
  ])('an entry with %s is damaged', async (_, damage) => {
    const { hash } = await take(first)
    stored(hash, damage)
    expect((await openAgain()).register.snapshot().problems).toEqual([
      'A data file kept in this browser was left out. It is damaged and cannot be read.',
    ])
  })

  test('a browser that keeps nothing is said, and the figures stand until the page is closed', async () => {
    const refuses = async () => {
      throw new Error('The quota has been exceeded.')
    }
    const shelf = {
      ...mapShelf(),
      entries: refuses,
      get: refuses,
      write: refuses,
      put: refuses,
      remove: refuses,
      clear: refuses,
    }
    tools = await reopen(shelf)
    expect(tools.register.snapshot().problems[0]).toContain('What this browser keeps cannot be read')
    await take(first)
    expect(await everything(tools)).toHaveLength(2)
    expect(tools.register.snapshot().problems[1]).toContain('lasts until the page is closed')
  })
})

describe('shipped data files', () => {
  const openWith = async (shipped: Tools) => {
    const extracts = shipped.register
      .snapshot()
      .dataFiles.map((extract) => ({ ...extract, source: 'published' as const }))
    return figuresAsText(shipped.engine, extracts)
  }

  test('can be taken out, stay out, and come back', async () => {
    await take(first)
    await take(second)
    const before = await everything(tools)
    const shipped = await openWith(tools)
    const open = async () => {
      const engine = await startInNode()
      const register = createRegister(mapShelf(kept), readFramework())
      await prepareTables(engine, tools.framework)
      await register.open([shipped])
      await register.restoreAll(engine)
      return { ...tools, engine, register }
    }
    kept.clear()
    const one = await open()
    expect(await everything(one)).toEqual(before)
    await one.register.remove(1, one.engine)
    const two = await open()
    expect(two.register.snapshot().removed.map(({ fileName }) => fileName)).toEqual(['a.csv'])
    expect(await everything(two)).toHaveLength(1)
    await two.register.forget(two.engine)
    expect(await everything(two)).toEqual(before)
    expect(await everything(await open())).toEqual(before)
  })
})

describe('a workspace file', () => {
  const saved = async () => writeWorkspace({ ...tools.register.contents(), mappings: [], forecasts: [] })
  const fresh = async () => {
    kept.clear()
    return reopen()
  }

  test('carries every added data file to another computer, exactly, as one step', async () => {
    await take(first)
    await take(second)
    const before = await everything(tools)
    const text = await saved()
    const there = await fresh()
    await there.register.bring(readWorkspace(text), 'workspace.json', there.engine)
    expect(await everything(there)).toEqual(before)
    expect(there.register.snapshot().undo).toBe('opening workspace.json')
    await there.register.bring(readWorkspace(text), 'workspace.json', there.engine)
    expect(await everything(there)).toEqual(before)
    expect(await everything(await reopen())).toEqual(before)
    await there.register.undo(there.engine)
    expect(await everything(there)).toEqual([])
  })

  test('of the first version is read as well', async () => {
    await take(first)
    const before = await everything(tools)
    const text = asInVersion1(JSON.stringify(JSON.parse(await saved())))
    const there = await fresh()
    await there.register.bring(readWorkspace(text), 'workspace.json', there.engine)
    expect(await everything(there)).toEqual(before)
  })

  test.each([
    ['not a workspace', '{"a": 1}', 'This is not a workspace file'],
    ['no JSON', 'measure,cohort', 'This is not a workspace file'],
  ])('%s is refused in words', (_, text, message) => {
    expect(() => readWorkspace(text)).toThrow(message)
  })

  const elsewhere = () => {
    kept.clear()
    return openAgain()
  }
  const two = (damage: (row: string) => string) => (text: string) =>
    text.replace(/(?<=\\n)[^"\\]*,94\.6,[^"\\]*/, damage)
  test.each<[string, (text: string) => string, string]>([
    ['NaN', two((row) => row.replace(',94.6,', ',NaN,')), '“NaN” is no number'],
    ['Infinity', two((row) => row.replace(',94.6,', ',-Infinity,')), '“-Infinity” is no number'],
    ['too large a number', two((row) => row.replace(',94.6,', ',1e999,')), '“1e999” is no number'],
    ['a share above 100', two((row) => row.replace(',94.6,', ',946,')), '“946” cannot be'],
    ['no value', two((row) => row.replace(',94.6,', ',,')), 'either a value or the reason'],
    ['a negative count', two((row) => row.replace(',94.6,,', ',94.6,-3,')), 'a count is below zero'],
    ['a count of NaN', two((row) => row.replace(',94.6,,', ',94.6,nan,')), '“nan” is no number'],
    ['a period that is none', two((row) => row.replace(',2018/19,', ',2018/25,')), 'no period “2018/25”'],
    ['a quality that is none', two((row) => row.replace(',final,', ',best,')), 'no quality “best”'],
    ['a phase that is none', two((row) => row.replace(',primary,', ',first,')), 'no phase “first”'],
    ['an area that is none', two((row) => row.replace('E08000007', 'E09999999')), 'no area is known as'],
    ['no measure', two((row) => row.replace('attendance', '')), 'the measure is missing'],
    ['a cell too few', two((row) => row.replace(',2018/19,', ',')), 'the line is damaged'],
    ['a cell too many', two((row) => `${row},1`), 'the line is damaged'],
  ])('with %s gives the rest, and what was left out is said once', async (_, damage, words) => {
    await take(first)
    const text = damage(await saved())
    expect(text).not.toBe(await saved())
    const there = await elsewhere()
    await there.register.bring(readWorkspace(text), 'w.json', there.engine)
    expect(await everything(there)).toMatchObject([{ period: '2020/21', symbol: 'suppressed' }])
    const { problems, undo } = there.register.snapshot()
    expect(problems).toEqual([
      expect.stringMatching(/^1 figure of a\.csv is damaged: .* the rest is there\./),
    ])
    expect(problems[0]).toContain(words)
    expect(undo).toBe('opening w.json')
    await there.register.undo(there.engine)
    expect(await everything(there)).toEqual([])
    await there.register.redo(there.engine)
    expect(await everything(there)).toHaveLength(1)
    const later = await openAgain()
    expect(await everything(later)).toHaveLength(1)
    expect(later.register.snapshot().problems).toEqual([])
  })

  test('with a figure that stands there twice counts neither', async () => {
    await take(first)
    const text = (await saved()).replace(
      /(?<=\\n)[^"\\]*,94\.6,[^"\\]*\\n/,
      (row) => row + row.replace('94.6', '95'),
    )
    const there = await elsewhere()
    await there.register.bring(readWorkspace(text), 'w.json', there.engine)
    expect(await everything(there)).toHaveLength(1)
    expect(there.register.snapshot().problems[0]).toContain('the same figure stands there more than once')
  })

  test('with no sound figure changes nothing', async () => {
    await take(second)
    const text = (await saved()).replace(',final,', ',best,')
    const there = await elsewhere()
    await expect(there.register.bring(readWorkspace(text), 'w.json', there.engine)).rejects.toThrow(
      'no quality “best”',
    )
    expect(await everything(there)).toEqual([])
    expect(there.register.snapshot()).toMatchObject({ dataFiles: [], undo: undefined })
  })

  test('that calls a data file published, or holds it twice, brings it once, as the reader’s own', async () => {
    await take(first)
    const before = await everything(tools)
    const workspace = JSON.parse((await saved()).replace('"source": "dropped"', '"source": "published"'))
    const text = JSON.stringify({ ...workspace, dataFiles: [...workspace.dataFiles, ...workspace.dataFiles] })
    const there = await elsewhere()
    await there.register.bring(readWorkspace(text), 'w.json', there.engine)
    expect(await everything(there)).toEqual(before)
    expect(await everything(await openAgain())).toEqual(before)
  })
})

test('every figure that intake lets in is sound when it is read back', async () => {
  const { engine, framework, register } = await startShipped()
  const { dataFiles } = register.snapshot()
  for (const dataFile of dataFiles) {
    const bundle = await figuresAsText(engine, [dataFile])
    const before = await engine.query(countSql(dataFile.number))
    const mine = {
      dataFile: { ...dataFile, source: 'dropped' as const },
      bundle,
      numberInBundle: dataFile.number,
    }
    expect((await swap(engine, [mine], [mine], framework)).size, dataFile.fileName).toBe(0)
    expect(await engine.query(countSql(dataFile.number))).toEqual(before)
  }
  expect(dataFiles.length).toBeGreaterThan(20)
})
