import { expect, test } from 'vitest'
import type { Draft } from '../../../../src/intake/mapping/draft'
import {
  choiceOf,
  choiceValue,
  chooseArea,
  chooseNextArea,
  choosePeriod,
  chooseReading,
  chooseSecond,
  chooseWord,
  readNames,
} from '../../../../src/intake/mapping/edit/editChoices'
import {
  addFigure,
  addRule,
  changeFigure,
  changeRule,
  removeFigure,
  removeRule,
  toggleValue,
} from '../../../../src/intake/mapping/edit/editFigures'
import {
  explainArea,
  explainSymbol,
  explainWord,
  respell,
} from '../../../../src/intake/mapping/edit/editLabels'
import { finish, slug } from '../../../../src/intake/mapping/finish'
import { guess } from '../../../../src/intake/mapping/guess/guess'
import { vocabularyOf } from '../../../../src/intake/mapping/guess/vocabulary'
import { problemsOf } from '../../../../src/intake/mapping/problems/problems'
import type { Table } from '../../../../src/intake/mapping/table'
import { framework } from './framework'
import * as tables from './tables'

const words = vocabularyOf(framework)
const start = (table: Table): Draft => ({ ...guess(table, framework).draft, title: 'A title' })
const column = (name: string) => ({ from: 'column', name }) as const
const word = (one: string) => ({ from: 'word', word: one }) as const
const said = (draft: Draft, table: Table) =>
  problemsOf(draft, table, framework).map(
    ({ part, severity, sentence }) => `${part} ${severity}: ${sentence}`,
  )

test('a choice survives being the value of an option', () => {
  for (const choice of [
    { from: 'nothing' },
    { from: 'figures' },
    column('column:figures\n"x"'),
    word('word:'),
  ] as const)
    expect(choiceOf(choiceValue(choice))).toEqual(choice)
})

test('the area: a column, columns that step in where it is empty, or one area', () => {
  const draft = start(tables.eesLike)
  expect(chooseNextArea(draft, 1, null).area).toMatchObject({ columns: ['new_la_code'] })
  expect(chooseNextArea(draft, 2, 'gender').area).toMatchObject({
    columns: ['new_la_code', 'region_code', 'gender'],
  })
  expect(chooseArea(draft, column('region_code')).area).toMatchObject({
    columns: ['region_code', 'country_code'],
  })
  expect(chooseArea(draft, word('E08000007')).area).toEqual({ from: 'fixed', area: 'E08000007' })
  expect(chooseArea(draft, { from: 'nothing' }).area).toBeNull()
})

test('the period: choosing a column guesses how to read it', () => {
  const draft = start(tables.eesLike)
  const none = choosePeriod(draft, { from: 'nothing' }, tables.eesLike)
  expect(none.period).toBeNull()
  expect(choosePeriod(none, column('time_period'), tables.eesLike).period).toMatchObject({
    second: 'time_identifier',
    reading: 'academic',
  })
  expect(choosePeriod(none, column('gender'), tables.eesLike).period).toMatchObject({
    column: 'gender',
    reading: null,
  })
  expect(chooseReading(draft, 'label').period).toMatchObject({ second: null, reading: 'label' })
  expect(chooseSecond(draft, null).period).toMatchObject({ second: null })
  expect(chooseSecond(choosePeriod(draft, word('2023/24'), tables.eesLike), 'x').period).toEqual({
    from: 'fixed',
    period: '2023/24',
  })
})

test('names of columns are read as periods when asked', () => {
  const table: Table = { header: ['LA', 'Rate 2021-22', 'Rate 2022-23'], rows: [['Stockport', '1', '2']] }
  const draft = start(table)
  expect(draft.figures.map(({ period }) => period)).toEqual([null, null])
  expect(said(draft, table)).toContain(
    'period stops: Say which period each of the columns “Rate 2021-22”, “Rate 2022-23” is about, such as 2018/19, 2018/19 autumn, 2018-19, 2019 or January 2019.',
  )
  expect(readNames(draft, 'academic').figures.map(({ period }) => period)).toEqual(['2021/22', '2022/23'])
  expect(readNames(draft, 'financial').figures.map(({ period }) => period)).toEqual(['2021-22', '2022-23'])
  expect(readNames(draft, 'month').figures.map(({ period }) => period)).toEqual([null, null])
})

test('words: a column with its labels, one word, or each figure’s own', () => {
  const draft = start(tables.wideByGroup)
  const one = chooseWord(draft, 'cohort', word('All SEN'), tables.wideByGroup, words)
  expect(one.cohort).toEqual({ from: 'fixed', word: 'All SEN' })
  expect(one.figures.map(({ cohort }) => cohort)).toEqual([null, null, null])
  const own = chooseWord(one, 'cohort', { from: 'figures' }, tables.wideByGroup, words)
  expect(own.figures.map(({ cohort }) => cohort)).toEqual(['EHC plan', 'SEN support', 'No SEN'])
  const labels = chooseWord(draft, 'phase', column('LA'), tables.wideByGroup, words)
  expect(labels.phase).toEqual({ from: 'column', column: 'LA', labels: [] })
  expect(said(labels, tables.wideByGroup)).toContain(
    'phase warns: Say what “Stockport”, “Solihull” means, or leave it out: 3 rows would be rejected.',
  )
})

test('labels are explained, left out, and left open again, whatever their case', () => {
  const draft = start(tables.oddLabels)
  const out = explainWord(draft, 'cohort', 'TOTAL', null)
  expect(out.cohort).toMatchObject({ labels: expect.arrayContaining([{ label: 'TOTAL', means: null }]) })
  const open = explainWord(out, 'cohort', 'Total', undefined)
  expect(JSON.stringify(open.cohort).toLowerCase()).not.toContain('"total"')
  expect(explainWord(draft, 'measure', 'x', 'y')).toBe(draft)
  expect(explainArea(draft, 'Our borough', 'E08000007').area).toMatchObject({
    labels: [{ label: 'Our borough', means: 'E08000007' }],
  })
  const symbol = explainSymbol(draft, '-', 'suppressed')
  expect(symbol.symbols).toEqual([{ symbol: '-', means: 'suppressed' }])
  expect(explainSymbol(symbol, '-', undefined).symbols).toEqual([])
})

test('figures come and go with their symbols and what their names say', () => {
  const table = tables.wideByGroup
  const without = removeFigure(start(table), 2)
  expect(without.figures).toHaveLength(2)
  const again = addFigure({ ...without, symbols: [] }, 'No SEN', table, words)
  expect(again.figures[2]).toMatchObject({ value: 'No SEN', cohort: 'No SEN', factor: 1 })
  expect(again.symbols).toEqual([{ symbol: 'c', means: 'suppressed' }])
  const other = changeFigure(without, 0, { value: 'No SEN' }, table, words)
  expect(other.figures[0]).toMatchObject({ value: 'No SEN', cohort: 'No SEN' })
  expect(addFigure(without, null, table, words).figures[2]).toMatchObject({ value: null, factor: 100 })
})

test('rules that leave rows out', () => {
  const draft = addRule(start(tables.spreadsheet), 'Phase')
  expect(said(draft, tables.spreadsheet)).toContain(
    'leftOut stops: Choose the values of “Phase”, or take the rule out.',
  )
  const [rule] = draft.leftOut
  if (!rule) throw new Error('no rule')
  const values = changeRule(draft, 0, { rule: 'is not', ...toggleValue(rule, 'Primary') })
  expect(values.leftOut).toEqual([{ column: 'Phase', rule: 'is not', values: ['Primary'] }])
  expect(toggleValue({ ...rule, values: ['Primary'] }, 'Primary')).toEqual({ values: [] })
  expect(removeRule(values, 0).leftOut).toEqual([])
})

test('what is open stops; what would be rejected warns', () => {
  expect(said({ ...start(tables.telephone), title: ' ' }, tables.telephone)).toEqual([
    'area stops: Choose the column that names the area, or the one area the file is about.',
    'period stops: Choose the column that says the period, or the one period the file is about.',
    'measure stops: Choose what is counted: one measure, or the column that says it.',
    'cohort stops: Choose the group of people: one for the whole file, or the column that says it.',
    'phase stops: Choose the phase: one for the whole file (all, where it is not split), or the column that says it.',
    'figures stops: Choose the column that holds the value.',
    'name stops: Give this kind of file a name.',
  ])
  expect(said(start(tables.spreadsheet), tables.spreadsheet)).toEqual([
    'area warns: 1 row names no known area: “Stockport MBC”. Say what is meant, or leave it out.',
  ])
})

const complete = (table: Table, more: Partial<Draft> = {}): Draft => ({
  ...start(table),
  cohort: { from: 'fixed', word: 'EHC plan' },
  phase: { from: 'fixed', word: 'all' },
  ...more,
})

test.each<[string, Table, Partial<Draft>, string]>([
  [
    'an area nobody knows',
    tables.shares,
    { area: { from: 'fixed', area: 'E99' } },
    'area stops: The framework has no area “E99”.',
  ],
  [
    'a label that means an area nobody knows',
    tables.shares,
    { area: { from: 'columns', columns: ['Authority'], labels: [{ label: 'x', means: 'E99' }] } },
    'area stops: The framework has no area “E99”.',
  ],
  [
    'a column the file has not',
    tables.shares,
    { area: { from: 'columns', columns: ['Council'], labels: [] } },
    'area stops: The file has no column “Council”.',
  ],
  [
    'a word nobody knows',
    tables.shares,
    { measure: { from: 'fixed', word: 'happiness' } },
    'measure stops: The framework has no measure “happiness”.',
  ],
  [
    'a period that is none',
    tables.shares,
    { period: { from: 'fixed', period: '2023/25' } },
    'period stops: Write the period as this page does, such as 2018/19, 2018/19 autumn, 2018-19, 2019 or January 2019.',
  ],
  ['a year of unknown kind', tables.wideByGroup, {}, 'period stops: Say what “2023” stands for.'],
  [
    'a second column that adds nothing',
    tables.shares,
    { period: { from: 'column', column: 'Period', second: 'Share', reading: 'month' } },
    'period stops: A second column goes with academic years (their term) and calendar years (their month) only.',
  ],
  [
    'cells read in the wrong way',
    tables.shares,
    { period: { from: 'column', column: 'Period', second: null, reading: 'calendar' } },
    'period warns: 4 cells cannot be read so: “Jan-24”, “Feb-24”, “Mar-24”.',
  ],
  [
    'a number worked out of percentages of people',
    tables.countsOnly,
    { measure: { from: 'fixed', word: 'neet' } },
    'figures stops: NEET is a number, not a percentage: choose the column that holds it.',
  ],
  [
    'shares taken for percentages',
    tables.shares,
    {
      measure: { from: 'fixed', word: 'ehc-plans-20-weeks' },
      figures: start(tables.shares).figures.map((figure) => ({ ...figure, factor: 1 })),
    },
    'figures warns: No number in “Share” is above 1. If 0.943 stands for 94.3%, say so below.',
  ],
  [
    'figures nothing tells apart',
    tables.wideByYear,
    { period: { from: 'fixed', period: '2023/24' } },
    'would be the same figure. Let each column say its own',
  ],
  [
    'a symbol nobody explained',
    tables.wideByYear,
    { symbols: [] },
    'symbols warns: Say what “n/a” means, where a number was expected: 1 cell.',
  ],
])('%s is said', (_, table, change, sentence) => {
  expect(said(complete(table, change), table)).toContainEqual(expect.stringContaining(sentence))
})

test('a mapping is finished when nothing stops it, and keeps the columns that make its file known', () => {
  const table = tables.shares
  expect(finish(start(table), table, framework)).toBeUndefined()
  const draft = complete(table, {
    measure: { from: 'fixed', word: 'ehc-plans-20-weeks' },
    title: ' Zeiten – Été ',
  })
  const first = finish(draft, table, framework)
  expect(first).toMatchObject({
    id: 'zeiten-ete',
    title: 'Zeiten – Été',
    revision: 1,
    headers: ['Authority', 'Period', 'Share', 'Numerator', 'Denominator'],
  })
  const whole = finish({ ...draft, area: { from: 'fixed', area: 'E08000007' } }, table, framework)
  expect(whole?.headers.toSorted()).toEqual([...table.header].sort())
})

test('a changed mapping is the next revision; under another title it is another one', () => {
  const table = tables.shares
  const draft = complete(table, { measure: { from: 'fixed', word: 'ehc-plans-20-weeks' } })
  const before = finish(draft, table, framework)
  if (!before) throw new Error('not finished')
  expect(finish(before, table, framework, before)).toEqual(before)
  const quality = finish({ ...before, quality: 'provisional' }, table, framework, before)
  expect(quality).toMatchObject({ id: 'a-title', revision: 2 })
  expect(finish({ ...before, title: 'Another' }, table, framework, before)).toMatchObject({
    id: 'another',
    revision: 1,
  })
})

test('names become ids, and different names different ones', () => {
  expect(slug('Absence (by SEN), 2023/24')).toBe('absence-by-sen-2023-24')
  expect(slug('学校')).not.toBe(slug('学生'))
  expect(slug('!!!')).toBe('mapping')
})

test('a mapping’s columns are spelt as the file spells them', () => {
  const draft = complete(tables.shares)
  const table = { ...tables.shares, header: tables.shares.header.map((name) => ` ${name.toUpperCase()}`) }
  expect(respell(draft, table)).toMatchObject({
    area: { columns: ['AUTHORITY'] },
    period: { column: 'PERIOD' },
    figures: [{ value: 'SHARE', numerator: 'NUMERATOR', denominator: 'DENOMINATOR' }],
  })
})
