import { beforeAll, expect, test } from 'vitest'
import { startInNode } from '../../src/engine/duckdb/node'
import { literal } from '../../src/engine/port'
import { parsePeriod } from '../../src/framework/period'
import { schoolsOf } from '../../src/framework/school'
import type { Phase } from '../../src/framework/vocabulary'
import { reviewFigures } from '../../src/intake/figures/reviewFigures'
import { createRegister } from '../../src/intake/storage/createRegister'
import { schoolFiguresSql, toSchoolFigures } from '../../src/observations/schools'
import { funnelOf } from '../../src/verdict/schools/funnel'
import { groupOf } from '../../src/verdict/schools/group'
import { fileFrom, fixture, readFramework, reviewed, startTools } from './support/app'
import { mapShelf } from './support/storage'

let tools: Awaited<ReturnType<typeof startTools>>
beforeAll(async () => {
  tools = await startTools()
})

const figure = (measure: string, school: string, period: string) =>
  tools.engine.query(`SELECT phase, value, numerator, denominator, symbol, raw FROM school_figure
    WHERE measure = ${literal(measure)} AND school = ${literal(school)} AND period = ${literal(period)} ORDER BY ALL`)
const count = async () =>
  (await tools.engine.query('SELECT CAST(count(*) AS DOUBLE) AS n FROM school_figure'))[0]?.n

test('every row of a file of schools is used, skipped or rejected, and a suppressed figure is none', async () => {
  const report = await reviewed(fixture('exclusions_by_school.csv'), tools)
  expect(report).toMatchObject({ rowsRead: 9, used: 5, rejectedTotal: 3, observations: 10, areas: 2 })
  expect(report.skipped).toEqual([
    { reason: 'A region: schools are compared with their authority or England.', rows: 1 },
  ])
  expect(report.rejected).toEqual([
    {
      row: 5,
      check: 'school-unknown',
      column: null,
      value: null,
      reason: 'The row does not say which school it is about.',
    },
    {
      row: 6,
      check: 'school-unknown',
      column: null,
      value: null,
      reason: 'The row does not say which school it is about.',
    },
    {
      row: 7,
      check: 'label-unknown',
      column: null,
      value: null,
      reason: expect.stringContaining('phase is not known: “Nursery”'),
    },
  ])
  const extract = await report.accept()
  expect(extract).toMatchObject({ yields: 'schools', measures: ['permanent-exclusions', 'suspensions'] })
  expect(await figure('suspensions', '3562001', '2016/17')).toEqual([
    { phase: 'primary', value: null, numerator: null, denominator: 200, symbol: 'suppressed', raw: 'x' },
  ])
  expect(await figure('suspensions', '3562002', '2016/17')).toEqual([
    { phase: 'primary', value: null, numerator: 0, denominator: 0, symbol: 'no denominator', raw: '.' },
  ])
  expect(await figure('suspensions', 'E08000007', '2016/17')).toMatchObject([{ numerator: 120 }])
  expect(await figure('suspensions', 'E92000001', '2016/17')).toMatchObject([{ numerator: 12000 }])
  // Figures of schools are none of an area.
  expect(await tools.engine.query('SELECT 1 AS one FROM observation LIMIT 1')).toEqual([])

  await tools.register.undo(tools.engine)
  expect(await count()).toBe(0)
  await tools.register.redo(tools.engine)
  expect(await count()).toBe(10)
  await tools.register.remove(extract.number, tools.engine)
  expect(await count()).toBe(0)
})

test('Progress 8 of a school comes with its interval and its name', async () => {
  const report = await reviewed(fixture('school_ks4.csv'), tools)
  expect(report).toMatchObject({ rowsRead: 6, used: 3, observations: 3 })
  expect(report.skipped.map(({ reason }) => reason).sort()).toEqual([
    'An independent or non-maintained school.',
    'Nobody was at the end of key stage 4.',
  ])
  expect(report.rejected).toEqual([
    {
      row: 3,
      check: 'interval-missing',
      column: null,
      value: null,
      reason: 'The score stands without its interval.',
    },
  ])
  const extract = await report.accept()
  expect(
    await tools.engine.query(
      'SELECT school, urn, name, phase, value, low, high, symbol FROM school_figure ORDER BY "row"',
    ),
  ).toEqual([
    {
      school: '3564001',
      urn: '100001',
      name: "Ada's School",
      phase: 'secondary',
      value: 0.43,
      low: 0.25,
      high: 0.61,
      symbol: null,
    },
    {
      school: '3567001',
      urn: '100004',
      name: 'Small School',
      phase: 'special',
      value: null,
      low: null,
      high: null,
      symbol: 'suppressed',
    },
    {
      school: 'E92000001',
      urn: null,
      name: null,
      phase: 'all',
      value: -0.03,
      low: null,
      high: null,
      symbol: null,
    },
  ])
  await tools.register.remove(extract.number, tools.engine)
})

test('a file of schools says what of it is new, changed and as before', async () => {
  const text = await fixture('exclusions_by_school.csv').content.text()
  const first = await reviewed(fixture('exclusions_by_school.csv'), tools)
  expect(first).toMatchObject({ adds: 10, changesTotal: 0, same: 0 })
  const extract = await first.accept()
  const school = text.split('\n').find((row) => row.includes('3564001'))
  const newer = text
    .replace('1000,x,x,120,12\n', '1000,x,x,130,13\n')
    .replace('1000,4,0.4,120,12', '1000,4,0.4,121,12.1')
  const added = school?.replace('3564001', '3564002')
  const second = await reviewed(
    { name: 'newer.csv', content: new Blob([`${newer.trim()}\n${added}\n`]) },
    tools,
  )
  expect(second).toMatchObject({ adds: 2, changesTotal: 2, same: 8 })
  const printed = { symbol: null, quality: 'final' }
  expect(second.changes).toMatchObject([
    { school: '3564001', before: { ...printed, value: 12 }, after: { ...printed, value: 13 } },
    {
      school: null,
      area: 'E08000007',
      before: { ...printed, value: 12 },
      after: { ...printed, value: 12.1 },
    },
  ])
  await second.discard()
  await tools.register.remove(extract.number, tools.engine)
})

test('a dropped list names schools by URN or LAESTAB, and can be taken back', async () => {
  const own = [
    await (
      await reviewed(fileFrom('datasets/published/exclusions_by_school_200607_201617.csv'), tools)
    ).accept(),
    await (await reviewed(fileFrom('datasets/published/schools_census_201819.csv'), tools)).accept(),
    await (await reviewed(fileFrom('datasets/published/schools_ks4_201819.csv'), tools)).accept(),
  ]
  const names = async () => {
    const figures = toSchoolFigures(await tools.engine.query(schoolFiguresSql(['E08000007'])))
    const schools = schoolsOf(figures)
    return ['3563516', '3564032', '3562000'].map((number) => schools.get(number)?.name)
  }
  expect(await names()).toEqual(['School 3563516', 'Priestnall School', 'School 3562000'])

  const report = await reviewed(fixture('school_names.csv'), tools)
  expect(report).toMatchObject({ recipe: { id: 'school-names' }, rowsRead: 7, used: 3, rejectedTotal: 4 })
  expect(report.rejected.map(({ row, check }) => [row, check])).toEqual([
    [5, 'school-unknown'],
    [6, 'school-unknown'],
    [7, 'figure-conflicting'],
    [8, 'figure-conflicting'],
  ])
  await report.accept()
  const byNumber = new Blob(['LAESTAB,School name\n356/2000,Charles Primary\n'])
  await (await reviewed({ name: 'numbers.csv', content: byNumber }, tools)).accept()
  expect(await names()).toEqual(["Ada's Primary", 'Priestnall, renamed', 'Charles Primary'])

  await tools.register.undo(tools.engine)
  await tools.register.undo(tools.engine)
  expect(await names()).toEqual(['School 3563516', 'Priestnall School', 'School 3562000'])
  for (const { number } of own) await tools.register.remove(number, tools.engine)
})

test('a table of absence that says its year nowhere, not even in its name, is refused with what to do', async () => {
  const content = new Blob(['LA,ESTAB,URN,PERCTOT,PPERSABS10\n356,2001,1,4.1,8.2\n'])
  expect(await reviewFigures({ name: 'absence.csv', content }, tools)).toMatchObject({
    kind: 'refused',
    title: 'The file does not say its year',
    reason: expect.stringMatching(/“School performance tables, absence”.*names no year/),
    advice: 'Say which year it is about.',
  })
})

test('the shipped files give what the publisher printed, and outlast the page', async () => {
  const shelf = mapShelf()
  const own = { ...tools, register: createRegister(shelf, readFramework()) }
  await own.register.open([])
  const names = [
    'exclusions_by_school_200607_201617',
    'schools_absence_201819',
    'schools_census_201819',
    'schools_ks4_201819',
  ]
  for (const name of names) await (await reviewed(fileFrom(`datasets/published/${name}.csv`), own)).accept()
  expect(await figure('suspensions', '3567511', '2016/17')).toEqual([
    { phase: 'special', value: 151.22, numerator: 62, denominator: 41, symbol: null, raw: '151.22' },
  ])
  expect(await figure('suspensions', 'E08000007', '2016/17')).toMatchObject(
    [
      { phase: 'primary', value: 1.56, numerator: 404 },
      { phase: 'secondary', value: 8.54, numerator: 1182 },
      { phase: 'special', value: 14.14, numerator: 98 },
      { phase: 'all', value: 4.17, numerator: 1684 },
    ].sort((a, b) => a.phase.localeCompare(b.phase)),
  )
  const before = await tools.engine.query('FROM school_figure ORDER BY ALL')

  // Worked out apart from this code, in Python, from the file as the publisher wrote it.
  const figures = toSchoolFigures(await tools.engine.query(schoolFiguresSql(['E08000007', 'E92000001'])))
  const schools = schoolsOf(figures)
  const measure = tools.framework.measures.get('suspensions')
  const period = parsePeriod('2016/17')
  if (!measure || !period) throw new Error('no such measure or period')
  const funnel = (phase: Phase, widened: boolean) =>
    funnelOf(
      groupOf(figures, schools, {
        measure,
        counting: 'pupils',
        cohort: 'All pupils',
        phase,
        period,
        area: 'E08000007',
        england: 'E92000001',
      }),
      { widened, against: 'area' },
    )
  const limits = (found: ReturnType<typeof funnel>, number: string) => {
    const one = found?.schools.find(({ school }) => school.number === number)
    const all = [one?.expected, one?.inner.low, one?.inner.high, one?.outer.low, one?.outer.high]
    return all.map((limit) => Number(limit?.toFixed(3)))
  }
  const outside = (found: ReturnType<typeof funnel>) =>
    found?.schools
      .filter(({ outside: at }) => at?.level === 'outer')
      .map(({ school }) => school.number)
      .sort()
  const [chance, wide] = [funnel('secondary', false), funnel('secondary', true)]
  expect(limits(chance, '3566905')).toEqual([59.372, 6.426, 10.87, 5.451, 12.394])
  expect(limits(chance, '3564032')).toEqual([101.433, 6.555, 9.77, 5.8, 10.831])
  expect(limits(wide, '3566905')).toEqual([59.372, 3.9, 14.768, 2.085, 19.211])
  expect(limits(wide, '3564032')).toEqual([101.433, 4.088, 13.36, 2.417, 17.031])
  expect(wide?.dispersion.phi).toBeCloseTo(8.034582074068384, 9)
  expect(wide?.dispersion.tau2).toBeCloseTo(0.021330763592024904, 11)
  expect(outside(chance)).toEqual([
    '3564032',
    '3564033',
    '3564036',
    '3564039',
    '3564600',
    '3564601',
    '3564603',
  ])
  expect(outside(wide)).toEqual([])
  // 63% of the group's events: inside its own limit of 178%, far above the one from the other seven schools.
  const special = funnel('special', true)
  expect(limits(special, '3567511')).toEqual([2.264, 0, 43.108, 0, 80.089])
  expect(special?.limitsAt(41, 'outer').high).toBeCloseTo(178, 0)
  expect(outside(special)).toEqual(['3567511'])
  expect([special?.schools.length, special?.settled]).toEqual([8, false])
  const primary = funnel('primary', true)
  expect(outside(primary)).toEqual(['3562048'])
  expect([primary?.schools.length, primary?.apart.length]).toEqual([60, 24])
  expect(schools.get('3566905')?.name).toBe('Stockport Academy')

  const fresh = await startTools(await startInNode())
  const again = createRegister(shelf, readFramework())
  await again.open([])
  await again.restoreAll(fresh.engine)
  expect(await fresh.engine.query('FROM school_figure ORDER BY ALL')).toEqual(before)
})
