import { beforeAll, expect, describe as group, test } from 'vitest'
import * as z from 'zod/mini'
import { toCsv } from '../../src/format/csvText'
import { commonRejections } from '../../src/intake/checks'
import { reviewFigures } from '../../src/intake/figures/reviewFigures'
import { describe, everyFile } from '../../src/intake/formats/describe'
import type { Ids } from '../../src/intake/formats/describeFigures'
import { goalsTemplate, pupilsTemplate, templateColumns } from '../../src/intake/formats/templates'
import { fixture, reviewed, startShipped } from './support/app'

let app: Awaited<ReturnType<typeof startShipped>>
beforeAll(async () => {
  app = await startShipped()
})

const has = (ids: Ids, id: string) => ids === 'any' || ids.includes(id)
const given = z.object({ recipe: z.string(), measure: z.string(), cohort: z.string(), phase: z.string() })

test('a kind of file gives what its page says: every figure of every shipped extract is described', async () => {
  const kinds = app.recipes.map((recipe) => describe(recipe, app.framework))
  const recipeOf = app.register
    .snapshot()
    .dataFiles.map(({ number, recipeId }) => `WHEN ${number} THEN '${recipeId}'`)
    .join(' ')
  const rows = await app.engine.query(
    `SELECT DISTINCT CASE file ${recipeOf} END AS recipe, measure, cohort, phase FROM observation`,
  )
  const undescribed = rows
    .map((row) => given.parse(row))
    .filter(({ recipe, measure, cohort, phase }) => {
      const figures = kinds.find(({ id }) => id === recipe)?.figures ?? []
      return !figures.some(
        (one) => has(one.measures, measure) && has(one.cohorts, cohort) && has(one.phases, phase),
      )
    })
  expect(rows.length).toBeGreaterThan(50)
  expect(undescribed).toEqual([])
})

group('the templates to download', () => {
  const filled = (name: string, rows: Parameters<typeof toCsv>[1]) => ({
    name,
    content: new Blob([toCsv(templateColumns, rows)]),
  })

  test('the empty one is known, and said to have no rows', async () => {
    expect(await reviewFigures(filled('template.csv', []), app)).toMatchObject({
      kind: 'refused',
      title: 'The file has column names but no rows',
    })
  })

  test('that of numbers of pupils goes through the door, and says nothing until it is filled in', async () => {
    const rows = pupilsTemplate(app.framework)
    const found = await reviewed(filled('template-pupils.csv', rows), app)
    expect(found).toMatchObject({ recipe: { id: 'template' }, rowsRead: 6, used: 6, rejected: [] })
    const values = rows.map((row) => row[templateColumns.indexOf('value')])
    expect(new Set(values)).toEqual(new Set(['x']))
    await found.discard()
  })

  test('the goals’ one goes through the door whole, with the document’s baselines', async () => {
    const rows = goalsTemplate(app.framework)
    const found = await reviewed(filled('template-goals.csv', rows), app)
    expect(found).toMatchObject({
      recipe: { id: 'template' },
      rowsRead: 42,
      used: 42,
      skipped: [],
      rejected: [],
      findings: [],
    })
    const figures = await app.engine.query(
      `SELECT period, value, symbol, quality FROM ${found.stage} WHERE "row" IN (2, 12, 13, 18) ORDER BY "row"`,
    )
    expect(figures).toEqual([
      { period: '2017/18', value: -0.27, symbol: null, quality: 'revised' },
      { period: '2017/18', value: 15.5, symbol: null, quality: 'provisional' },
      { period: '2017/18', value: 28.2, symbol: null, quality: 'provisional' },
      { period: '2019-20', value: null, symbol: 'not available', quality: 'final' },
    ])
    await found.discard()
  })
})

const file = (name: string, rows: readonly string[]) => ({ name, content: new Blob([rows.join('\n')]) })
const ranks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** Files whose rows are left out for every reason there is. */
const faulty = [
  ...['faults', 'duplicates', 'footnotes', 'lait_years', 'files/number_ambiguous'].map((name) =>
    fixture(`${name}.csv`),
  ),
  file('count.csv', [
    'measure,cohort,phase,area_code,period,value,numerator,denominator,quality',
    'persistent-absence,SEN support,primary,E08000007,2018/19,15,-3,20,final',
  ]),
  file('codes.csv', [
    'measure,cohort,phase,area_code,period,value,numerator,denominator,quality',
    'persistent-absence,SEN support,primary,E10000023,2018/19,15,,,final',
    'persistent-absence,SEN support,primary,E06000065,2018/19,15,,,final',
  ]),
  file('confidence_1920.csv', [
    'Geographical Level,ONS Code,ASCOF Measure Code,Disaggregation Level,Measure Type,Measure Value',
    'England,E92000001,1E,Total,Outcome,5.1',
    'England,E92000001,1E,Total,Confidence interval,0.2',
    'Council,E08000007,1E,Totl,Outcome,11.7',
  ]),
  file('neighbours_2025.csv', [
    ['old_la_code', 'la_name', ...ranks.flatMap((rank) => [`SN_${rank}`, `SN_${rank}P`])].join(','),
    ['356', 'Stockport', ...ranks.flatMap(() => ['999', 'Close'])].join(','),
  ]),
]

test('the page lists the reasons for which rows of any kind are left out', async () => {
  const checks = new Set<string>()
  const reasons = new Set<string>()
  for (const one of faulty) {
    const found = await reviewed(one, app)
    for (const { check } of found.rejected) checks.add(check)
    for (const { reason } of found.skipped) reasons.add(reason)
    await found.discard()
  }
  const own = app.recipes.flatMap(({ rejects = [] }) => rejects.map(({ check }) => check))
  expect([...checks].filter((check) => !own.includes(check)).sort()).toEqual(
    commonRejections.map(({ id }) => id).sort(),
  )
  expect(everyFile.rejects).toHaveLength(commonRejections.length)
  expect(everyFile.rejects).toContain('The period cannot be read.')
  expect([...reasons]).toEqual(expect.arrayContaining([...everyFile.skips]))
})
