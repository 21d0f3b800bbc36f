import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { assessAll } from '../../../src/assessment/assessment'
import { comparatorChoices } from '../../../src/assessment/comparators'
import { goalFor } from '../../../src/assessment/goals'
import { type OriginInput, originGroups } from '../../../src/assessment/origins'
import { loadFramework } from '../../../src/framework/load/framework'
import type { DataFile } from '../../../src/observations/dataFile'
import { MedianBook } from '../../../src/observations/medians'
import { toSeries } from '../../../src/observations/seriesBook'
import { originRows } from '../../../src/pages/goal/originRows'
import { originsCsv } from '../../../src/pages/goal/originsCsv'
import {
  originFigure,
  originFile,
  originKind,
  originPeriod,
  originPublisher,
  originRemark,
  originTitle,
} from '../../../src/words/originText'

const read = (name: string) => readFileSync(`datasets/framework/${name}`, 'utf8')
const framework = loadFramework(read)
const area = 'E08000007'
const asAt = '2026-11-24'

const extract = (number: number, fileName: string, recipeTitle: string): DataFile => ({
  number,
  fileName,
  recipeTitle,
  size: 1,
  recipeId: recipeTitle.toLowerCase(),
  recipeVersion: 1,
  publisher: 'Department for Education',
  hash: fileName,
  rowsRead: 1,
  used: 1,
  skippedTotal: 0,
  rejectedTotal: 0,
  observations: 1,
  periods: [],
  measures: [],
  acceptedAt: '2026-11-24T00:00:00Z',
  source: 'published',
  yields: 'observations',
})
const extracts = [extract(1, 'suspensions.csv', 'Suspensions'), extract(2, 'england.csv', 'Template')]

const cell = (period: string, raw: string, changes = {}) => ({
  measure: 'suspensions',
  cohort: 'SEN support',
  phase: 'all',
  area,
  period,
  value: Number.isNaN(Number(raw)) ? null : Number(raw),
  numerator: null,
  denominator: null,
  symbol: raw === 'c' ? 'suppressed' : null,
  quality: 'final',
  file: 1,
  row: 2,
  column: 'susp_rate',
  raw,
  ...changes,
})

/** What a goal's page shows of these cells, with the middle at 2023/24 and the lines drawn that are named. */
function groups(goalId: string, cells: readonly ReturnType<typeof cell>[], drawn: readonly string[] = []) {
  const goal = framework.goals.find(({ id }) => id === goalId)
  const measure = goal && framework.measures.get(goal.measure)
  if (!goal || !measure) throw new Error(`no goal ${goalId}`)
  const book = toSeries(cells, framework)
  const { measure: id, cohort, phase } = goal
  const medians = new MedianBook(
    ['2022/23', '2023/24'].map((period) => ({
      measure: id,
      cohort,
      phase,
      period,
      median: 20.5,
      areas: 152,
    })),
  )
  const assessment = assessAll({ framework, area, asAt, book, medians }).find((one) => one.goal.id === goalId)
  if (!assessment) throw new Error(`no row ${goalId}`)
  const shared = { framework, area, asAt, book }
  const choices = comparatorChoices({
    ...shared,
    goal,
    measure,
    medians,
    neighbours: new MedianBook([]),
    others: [],
  })
  const input: OriginInput = {
    ...shared,
    goal: goalFor(goal, area, framework),
    assessment,
    comparators: choices.flatMap(({ comparator }) => comparator ?? []),
    drawn,
    files: extracts,
    medianFiles: { median: new Map([['2023/24', [1, 2]]]) },
  }
  return originGroups(input)
}

/** The page a goal's origins stand on. */
function page(goalId: string) {
  const goal = framework.goals.find(({ id }) => id === goalId)
  if (!goal) throw new Error(`no goal ${goalId}`)
  return { framework, goal, area }
}

/** The figures of one series as the page shows them. */
function figures(found: ReturnType<typeof groups>, id: string) {
  const group = found.find((one) => one.id === id)
  const unit = (group && framework.measures.get(group.measure)?.unit) ?? 'count'
  return (group?.figures ?? []).map((one) => ({
    period: originPeriod(one),
    figure: originFigure(one, unit),
    value: one.value,
    symbol: one.symbol,
    quality: one.quality,
    remark: originRemark(one, unit),
    places: one.cells.map((cell) => ({
      file: originFile(cell),
      row: cell.row,
      column: cell.column,
      raw: cell.raw,
      kind: originKind(cell),
      recipeId: cell.recipe?.id ?? '',
      publisher: originPublisher(cell),
    })),
  }))
}

describe('our own figures', () => {
  it('lead to file, row, column, printed text, kind of file and publisher', () => {
    const [figure] = figures(groups('3', [cell('2019/20', '11.57', { row: 364 })]), 'ours')
    expect(figure).toEqual({
      period: '2019/20',
      figure: '11.57%',
      value: 11.57,
      symbol: null,
      quality: 'final',
      remark: '',
      places: [
        {
          file: 'suspensions.csv',
          row: 364,
          column: 'susp_rate',
          raw: '11.57',
          kind: 'Suspensions',
          recipeId: 'suspensions',
          publisher: 'Department for Education',
        },
      ],
    })
  })

  it('keep what was printed where there is no figure, and what it means', () => {
    expect(figures(groups('3', [cell('2019/20', 'c')]), 'ours')).toMatchObject([
      { figure: '', value: null, symbol: 'suppressed', places: [{ raw: 'c' }] },
    ])
  })

  it('list every term of a sum, and of the year so far beside the same terms before', () => {
    const terms = ['2023/24 autumn', '2023/24 spring', '2023/24 summer', '2024/25 autumn']
    const found = figures(
      groups(
        '3',
        terms.map((period, at) => cell(period, `${at + 1}.5`, { row: at + 2 })),
      ),
      'ours',
    )
    expect(
      found.map(({ period, figure, remark, places }) => [period, figure, remark, places.map((p) => p.row)]),
    ).toEqual([
      ['2023/24', '7.5%', 'sum of three terms', [2, 3, 4]],
      ['2024/25 so far', '4.5%', 'autumn', [5]],
      ['2023/24, same terms', '1.5%', 'autumn', [2]],
    ])
  })

  it('say so where their file was taken out', () => {
    const [figure] = figures(groups('3', [cell('2019/20', '11.57', { file: 9 })]), 'ours')
    expect(figure?.places).toMatchObject([
      { file: 'a removed data file', row: 2, raw: '11.57', recipeId: '' },
    ])
  })
})

describe('figures to compare with', () => {
  const england = { area: 'E92000001', file: 2, column: 'value', row: 60 }
  const cells = [
    cell('2023/24', '26.18'),
    cell('2022/23', '10.1', england),
    cell('2023/24', '10.69', england),
  ]

  it('are all listed where their line is drawn', () => {
    const found = groups('3', cells, ['england', 'median'])
    expect(figures(found, 'england').map(({ period, places }) => [period, places[0]?.file])).toEqual([
      ['2022/23', 'england.csv'],
      ['2023/24', 'england.csv'],
    ])
    expect(figures(found, 'median').map(({ period }) => period)).toEqual(['2022/23', '2023/24'])
  })

  it('are listed for the latest period alone where only the verdict quotes them', () => {
    const found = groups('3', cells)
    expect(figures(found, 'england').map(({ figure }) => figure)).toEqual(['10.69%'])
    expect(figures(found, 'median')).toMatchObject([
      {
        period: '2023/24',
        figure: '20.5%',
        remark: 'median, worked out from 152 areas',
        places: [
          { file: 'suspensions.csv', row: null, column: '', raw: '' },
          { file: 'england.csv', row: null },
        ],
      },
    ])
  })

  it('that stand beside the goal have their own origin', () => {
    const beside = { measure: 'neet-or-not-known-16-17', cohort: 'EHC plan', column: 'NEET_NK_EHCP_percent' }
    const found = groups('11', [cell('2025', '17.0', beside), cell('2024', 'c', beside)])
    expect(found.map((group) => originTitle(group, page('11')))).toContain(
      'Stockport: NEET or not known, ages 16 and 17, EHC plan',
    )
    expect(figures(found, 'Ages 16 and 17')).toMatchObject([
      { period: '2025', figure: '17%', places: [{ column: 'NEET_NK_EHCP_percent', raw: '17.0' }] },
    ])
  })
})

it('baseline and goal lead to their cells in the framework’s files, for every goal', () => {
  const lines = (file: string) =>
    Papa.parse<string[]>(read(file.replace('datasets/framework/', '')), { delimiter: ',' }).data
  for (const { id } of framework.goals)
    for (const { places } of figures(groups(id, []), 'stated')) {
      const [place] = places
      const table = lines(place?.file ?? '')
      const cellAt = table[(place?.row ?? 0) - 1]?.[table[0]?.indexOf(place?.column ?? '') ?? -1]
      expect(cellAt, `goal ${id}, ${place?.column}`).toBe(place?.raw)
    }
  expect(figures(groups('9-primary', []), 'stated').map(({ figure, quality }) => [figure, quality])).toEqual([
    ['15.5%', 'provisional'],
    ['14.3%', null],
  ])
})

it('a file is named once for all lines in a row that come from it', () => {
  const found = groups('3', [
    ...['2022/23 autumn', '2022/23 spring', '2022/23 summer'].map((period) => cell(period, '1')),
    cell('2023/24', '3'),
    cell('2024/25', '4', { file: 2 }),
  ]).find(({ id }) => id === 'ours')
  expect(
    originRows(found?.figures ?? []).map(({ figure, figureLines, fileLines }) => [
      figure?.period,
      figureLines,
      fileLines,
    ]),
  ).toEqual([
    ['2022/23', 3, 4],
    [undefined, 3, 0],
    [undefined, 3, 0],
    ['2023/24', 1, 0],
    ['2024/25', 1, 1],
  ])
})

it('the download has a row a place; numbers stay numbers, and no text starts a formula', () => {
  const score = { measure: 'progress-8', column: '=SUM(A1)', row: 7 }
  const csv = originsCsv(
    page('1'),
    groups('1', [cell('2022/23', 'c', score), cell('2023/24', '-0.31', score)], ['median']),
  )
  const [header, second, first] = Papa.parse<string[]>(csv).data
  const at = (line: string[] | undefined, name: string) => line?.[header?.indexOf(name) ?? -1]
  expect(
    ['period', 'value', 'file', 'row', 'column', 'printed_as', 'kind_of_file'].map((name) => at(first, name)),
  ).toEqual(['2023/24', '-0.31', 'suspensions.csv', '7', "'=SUM(A1)", '-0.31', 'Suspensions'])
  expect(['value', 'symbol_means', 'printed_as'].map((name) => at(second, name))).toEqual([
    '',
    'suppressed',
    'c',
  ])
  expect(csv).toContain('median, worked out from 152 areas')
})
