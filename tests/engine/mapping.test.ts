import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { detectFigures, readBytes } from '../../src/intake/detect/figureFiles'
import type { Draft } from '../../src/intake/mapping/draft'
import { finish } from '../../src/intake/mapping/finish'
import { guess } from '../../src/intake/mapping/guess/guess'
import { figureOf, type Mapping } from '../../src/intake/mapping/mapping'
import { previewRows } from '../../src/intake/mapping/preview/previewRows'
import { problemsOf } from '../../src/intake/mapping/problems/problems'
import { recipeFrom } from '../../src/intake/mapping/recipeFromMapping'
import type { Table } from '../../src/intake/mapping/table'
import { recipes } from '../../src/intake/recipes'
import { buildSql } from '../../src/intake/staging/buildStageSql'
import { createRegister } from '../../src/intake/storage/createRegister'
import * as tables from '../unit/intake/mapping/tables'
import { reviewed, startTools } from './support/app'
import { header, mappings, rows } from './support/mappings'
import { mapShelf } from './support/storage'

let tools: Awaited<ReturnType<typeof startTools>>
beforeAll(async () => {
  tools = await startTools()
})

const fileOf = ({ header, rows }: Table) => ({
  name: 'mapped.csv',
  content: new Blob([Papa.unparse([[...header], ...rows.map((row) => [...row])])]),
})

/** Guesses, with what nobody can guess chosen, as a mapping. */
function mapped(table: Table, chosen: Partial<Draft>): Mapping {
  const draft = { ...guess(table, tools.framework).draft, title: 'Mapped', ...chosen }
  const mapping = finish(draft, table, tools.framework)
  if (!mapping) throw new Error(JSON.stringify(problemsOf(draft, table, tools.framework)))
  return mapping
}

const all = { from: 'fixed', word: 'all' } as const
const ehcPlan = { from: 'fixed', word: 'EHC plan' } as const
const pupils = { from: 'fixed', word: 'All pupils' } as const
const learning = { from: 'fixed', word: 'Adults 18-64 with a learning disability' } as const

/** What a file becomes through the door: its report and its figures as `measure cohort phase area period = value`. */
async function throughTheDoor(table: Table, mapping: Mapping) {
  const own = {
    ...tools,
    recipes: [...recipes, recipeFrom(mapping)],
    register: createRegister(mapShelf(), tools.framework),
  }
  const report = await reviewed(fileOf(table), own)
  const { number } = await report.accept()
  const stored =
    await tools.engine.query(`SELECT measure, cohort, phase, area, period, value, numerator, denominator,
    symbol, quality, "row", "column", raw FROM observation ORDER BY "row", "column"`)
  await own.register.remove(number, tools.engine)
  const { rowsRead, used, skipped, rejectedTotal } = report
  expect(used + skipped.reduce((sum, { rows }) => sum + rows, 0) + rejectedTotal).toBe(rowsRead)
  expect(rowsRead).toBe(table.rows.length)
  return {
    report,
    stored,
    lines: stored.map(
      ({ measure, cohort, phase, area, period, value, symbol }) =>
        `${measure} | ${cohort} | ${phase} | ${area} | ${period} | ${value ?? symbol}`,
    ),
  }
}

test('a colleague’s spreadsheet: names, terms, one spelling explained by hand', async () => {
  const mapping = mapped(tables.spreadsheet, {
    area: {
      from: 'columns',
      columns: ['Local authority (name)'],
      labels: [{ label: 'Stockport MBC', means: 'E08000007' }],
    },
  })
  const { report, lines, stored } = await throughTheDoor(tables.spreadsheet, mapping)
  expect(report).toMatchObject({
    used: 6,
    rejectedTotal: 0,
    recipe: { id: 'mapped-mapped', title: 'Mapped' },
  })
  expect(lines).toEqual([
    'persistent-absence | EHC plan | primary | E08000007 | 2023/24 autumn | 27.9',
    'persistent-absence | SEN support | primary | E08000007 | 2023/24 autumn | 22.1',
    'persistent-absence | No SEN | primary | E08000007 | 2023/24 autumn | 12.4',
    'persistent-absence | EHC plan | secondary | E08000007 | 2023/24 spring | 40.1',
    'persistent-absence | SEN support | secondary | E08000009 | 2023/24 autumn | suppressed',
    'persistent-absence | EHC plan | primary | E08000007 | 2023/24 spring | 28.2',
  ])
  expect(stored[0]).toMatchObject({ row: 2, column: 'Persistent absence %', raw: '27.9', quality: 'final' })
})

test('a column for each year: every column has its own period, and is its own origin', async () => {
  const { report, lines, stored } = await throughTheDoor(
    tables.wideByYear,
    mapped(tables.wideByYear, { cohort: ehcPlan, phase: { from: 'fixed', word: 'secondary' } }),
  )
  expect(report).toMatchObject({ used: 3, observations: 9, periods: ['2021/22', '2022/23', '2023/24'] })
  expect(lines.slice(3, 6)).toEqual([
    'attendance | EHC plan | secondary | E08000007 | 2021/22 | 84.1',
    'attendance | EHC plan | secondary | E08000007 | 2022/23 | 84.9',
    'attendance | EHC plan | secondary | E08000007 | 2023/24 | not available',
  ])
  expect(stored[1]).toMatchObject({ row: 2, column: '2022/23', raw: '39.8' })
})

test('a column for each group', async () => {
  const { lines } = await throughTheDoor(
    tables.wideByGroup,
    mapped(tables.wideByGroup, {
      period: { from: 'column', column: 'Year', second: null, reading: 'calendar' },
      measure: { from: 'fixed', word: 'neet-or-not-known-16-17' },
      phase: all,
    }),
  )
  expect(lines).toHaveLength(9)
  expect(lines.slice(3, 6)).toEqual([
    'neet-or-not-known-16-17 | EHC plan | all | E08000007 | 2024 | 15.7',
    'neet-or-not-known-16-17 | No SEN | all | E08000007 | 2024 | suppressed',
    'neet-or-not-known-16-17 | SEN support | all | E08000007 | 2024 | 10.8',
  ])
})

test('a case-management export: one area for the whole file, months as dates, counts beside the percentage', async () => {
  const { stored } = await throughTheDoor(
    tables.caseManagement,
    mapped(tables.caseManagement, {
      area: { from: 'fixed', area: 'E08000007' },
      cohort: ehcPlan,
      phase: all,
    }),
  )
  expect(
    stored.map(({ period, value, numerator, denominator }) => [period, value, numerator, denominator]),
  ).toEqual([
    ['January 2024', 29.3, 12, 41],
    ['February 2024', 44.7, 17, 38],
    ['March 2024', 59.6, 31, 52],
    ['April 2024', 70.2, 33, 47],
  ])
})

test('labels left out by the mapping are skipped with that reason', async () => {
  const { report, lines } = await throughTheDoor(tables.oddLabels, mapped(tables.oddLabels, { phase: all }))
  expect(report.skipped).toEqual([{ reason: 'Left out by the mapping.', rows: 1 }])
  expect(lines).toEqual([
    'suspensions | SEN support | all | E08000007 | 2021/22 | 18.2',
    'suspensions | EHC plan | all | E08000007 | 2021/22 | 22',
    'suspensions | No SEN | all | E08000007 | 2021/22 | 4.4',
    'suspensions | SEN support | all | E08000007 | 2022/23 | 19.5',
    'suspensions | All pupils | all | E08000007 | 2022/23 | 8.8',
  ])
})

test('counts alone are worked out, and the origin says so', async () => {
  const { stored } = await throughTheDoor(
    tables.countsOnly,
    mapped(tables.countsOnly, { cohort: learning, phase: all }),
  )
  expect(stored[0]).toMatchObject({
    value: expect.closeTo(9.4036697, 6),
    numerator: 41,
    denominator: 436,
    column: 'Number in paid employment ÷ Number of adults',
    raw: '41 ÷ 436',
  })
  expect(stored[2]).toMatchObject({ value: null, symbol: 'suppressed', denominator: 310, raw: '[c] ÷ 310' })
})

test('a file that names its area in one of several columns, by level', async () => {
  const { report, lines } = await throughTheDoor(
    tables.eesLike,
    mapped(tables.eesLike, { cohort: pupils, phase: all }),
  )
  expect(report.skipped).toEqual([
    { reason: 'Not England, a region or a local authority.', rows: 1 },
    { reason: 'Left out by the mapping.', rows: 1 },
  ])
  expect(lines).toEqual([
    'persistent-absence | All pupils | all | E92000001 | 2023/24 autumn | 24.9',
    'persistent-absence | All pupils | all | E12000002 | 2023/24 autumn | 25.3',
    'persistent-absence | All pupils | all | E08000007 | 2023/24 autumn | 22',
    'persistent-absence | All pupils | all | E08000007 | 2023/24 | not applicable',
  ])
})

test('shares become percentages', async () => {
  const { stored } = await throughTheDoor(
    tables.shares,
    mapped(tables.shares, {
      measure: { from: 'fixed', word: 'ehc-plans-20-weeks' },
      cohort: ehcPlan,
      phase: all,
    }),
  )
  expect(stored.map(({ value, raw }) => [value, raw])).toEqual([
    [29.3, '0.293'],
    [44.7, '0.447'],
    [59.6, '0.596'],
    [100, '1.000'],
  ])
})

test('hostile names and labels are text and nothing else', async () => {
  const [area = '', period = '', label = '', value = ''] = tables.hostile.header
  const before = await tools.engine.query('SELECT count(*)::DOUBLE AS areas FROM area')
  const mapping = mapped(tables.hostile, {
    measure: {
      from: 'column',
      column: label,
      labels: tables.hostile.rows.map((row) => ({ label: row[2] ?? '', means: 'attendance' })),
    },
    cohort: pupils,
    phase: all,
  })
  const { stored } = await throughTheDoor(tables.hostile, mapping)
  expect(stored.map(({ value: found, column }) => [found, column])).toEqual([
    [94.1, value],
    [93.2, value],
    [92.3, value],
  ])
  expect([area, period]).toEqual(['"; DROP TABLE observation; --', '<script>alert(1)</script>'])
  expect(await tools.engine.query('SELECT count(*)::DOUBLE AS areas FROM area')).toEqual(before)
})

test('empty cells are rejected by figure, or left out where the mapping says so', async () => {
  const table = {
    header: ['LA', '2021/22', '2022/23'],
    rows: [
      ['Stockport', '1', '2'],
      ['Trafford', '', '3'],
      ['Solihull', '', ''],
    ],
  }
  const figures = ['2021/22', '2022/23'].map((year) => figureOf(year, { period: year }))
  const measure = { from: 'fixed', word: 'suspensions' } as const
  const chosen = { measure, cohort: ehcPlan, phase: all, figures }
  const strict = await throughTheDoor(table, mapped(table, chosen))
  expect(strict.report).toMatchObject({ used: 2, rejectedTotal: 1, observations: 3 })
  expect(strict.report.figures).toEqual({ read: 6, used: 3, skipped: 0, rejected: 3 })
  const lenient = await throughTheDoor(table, mapped(table, { ...chosen, blanks: 'leave out' }))
  expect(lenient.report).toMatchObject({ used: 2, rejectedTotal: 0, observations: 3 })
  expect(lenient.report.skipped).toEqual([{ reason: 'Left out by the mapping.', rows: 1 }])
})

test('the next file of the kind is recognised, whatever else it holds and in whatever order', async () => {
  const mapping = mapped(tables.spreadsheet, {})
  const { header, rows } = tables.spreadsheet
  const next = {
    header: ['Comment', ...header.map((name) => ` ${name.toUpperCase()}`).reverse()],
    rows: rows.map((row) => ['x', ...row.toReversed()]),
  }
  const { report } = await throughTheDoor(next, mapping)
  expect(report).toMatchObject({ used: 5, rejectedTotal: 1, recipe: { id: 'mapped-mapped' } })
})

let stages = 0
/** What the engine makes of a file, a row for each figure of each row, before repeated figures are looked for. */
async function staged(table: Table, mapping: Mapping) {
  const file = fileOf(table)
  const looked = await detectFigures(file, await readBytes(file.content), [recipeFrom(mapping)])
  if (looked.kind === 'refused') throw new Error(`${looked.title}. ${looked.reason}`)
  if (looked.kind !== 'figures') throw new Error(looked.refusal.reason)
  const path = await tools.engine.register(looked.table.content)
  const stage = `agree_${++stages}`
  const readable = { ...looked.table, path, recognised: looked.recognised }
  await tools.engine.query(buildSql(readable, tools.framework, stage, false))
  await tools.engine.release(path)
  return tools.engine.query(`SELECT "row", skipped, wrong, measure, cohort, phase, area, period, value, numerator,
    denominator, symbol, "column", raw FROM ${stage} ORDER BY "row"`)
}

test('what the screen shows of rows is what the engine makes of them', async () => {
  const fates = { used: 0, 'left out': 0, rejected: 0 }
  await fc.assert(
    fc.asyncProperty(rows, mappings, async (cells, mapping) => {
      const table = { header, rows: cells }
      const engine = await staged(table, mapping)
      for (const { row, fate, reason, figures } of previewRows(mapping, table, 2, tools.framework)) {
        fates[fate] += 1
        const made = engine.filter((one) => one.row === row)
        const left = made.some(({ skipped }) => skipped !== null)
        const wrong = made.every((one) => one.wrong !== null)
        expect([row, fate]).toEqual([row, left ? 'left out' : wrong ? 'rejected' : 'used'])
        if (left) expect(made[0]).toMatchObject({ skipped: reason })
        const held = made.filter((one) => one.measure !== null || one.wrong !== null)
        expect(held.map(({ column }) => column).sort()).toEqual(figures.map(({ column }) => column).sort())
        for (const { wrong: problem, value, ...figure } of figures) {
          const same = held.find(({ column }) => column === figure.column)
          expect([row, figure.column, same?.wrong !== null]).toEqual([row, figure.column, problem !== ''])
          if (problem !== '') continue
          expect(same).toMatchObject({ ...figure, value: value === null ? null : expect.closeTo(value, 9) })
        }
      }
    }),
    { numRuns: 150, seed: 3 },
  )
  for (const times of Object.values(fates)) expect(times).toBeGreaterThan(100)
})

test('every row of any such file is used, left out or rejected', async () => {
  await fc.assert(
    fc.asyncProperty(rows, mappings, async (cells, mapping) => {
      const own = { ...tools, recipes: [recipeFrom(mapping)] }
      const report = await reviewed(fileOf({ header, rows: cells }), own)
      await report.discard()
      const { rowsRead, used, skipped, rejectedTotal } = report
      expect(rowsRead).toBe(cells.length)
      expect(used + skipped.reduce((sum, one) => sum + one.rows, 0) + rejectedTotal).toBe(rowsRead)
    }),
    { numRuns: 40, seed: 5 },
  )
})

test('a new area has the name that stands beside its code', async () => {
  const table: Table = {
    header: ['Area code', 'Area name', 'Year', 'EHC plans NEET'],
    rows: [
      ['E08000007', 'Stockport', 'January 2024', '51'],
      ['E10000023', 'North Yorkshire', 'January 2024', '95'],
      ['E06000067', 'East Surrey', 'January 2024', '40'],
    ],
  }
  const mapping = mapped(table, { cohort: ehcPlan, phase: all })
  expect(mapping.area).toMatchObject({ columns: ['Area code'], names: 'Area name' })
  const { report, lines } = await throughTheDoor(table, mapping)
  expect(report.newAreas).toEqual([{ code: 'E06000067', name: 'East Surrey', rows: 1 }])
  expect(lines.map((line) => line.split(' | ')[3]).sort()).toEqual(['E06000065', 'E06000067', 'E08000007'])
})
