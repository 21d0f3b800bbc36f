import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { distributionAt } from '../../src/assessment/distribution'
import { startInNode } from '../../src/engine/duckdb/node'
import { areaWithCode } from '../../src/framework/areas'
import type { SeriesKey } from '../../src/framework/observation'
import { hasNote, segments } from '../../src/framework/series'
import { createRegister } from '../../src/intake/storage/createRegister'
import { readWorkspace, writeWorkspace } from '../../src/intake/storage/workspace'
import { areaFiguresSql, seriesFiguresSql } from '../../src/observations/areaSeries'
import { MedianBook, neighboursMedianSql } from '../../src/observations/medians'
import { readRankBook } from '../../src/observations/ranks'
import { toSeries } from '../../src/observations/seriesBook'
import { readFramework, reviewed, startShipped, startTools } from './support/app'
import { mapShelf } from './support/storage'

/** An authority is one, whatever its code. */

const [northYorkshire, somerset, buckinghamshire, birmingham] = [
  'E06000065',
  'E06000066',
  'E06000060',
  'E08000025',
]
const neet = { measure: 'neet', cohort: 'EHC plan', phase: 'all' } as const
const persistent = { measure: 'persistent-absence', cohort: 'SEN support', phase: 'primary' } as const

const timely = { measure: 'ehc-plans-20-weeks', cohort: 'EHC plan', phase: 'all' } as const

describe('the published figures', () => {
  let tools: Awaited<ReturnType<typeof startShipped>>
  beforeAll(async () => {
    // Its own engine: the tests below empty the worker's.
    tools = await startShipped(await startInNode())
  }, 120_000)
  const seriesOf = async (area: string, key: SeriesKey) =>
    toSeries(await tools.engine.query(areaFiguresSql([area])), tools.framework).get(area, key)?.points ?? []

  // Read in the file, where these authorities stand under the codes they had until 2020 and 2023.
  test.each([
    ['North Yorkshire', northYorkshire, 95],
    ['Somerset', somerset, 251],
    ['Buckinghamshire', buckinghamshire, 146],
  ])('hold %s’s NEET of January 2025', async (_, area, value) => {
    const points = await seriesOf(area, neet)
    expect(points.find(({ period }) => period.label === 'January 2025')).toMatchObject({ value })
  })

  test('give each authority one whole line', async () => {
    const labels = async (area: string) =>
      (await seriesOf(area, persistent)).map(({ period, value }) => value !== null && period.label)
    const all = ['2018/19', '2020/21', '2021/22', '2022/23', '2023/24', '2024/25']
    // North Yorkshire, Buckinghamshire, Barnsley, Sheffield, Dorset
    for (const area of [northYorkshire, buckinghamshire, 'E08000038', 'E08000039', 'E06000059'])
      expect(await labels(area), area).toEqual(all)
    expect(await labels('E10000006')).toEqual(['2018/19', '2020/21', '2021/22', '2022/23'])
    expect(await labels('E06000063')).toEqual(['2023/24', '2024/25'])
  })

  test('break Dorset’s line where Christchurch left it', async () => {
    const points = await seriesOf('E06000059', timely)
    expect(segments(points).map((run) => run.map(({ period }) => period.label))).toEqual([
      ['2016', '2017', '2018'],
      ['2019', '2020', '2021', '2022', '2023'],
    ])
    const [first] = points.filter((point) => hasNote(point, 'break'))
    expect(first?.notes.map(({ sentence }) => sentence).join(' ')).toContain('Christchurch left Dorset')
  })

  test('are under present codes alone', async () => {
    const former = [...tools.framework.areas.values()].flatMap((area) => area.former)
    const codes = former.filter((code) => code.startsWith('E')).map((code) => `'${code}'`)
    for (const table of ['observation', 'school_figure'])
      expect(
        await tools.engine.query(`SELECT DISTINCT area FROM ${table} WHERE area IN (${codes.join(', ')})`),
      ).toEqual([])
    const doubled = await tools.engine.query(`SELECT name FROM area WHERE level = 'local authority'
      AND code IN (SELECT area FROM observation) GROUP BY name HAVING count(*) > 1`)
    expect(doubled).toEqual([])
  })

  test('give Birmingham all its neighbours', async () => {
    const rows = await tools.engine.query(neighboursMedianSql(birmingham, []))
    const median = new MedianBook(rows).at(persistent, '2024/25')
    expect(median?.areas).toBe(10)
    expect(median?.value.toFixed(2)).toBe('22.44')
  })

  test('rank Bournemouth and Poole in 2018/19, and not what they became, whose first weeks stand there too', async () => {
    const { engine, framework } = tools
    const secondary = { ...persistent, phase: 'secondary' } as const
    const measure = framework.measures.get(secondary.measure)
    if (!measure) throw new Error('No such measure')
    const book = toSeries(await engine.query(seriesFiguresSql(framework, secondary)), framework)
    const names = (label: string) =>
      distributionAt({ framework, book, key: secondary, measure }, label).ranked.map(({ name }) => name)
    const three = ['Bournemouth', 'Poole', 'Bournemouth, Christchurch and Poole']
    expect(three.map((name) => names('2018/19').includes(name))).toEqual([true, true, false])
    expect(three.map((name) => names('2020/21').includes(name))).toEqual([false, false, true])
    const ranks = await readRankBook(engine, framework)
    const joined = book.get('E06000058', secondary)?.points.find(({ period }) => period.label === '2018/19')
    expect(joined?.value?.toFixed(1)).toBe('38.8')
    expect(ranks.at(secondary, '2018/19', joined?.value ?? 0)).toBeUndefined()
  })
})

const header = 'measure,cohort,phase,area_code,area_name,period,value,numerator,denominator,quality'
const line = (area: string, name: string, period: string, value: string) =>
  `persistent-absence,SEN support,primary,${area},${name},${period},${value},,,final`
const fileOf = (name: string, ...lines: string[]) => ({
  name,
  content: new Blob([`${[header, ...lines].join('\n')}\n`]),
})
const figures = `SELECT area, period, value FROM observation ORDER BY area, period, file`

let tools: Awaited<ReturnType<typeof startTools>>
let kept: Map<string, unknown>
beforeEach(async () => {
  kept = new Map()
  tools = await startTools()
  tools = { ...tools, register: createRegister(mapShelf(kept), tools.framework) }
  await tools.register.open([])
}, 60_000)

describe('a file with former codes', () => {
  test('is kept under present ones, and says so', async () => {
    const report = await reviewed(
      fileOf(
        'codes.csv',
        line('E10000023', 'North Yorkshire', '2021/22', '20'),
        line('835', '', '2021/22', '21'),
        line('e08000019', 'Sheffield', '2021/22', '22'),
      ),
      tools,
    )
    expect(report).toMatchObject({ used: 3, rejectedTotal: 0, newAreas: [] })
    expect(report.findings.map(({ check, rowsTotal }) => [check, rowsTotal])).toEqual([['area-former', 3]])
    await report.accept()
    expect(await tools.engine.query(figures)).toEqual([
      { area: 'E06000059', period: '2021/22', value: 21 },
      { area: 'E06000065', period: '2021/22', value: 20 },
      { area: 'E08000039', period: '2021/22', value: 22 },
    ])
  })

  test('and present ones gives each figure once: that under the present code, unless it is not available', async () => {
    const report = await reviewed(
      fileOf(
        'both.csv',
        line('E10000023', 'North Yorkshire', '2021/22', '20'),
        line('E06000065', 'North Yorkshire', '2021/22', '20.5'),
        line('E06000065', 'North Yorkshire', '2020/21', 'x'),
        line('E10000023', 'North Yorkshire', '2020/21', '19'),
        line('E06000065', 'North Yorkshire', '2022/23', '18'),
        line('E06000065', 'North Yorkshire', '2022/23', '18.1'),
      ),
      tools,
    )
    expect(report).toMatchObject({ used: 2, rejectedTotal: 2 })
    expect(report.skipped).toEqual([
      { reason: 'Another row gives the figures under another code of the authority.', rows: 2 },
    ])
    expect(report.rejected.map(({ row, check }) => [row, check])).toEqual([
      [6, 'figure-conflicting'],
      [7, 'figure-conflicting'],
    ])
    await report.accept()
    expect(await tools.engine.query(figures)).toEqual([
      { area: 'E06000065', period: '2020/21', value: 19 },
      { area: 'E06000065', period: '2021/22', value: 20.5 },
    ])
  })

  test('that was accepted before the app knew is put right when it is restored', async () => {
    const report = await reviewed(
      fileOf(
        'before.csv',
        line('E06000065', '', '2021/22', '20'),
        line('E06000065', '', '2020/21', '19'),
        line('E08000007', '', '2020/21', '18'),
      ),
      tools,
    )
    await report.accept()
    const [[key, value] = ['', undefined]] = [...kept]
    const rows = JSON.stringify(value)
    // As an earlier version kept it: both years under the old code, one of them under the new one as well.
    const [, observation = ''] = /"observation":"(.*?)"[,}]/.exec(rows) ?? []
    const lines = observation.split('\\n')
    const old = lines
      .filter((one) => one.includes('E06000065'))
      .map((one) => one.replace('E06000065', 'E10000023'))
    const mixed = [
      lines[0],
      ...old,
      ...lines
        .filter((one) => one.includes('E06000065') && one.includes('2021/22'))
        .map((one) => one.replace(',20.0,', ',20.5,')),
      ...lines.filter((one) => one.includes('E08000007')),
      '',
    ].join('\\n')
    const stored = JSON.parse(rows.replace(observation, () => mixed))
    const fresh = await startTools(await startInNode())
    const register = createRegister(mapShelf(new Map([[key, stored]])), fresh.framework)
    await register.open([])
    await register.restoreAll(fresh.engine)
    expect(register.snapshot().problems).toEqual([])
    expect(await fresh.engine.query(figures)).toEqual([
      { area: 'E06000065', period: '2020/21', value: 19 },
      { area: 'E06000065', period: '2021/22', value: 20.5 },
      { area: 'E08000007', period: '2020/21', value: 18 },
    ])
  })
})

describe('an area that the framework does not list', () => {
  const surrey = fileOf(
    'surrey.csv',
    line('E06000067', 'East Surrey', '2027/28', '19'),
    line('E06000068', 'West Surrey', '2027/28', '17'),
    line('E08000007', 'Stockport', '2027/28', '18'),
    line('E07000123', 'Guildford', '2027/28', '18'),
    line('E0600006', 'East Surrey', '2027/28', '18'),
  )
  const areas = async () =>
    (
      await tools.engine.query(
        `SELECT code, name, region FROM area WHERE code > 'E06000066' AND code < 'E07'`,
      )
    ).map(({ code, name, region }) => `${code} ${name} ${region}`)
  const both = ['E06000067 East Surrey E12000008', 'E06000068 West Surrey E12000008']

  test('is offered with its code and the name the file gives, and other codes are rejected', async () => {
    const report = await reviewed(surrey, tools, { today: '2029-01-01' })
    expect(report).toMatchObject({ used: 3, rejectedTotal: 2 })
    expect(report.newAreas).toEqual([
      { code: 'E06000067', name: 'East Surrey', rows: 1 },
      { code: 'E06000068', name: 'West Surrey', rows: 1 },
    ])
    expect(report.findings.map(({ check }) => check)).toEqual(['area-unknown', 'area-new'])
    expect(await areas()).toEqual([])
  })

  test('works once the file is accepted, is taken back with it, and outlasts the page', async () => {
    const report = await reviewed(surrey, tools, { today: '2029-01-01' })
    await report.accept()
    expect(await areas()).toEqual(both)
    const { framework } = tools.register.snapshot()
    expect(framework.areas.get('E06000067')).toMatchObject({ name: 'East Surrey', level: 'local authority' })
    expect(framework.areas.get('E10000030')?.succeededBy).toEqual(['E06000067', 'E06000068'])
    const book = toSeries(await tools.engine.query(seriesFiguresSql(framework, persistent)), framework)
    const measure = framework.measures.get(persistent.measure)
    if (!measure) throw new Error('No such measure')
    expect(
      distributionAt({ framework, book, key: persistent, measure }, '2027/28').ranked.map(({ name }) => name),
    ).toEqual(['West Surrey', 'Stockport', 'East Surrey'])

    // The next file finds them known.
    const next = await reviewed(fileOf('next.csv', line('East Surrey', '', '2028/29', '18')), tools, {
      today: '2030-01-01',
    })
    expect(next).toMatchObject({ used: 1, newAreas: [] })

    await tools.register.undo(tools.engine)
    expect(await areas()).toEqual([])
    expect(areaWithCode(tools.register.snapshot().framework, 'E06000067')).toBeUndefined()
    await tools.register.redo(tools.engine)
    expect(await areas()).toEqual(both)

    const fresh = await startTools(await startInNode())
    const again = createRegister(mapShelf(kept), fresh.framework)
    await again.open([])
    await again.restoreAll(fresh.engine)
    tools = { ...fresh, register: again }
    expect(await areas()).toEqual(both)

    const text = await writeWorkspace({ ...again.contents(), mappings: [], forecasts: [] })
    const other = await startTools(await startInNode())
    await other.register.open([])
    await other.register.bring(readWorkspace(text), 'workspace.json', other.engine)
    tools = other
    expect(await areas()).toEqual(both)
  })

  test('is left out with the rows that are warned of', async () => {
    const report = await reviewed(surrey, tools, { today: '2029-01-01' })
    const without = await report.leaveOut?.(true)
    expect(without?.review).toMatchObject({ used: 1, newAreas: [] })
    await without?.actions.accept()
    expect(await areas()).toEqual([])
    expect(await tools.engine.query(figures)).toEqual([{ area: 'E08000007', period: '2027/28', value: 18 }])
  })

  test('is a known one where the name is that of a known one: a new code', async () => {
    const report = await reviewed(
      fileOf(
        'recoded.csv',
        line('E08000099', 'Sheffield', '2024/25', '20'),
        line('E08000098', '', '2024/25', '21'),
      ),
      tools,
    )
    expect(report.findings.map(({ check, rowsTotal }) => [check, rowsTotal])).toEqual([
      ['area-new', 1],
      ['area-recoded', 1],
    ])
    expect(report.newAreas).toEqual([{ code: 'E08000098', name: 'E08000098', rows: 1 }])
    await report.accept()
    expect(await tools.engine.query(figures)).toEqual([
      { area: 'E08000039', period: '2024/25', value: 20 },
      { area: 'E08000098', period: '2024/25', value: 21 },
    ])
  })
})

test('areas.csv lists no code twice, and every succession leads somewhere', () => {
  const { areas } = readFramework()
  const former = [...areas.values()].flatMap((area) => area.former)
  expect(new Set(former).size).toBe(former.length)
  const codes = [...areas.keys(), ...former]
  expect(codes).toHaveLength(new Set(codes).size)
})
