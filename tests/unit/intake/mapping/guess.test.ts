import { expect, test } from 'vitest'
import { guess } from '../../../../src/intake/mapping/guess/guess'
import type { Table } from '../../../../src/intake/mapping/table'
import { framework } from './framework'
import * as tables from './tables'

const guessed = (table: Table) => guess(table, framework)
const column = (header: string, ...cells: string[]): Table => ({
  header: [header],
  rows: cells.map((cell) => [cell]),
})

test('a colleague’s spreadsheet', () => {
  const { draft, grounds } = guessed(tables.spreadsheet)
  expect(draft).toMatchObject({
    area: { columns: ['Local authority (name)'] },
    period: { column: 'Term', second: null, reading: 'term' },
    measure: { from: 'fixed', word: 'persistent-absence' },
    cohort: {
      column: 'SEN type',
      labels: [
        { label: 'EHCP', means: 'EHC plan' },
        { label: 'SEN Support', means: 'SEN support' },
        { label: 'No SEN', means: 'No SEN' },
      ],
    },
    phase: { column: 'Phase' },
    figures: [{ value: 'Persistent absence %', factor: 1, numerator: null }],
    symbols: [{ symbol: '*', means: 'suppressed' }],
    leftOut: [],
  })
  expect(grounds.area).toMatchObject({ confidence: 5 / 6, reason: '5 of 6 cells are local authorities' })
  expect(grounds.period?.reason).toBe('all 6 cells are periods')
})

test('a column for each year', () => {
  const { draft } = guessed(tables.wideByYear)
  expect(draft).toMatchObject({
    period: { from: 'figures' },
    measure: { column: 'Indicator' },
    cohort: null,
    phase: null,
  })
  expect(draft.figures.map(({ value, period }) => [value, period])).toEqual([
    ['2021/22', '2021/22'],
    ['2022/23', '2022/23'],
    ['2023/24', '2023/24'],
  ])
})

test('a column for each group, and years of which nobody knows the kind', () => {
  const { draft, grounds } = guessed(tables.wideByGroup)
  expect(draft).toMatchObject({
    period: { column: 'Year', reading: null },
    cohort: { from: 'figures' },
    measure: null,
  })
  expect(draft.figures.map(({ value, cohort }) => [value, cohort])).toEqual([
    ['EHC plan', 'EHC plan'],
    ['SEN support', 'SEN support'],
    ['No SEN', 'No SEN'],
  ])
  expect(grounds.period?.reason).toBe('all 3 cells are years; nothing says of which kind')
})

test('a case-management export: months as dates, and a percentage proved by its counts', () => {
  const { draft, grounds } = guessed(tables.caseManagement)
  expect(draft).toMatchObject({
    area: null,
    period: { column: 'Report month', reading: 'month-of-day' },
    measure: { from: 'fixed', word: 'ehc-plans-20-weeks' },
    figures: [
      {
        value: '% within 20 weeks',
        numerator: 'Plans finalised within 20 weeks',
        denominator: 'Plans finalised',
        factor: 1,
      },
    ],
  })
  expect(grounds.area).toBeNull()
  expect(grounds.figures?.reason).toBe(
    '“% within 20 weeks” is 100 × “Plans finalised within 20 weeks” ÷ “Plans finalised”',
  )
})

test('SEN types spelt oddly, old area numbers, and what was not recorded', () => {
  const { draft } = guessed(tables.oddLabels)
  expect(draft).toMatchObject({
    area: { columns: ['la_code'] },
    period: { reading: 'academic' },
    measure: { word: 'suspensions' },
    cohort: {
      labels: [
        { label: 'S.E.N. Support (K)', means: 'SEN support' },
        { label: 'Education Health & Care Plan', means: 'EHC plan' },
        { label: 'no identified S.E.N.', means: 'No SEN' },
        { label: 'Not recorded', means: null },
        { label: 'Total', means: 'All pupils' },
      ],
    },
  })
})

test('counts alone: the percentage is worked out', () => {
  const { draft, grounds } = guessed(tables.countsOnly)
  expect(draft).toMatchObject({
    period: { reading: 'financial' },
    measure: { word: 'paid-employment' },
    figures: [
      { value: null, numerator: 'Number in paid employment', denominator: 'Number of adults', factor: 100 },
    ],
    symbols: [{ symbol: '[c]', means: 'suppressed' }],
  })
  expect(grounds.figures?.confidence).toBeLessThan(0.7)
})

test('an extract by level and gender: the area stands in three columns, and parts of the total are left out', () => {
  const { draft } = guessed(tables.eesLike)
  expect(draft).toMatchObject({
    area: { columns: ['new_la_code', 'region_code', 'country_code'] },
    period: { column: 'time_period', second: 'time_identifier', reading: 'academic' },
    leftOut: [
      { column: 'geographic_level', rule: 'is', values: ['School'] },
      { column: 'gender', rule: 'is not', values: ['Total'] },
    ],
  })
})

test('shares are known by their counts', () => {
  expect(guessed(tables.shares).draft).toMatchObject({
    period: { reading: 'month' },
    figures: [{ value: 'Share', numerator: 'Numerator', denominator: 'Denominator', factor: 100 }],
  })
})

test('hostile names are columns like others', () => {
  expect(guessed(tables.hostile).draft).toMatchObject({
    area: { columns: ['"; DROP TABLE observation; --'] },
    period: { column: '<script>alert(1)</script>', reading: 'academic' },
    figures: [{ value: "' OR 1=1" }],
  })
})

test('where nothing fits, everything stays open', () => {
  const { draft, grounds } = guessed(tables.telephone)
  expect(draft).toMatchObject({
    area: null,
    period: null,
    measure: null,
    cohort: null,
    phase: null,
    figures: [],
  })
  expect(Object.values(grounds).every((ground) => ground === null)).toBe(true)
  expect(guessed({ header: [], rows: [] }).draft.figures).toEqual([])
})

test.each([
  ['Year', ['2023/24', '2022/23'], null],
  ['Year', ['2023-24', '2022-23'], null],
  ['Financial year', ['2023-24', '2022-23'], 'financial'],
  ['Period', ['FY2023-24', 'FY2022-23'], 'financial'],
  ['Academic year', ['2023-24', '2022-23'], 'academic'],
  ['Academic year ending', ['2023', '2024'], 'academic-ending'],
  ['Calendar year', ['2023', '2024'], 'calendar'],
  ['Month', ['Jan-19', 'Feb-19'], 'month'],
  ['Date', ['31/03/2024', '30/04/2024'], 'month-of-day'],
  ['Date', ['31/03/2024', '12/04/2024'], 'day'],
  ['Term', ['Spring 2024', 'Autumn 2023'], 'term-in-year'],
  ['When', ['2018/19 autumn', '2018/19 spring'], 'term'],
] as const)('“%s” with %j is read as %s', (name, cells, reading) => {
  expect(guessed(column(name, ...cells)).draft.period).toMatchObject({ column: name, reading })
})

test.each([
  ['Persistent absence rate', 'academic'],
  ['Adults in paid employment', null],
])('2023/24 beside “%s” is read as %s: financial years are printed with a stroke, too', (value, reading) => {
  const table = { header: ['LA', 'Year', value], rows: [['Stockport', '2023/24', '9.9']] }
  expect(guessed(table).draft.period).toMatchObject({ column: 'Year', reading })
})

test.each([
  [['Calendar year', 'Month'], ['2024', '3'], 'Month'],
  [['Calendar year', 'When'], ['2024', 'March'], 'When'],
  [['Calendar year', 'Quintile'], ['2024', '3'], null],
  [['Academic year', 'Term'], ['2023/24', 'Spring term'], 'Term'],
  [['Academic year', 'Kind'], ['2023/24', 'Academic year'], null],
])('beside %j with %j stands the second column %s', (header, cells, second) => {
  expect(guessed({ header, rows: [cells, cells] }).draft.period).toMatchObject({ second })
})

test('of a rate and its count under one name, the rate is taken', () => {
  const { draft } = guessed({
    header: ['perm_excl', 'perm_excl_rate', 'susp', 'susp_rate', 'total_e_share'],
    rows: [['3', '0.1', '70', '5.2', '1']],
  })
  expect(draft.figures.map(({ value, measure }) => [value, measure])).toEqual([
    ['perm_excl_rate', 'permanent-exclusions'],
    ['susp_rate', 'suspensions'],
  ])
  expect(draft).toMatchObject({ cohort: null, phase: null })
})

test('counts are not taken for years or old area numbers', () => {
  const { draft } = guessed({
    header: ['Pupils', 'Sessions'],
    rows: [
      ['356', '2019'],
      ['351', '2020'],
    ],
  })
  expect(draft).toMatchObject({ area: null, period: null })
})

test.each([
  ['c', 'suppressed'],
  ['<5', 'suppressed'],
  ['z', 'not applicable'],
  ['..', 'not available'],
  ['NULL', 'not available'],
  ['low', 'rounds to zero'],
  ['u', 'low reliability'],
] as const)('the symbol %s probably means %s', (symbol, means) => {
  expect(guessed(column('Attendance rate', '1', '2', '3', '4', symbol)).draft.symbols).toEqual([
    { symbol, means },
  ])
})

test.each(['-', '~', 'tbc'])('the symbol %s is left open: publishers differ', (symbol) => {
  expect(guessed(column('Attendance rate', '1', '2', '3', '4', symbol)).draft.symbols).toEqual([])
})

test('columns beyond the four-hundredth are not looked at', () => {
  const header = [...Array.from({ length: 400 }, (_, i) => `Column ${i}`), 'Persistent absence %']
  const rows = [header.map((_, i) => `${i % 97}`)]
  expect(guessed({ header, rows }).draft).toMatchObject({ measure: null, figures: [] })
  expect(guessed({ header: header.slice(1), rows: rows.map((row) => row.slice(1)) }).draft).toMatchObject({
    measure: { word: 'persistent-absence' },
    figures: [{ value: 'Persistent absence %' }],
  })
})
