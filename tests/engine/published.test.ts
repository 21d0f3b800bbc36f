import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Cell, literal } from '../../src/engine/port'
import { parsePeriod } from '../../src/framework/period'
import { phases } from '../../src/framework/vocabulary'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { toSeries } from '../../src/observations/seriesBook'
import { fileFrom, publishedNames, startPublished } from './support/app'

const stockport = 'E08000007'
const england = 'E92000001'

let app: Awaited<ReturnType<typeof startPublished>>
beforeAll(async () => {
  app = await startPublished()
})

/** Values in the order of time, by the recipe they came through. */
async function series(
  measure: string,
  cohort: string,
  phase: string,
  area: string,
  recipe: string,
  column = 'value',
): Promise<Cell[]> {
  const numbers = app.register
    .snapshot()
    .dataFiles.filter(({ recipeId }) => recipeId === recipe)
    .map(({ number }) => number)
  const rows = await app.engine.query(`
    SELECT period, ${column} AS v FROM observation
    WHERE measure = ${literal(measure)} AND cohort = ${literal(cohort)} AND phase = ${literal(phase)}
      AND area = ${literal(area)} AND file IN (${numbers.join(', ')})`)
  return rows
    .map(({ period, v }) => ({ end: parsePeriod(String(period))?.end ?? '', v: v ?? null }))
    .sort((a, b) => a.end.localeCompare(b.end))
    .map(({ v }) => v)
}

const rounded = (values: readonly Cell[], decimals: number) =>
  values.map((value) => (typeof value === 'number' ? Number(value.toFixed(decimals)) : value))

describe('every shipped file', () => {
  test.each(publishedNames)('%s: each row is accounted for and none is rejected', async (name) => {
    const report = app.reports.get(name)
    const text = await fileFrom(`datasets/published/${name}`).content.text()
    const rows = Papa.parse(text, { skipEmptyLines: true }).data.length - 1
    expect(report?.rowsRead).toBe(rows)
    const skipped = report?.skipped.reduce((sum, one) => sum + one.rows, 0) ?? 0
    expect((report?.used ?? 0) + skipped + (report?.rejectedTotal ?? 0)).toBe(rows)
    expect(report?.rejected).toEqual([])
    expect(report?.observations).toBeGreaterThan(0)
  })

  /** Rows by check: so few that somebody may look at each of them. Others raise no warning. */
  const warnings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    // Most are special schools and severe absence of very small groups, after the two years of 2020.
    'absence_by_sen_201819_202425.csv': { 'value-jump': 100 },
    'absence_by_sen_two_term_201617_202223.csv': { 'value-jump': 13 },
    'ascof_201920_learning_disability.csv': { 'value-jump': 11 },
    'ascof_202021_1E_1G.csv': { 'value-jump': 13, 'suppressed-recoverable': 2 },
    // A hundredth of a year later: summer 2019/20, when schools were closed.
    'exclusions_by_sen_201920_202425.csv': { 'value-jump': 35, 'value-unit-suspicious': 4 },
    'ks4_201718_la_characteristics.csv': { 'value-jump': 1 },
    'ks4_201819_la_characteristics.csv': { 'value-jump': 2 },
    'lait_send_long.csv': { 'value-jump': 24 },
    'neet_not_known_2023.csv': { 'value-jump': 4 },
    'neet_not_known_2024.csv': { 'value-jump': 8 },
    'neet_not_known_2025.csv': { 'value-jump': 12 },
    'sen2_caseload_neet_2019_2025.csv': { 'value-jump': 36 },
    'sen2_establishment_caseload_neet_2022_release.csv': { 'value-jump': 10 },
    'sen2_timeliness_20_week_2019_2024.csv': { 'value-jump': 6 },
  }
  test.each(publishedNames)('%s: nothing stops, and few rows are warned of', (name) => {
    const report = app.reports.get(name)
    const found = report?.findings.filter(({ severity }) => severity !== 'notes') ?? []
    expect(Object.fromEntries(found.map(({ check, rowsTotal }) => [check, rowsTotal]))).toEqual(
      warnings[name] ?? {},
    )
    const sum = found.reduce((total, { rowsTotal }) => total + rowsTotal, 0)
    expect(report?.warned).toBe(sum)
    expect(sum).toBeLessThanOrEqual((report?.observations ?? 0) / 20)
  })

  test('what is known not to be credible is among the jumps', () => {
    const { findings = [] } = app.reports.get('sen2_caseload_neet_2019_2025.csv') ?? {}
    const jumps = findings.find(({ check }) => check === 'value-jump')?.rows.map(({ detail }) => detail)
    expect(jumps).toContain('Stockport, NEET, EHC plan, January 2023: 0 after 57 in January 2022')
  })

  test('every figure has a value or says why not, and a period, area and origin that can be found', async () => {
    const [counts] = await app.engine.query(`SELECT
      CAST(count(*) FILTER ((value IS NULL) = (symbol IS NULL)) AS DOUBLE) AS unsaid,
      CAST(count(*) FILTER (area NOT IN (SELECT code FROM area)) AS DOUBLE) AS nowhere,
      CAST(count(*) FILTER ("row" < 2 OR "column" IS NULL OR raw IS NULL) AS DOUBLE) AS origin FROM observation`)
    expect(counts).toEqual({ unsaid: 0, nowhere: 0, origin: 0 })
    const periods = await app.engine.query('SELECT DISTINCT period FROM observation')
    for (const { period } of periods) expect(parsePeriod(String(period)), String(period)).toBeDefined()
  })

  test('a figure leads back to its cell', async () => {
    const name = 'absence_by_sen_201819_202425.csv'
    const extract = app.register.snapshot().dataFiles.find(({ fileName }) => fileName === name)
    const text = await fileFrom(`datasets/published/${name}`).content.text()
    const lines = Papa.parse<string[]>(text).data
    const cells = await app.engine.query(
      `SELECT "row", "column", raw FROM observation WHERE file = ${extract?.number} USING SAMPLE 50`,
    )
    for (const { row, column, raw } of cells) {
      const position = lines[0]?.indexOf(String(column)) ?? -1
      expect(lines[Number(row) - 1]?.[position]).toBe(raw)
    }
  })
})

describe('known figures', () => {
  const na = null
  test.each([
    ['SEN support', stockport, [-0.16, -0.3, -0.26, -0.31, na, na, -0.5, -0.51, -0.22]],
    ['SEN support', england, [-0.38, -0.43, -0.43, -0.43, na, na, -0.47, -0.45, -0.45]],
    ['EHC plan', stockport, [-0.89, -0.94, -1.3, -1.12, na, na, -1.08, -1.09, -1.17]],
    ['EHC plan', england, [-1.03, -1.04, -1.09, -1.17, na, na, -1.33, -1.12, -1.13]],
  ])('Progress 8, %s, %s', async (cohort, area, values) => {
    expect(await series('progress-8', cohort, 'all', area, 'lait-long')).toEqual(values)
  })

  test.each([
    ['SEN support', stockport, [18, 22, 24, 26, na, na, 21, 25, 28, 28]],
    ['SEN support', england, [16, 21, 24, 25, na, na, 21, 24, 26, 29]],
    ['EHC plan', stockport, [8, 8, 11, 12, na, na, 7, 12, 10, 8]],
    ['EHC plan', england, [7, 8, 9, 9, na, na, 7, 8, 9, 9]],
    ['No SEN', stockport, [66, 73, 76, 75, na, na, 72, 72, 74, 78]],
  ])('key stage 2, expected standard, 2016 to 2025, %s, %s', async (cohort, area, values) => {
    expect(await series('key-stage-2-expected', cohort, 'all', area, 'lait-long')).toEqual(values)
  })

  test.each([
    ['SEN support', stockport, [41.5, 36.7, 36.5, 35.5, 39.9, 41.8, 36.7, 35.1, 36.3, 36.6]],
    ['SEN support', england, [36.2, 31.9, 32.2, 32.6, 36.4, 36.7, 34.9, 33.3, 33.1, 33.8]],
    ['EHC plan', stockport, [20.4, 15.9, 14, 15.2, 17.6, 19.1, 17.6, 16.4, 15.2, 17.4]],
    ['EHC plan', england, [17, 13.9, 13.5, 13.7, 15.2, 15.7, 14.3, 14, 14.2, 14.8]],
  ])('Attainment 8, 2016 to 2025, %s, %s', async (cohort, area, values) => {
    expect(await series('attainment-8', cohort, 'all', area, 'lait-long')).toEqual(values)
  })

  test.each([
    ['SEN support', stockport, [6.59, 6.81, 6.49, 5.98, 10.36, 10.17]],
    ['SEN support', england, [6.2, 6.46, 6.28, 5.82, 9.7, 10.08]],
    ['EHC plan', stockport, [9.42, 9.66, 8.63, 11.36, 12.19, 11.66]],
    ['EHC plan', england, [8.19, 8.73, 8.64, 14.58, 12.07, 12.42]],
  ])('absence in two terms, 2016/17 to 2022/23 without 2019/20, %s, %s', async (cohort, area, values) => {
    const measure = 'overall-absence-two-terms'
    expect(await series(measure, cohort, 'all', area, 'absence-two-term')).toEqual(values)
    const periods = await series(measure, cohort, 'all', area, 'absence-two-term', 'period')
    expect(periods).not.toContain('2019/20')
  })

  test.each([
    ['SEN support', 'primary', 2982],
    ['SEN support', 'secondary', 1208],
    ['SEN support', 'all', 4191],
    ['EHC plan', 'primary', 481],
    ['EHC plan', 'secondary', 397],
    ['EHC plan', 'all', 1488],
  ])('pupils in January 2019, %s, %s', async (cohort, phase, count) => {
    expect(await series('pupils', cohort, phase, stockport, 'template')).toEqual([count])
    expect(await series('pupils', cohort, phase, stockport, 'template', 'period')).toEqual(['January 2019'])
  })

  test('Progress 8 from counts agrees with the printed score', async () => {
    for (const [cohort, scores, sums, pupils] of [
      ['SEN support', [-0.265, -0.312], [-44.254, -61.853], [167, 198]],
      ['EHC plan', [-1.304, -1.121], [-182.563, -133.366], [140, 119]],
    ] as const) {
      const ask = (column?: string) =>
        series('progress-8', cohort, 'all', stockport, 'ks4-characteristics', column)
      expect(rounded(await ask(), 3)).toEqual(scores)
      expect(await ask('numerator')).toEqual(sums)
      expect(await ask('denominator')).toEqual(pupils)
      expect(await ask('quality')).toEqual(['revised', 'final'])
    }
  })

  test('London, Inner London and Outer London are three areas', async () => {
    const rows = await app.engine.query(`SELECT DISTINCT area FROM observation
      WHERE measure = 'progress-8' AND quality = 'revised' AND area LIKE 'E13%' ORDER BY area`)
    expect(rows.map(({ area }) => area)).toEqual(['E13000001', 'E13000002'])
  })

  test.each([
    ['primary', 'SEN support', [15.86, 17.9, 27.08, 24.98, 23.05, 19.67]],
    ['primary', 'EHC plan', [17.89, 32.34, 30.48, 28.86, 28.64, 27.59]],
    ['secondary', 'SEN support', [25.16, 25.69, 39.07, 39.01, 40.22, 39.05]],
    ['secondary', 'EHC plan', [26.89, 28.24, 44.0, 39.78, 39.88, 40.5]],
  ])('persistent absence, %s, %s', async (phase, cohort, values) => {
    const found = await series('persistent-absence', cohort, phase, stockport, 'absence-by-sen')
    expect(rounded(found, 2)).toEqual(values)
  })

  test.each([
    ['primary', 'SEN support', 93.35],
    ['secondary', 'SEN support', 84.6],
    ['primary', 'EHC plan', 91.31],
    ['secondary', 'EHC plan', 82.41],
  ])('attendance 2024/25, %s, %s', async (phase, cohort, value) => {
    const found = await series('attendance', cohort, phase, stockport, 'absence-by-sen')
    expect(rounded(found, 2).at(-1)).toBe(value)
  })

  test.each([
    ['suspensions', 'SEN support', 26.18],
    ['suspensions', 'EHC plan', 21.76],
    ['permanent-exclusions', 'SEN support', 0.66],
    ['permanent-exclusions', 'EHC plan', 0.14],
  ])('%s, %s: the three terms of 2023/24', async (measure, cohort, total) => {
    const [row] = await app.engine.query(`SELECT round(sum(value), 2) AS v FROM observation
      WHERE measure = '${measure}' AND cohort = '${cohort}' AND phase = 'all' AND area = '${stockport}'
        AND period LIKE '2023/24 %'`)
    expect(row?.v).toBe(total)
  })

  test('suspensions in England, from the old release and from printed pages', async () => {
    const old = 'exclusions-by-characteristic'
    expect((await series('suspensions', 'SEN support', 'all', england, old)).slice(3)).toEqual([
      12.3, 13.72, 14.76,
    ])
    expect((await series('suspensions', 'EHC plan', 'all', england, old)).slice(3)).toEqual([
      15.13, 15.04, 15.93,
    ])
    expect((await series('suspensions', 'SEN support', 'all', england, old, 'denominator')).at(-1)).toBe(
      918270,
    )
    const printed = await series('suspensions', 'SEN support', 'all', england, 'template')
    expect(printed).toEqual([15.1, 15.59, 18.59])
  })

  test.each([
    [stockport, [11.8, 8.3, 15.7, 17.0]],
    [england, [8.6, 10.1, 10.2, 10.1]],
  ])('NEET or not known at 16 and 17, EHC plan, %s', async (area, values) => {
    expect(await series('neet-or-not-known-16-17', 'EHC plan', 'all', area, 'neet-not-known')).toEqual(values)
  })

  test.each([
    [stockport, [43, 56, 44, 57, 0, 51, 32]],
    [england, [5876, 8108, 10794, 12497, 12109, 15386, 18056]],
  ])('NEET with an EHC plan, January 2019 to 2025, %s', async (area, values) => {
    expect(await series('neet', 'EHC plan', 'all', area, 'sen2-caseload')).toEqual(values)
    const earlier = await series('neet', 'EHC plan', 'all', area, 'sen2-establishment')
    expect(earlier).toEqual(values.slice(0, 4))
  })

  test('NEET has the number of plans beside it in both releases', async () => {
    for (const recipe of ['sen2-caseload', 'sen2-establishment']) {
      const plans = await series('neet', 'EHC plan', 'all', stockport, recipe, 'denominator')
      expect(plans.slice(0, 4)).toEqual([2195, 2359, 2383, 2618])
    }
  })

  test.each([
    ['paid-employment', stockport, [9.4, 4.6, 11.7]],
    ['paid-employment', england, [5.9, 5.6, 5.1]],
    ['settled-accommodation', stockport, [92.7, 91.2, 90.7]],
    ['settled-accommodation', england, [77.4, 77.3, 78.3]],
  ])('%s, %s', async (measure, area, values) => {
    const adults = 'Adults 18-64 with a learning disability'
    const early = await series(measure, adults, 'all', area, 'ascof-by-year')
    const late = await series(measure, adults, 'all', area, 'ascof-outcome-rows')
    expect([...early, ...late]).toEqual(values)
  })

  test.each([
    [stockport, [97.2, 95.0, 96.4, 45.6, 42.0, 94.4, 49.9, 9.9, 7.8]],
    [england, [58.6, 64.9, 60.1, 60.4, 58.0, 59.9, 49.2, 50.3, 46.4]],
  ])('EHC plans in 20 weeks, 2016 to 2024, %s', async (area, values) => {
    expect(await series('ehc-plans-20-weeks', 'EHC plan', 'all', area, 'lait-long')).toEqual(values)
    expect(await series('ehc-plans-20-weeks', 'EHC plan', 'all', area, 'sen2-timeliness')).toEqual(
      values.slice(3),
    )
  })

  test('the closest neighbours of Stockport, in order', async () => {
    const rows =
      await app.engine.query(`SELECT name, closeness FROM neighbour n JOIN area a ON a.code = n.neighbour
      WHERE n.area = '${stockport}' ORDER BY rank`)
    expect(rows.map(({ name }) => name)).toEqual([
      'Solihull',
      'Trafford',
      'Cheshire West and Chester',
      'Gloucestershire',
      'Hertfordshire',
      'West Sussex',
      'Warwickshire',
      'North Somerset',
      'South Gloucestershire',
      'Cambridgeshire',
    ])
  })
})

describe('figures that several releases print', () => {
  test.each([
    // LAIT’s rounded scores beside those of key stage 4, 2017/18 and 2018/19, and England’s of later years.
    ['progress-8', 976],
    ['ehc-plans-20-weeks', 970],
    ['neet', 646],
    ['ehc-plans', 646],
    ['suspensions', 2],
    ['permanent-exclusions', 2],
    ['settled-accommodation', 1],
    ['paid-employment', 1],
  ])('%s: %d', async (measure, count) => {
    const [row] = await app.engine.query(`SELECT CAST(count(*) AS DOUBLE) AS figures FROM (
      SELECT count(*) FROM observation WHERE measure = ${literal(measure)}
      GROUP BY measure, cohort, phase, area, period HAVING count(*) > 1)`)
    expect(row?.figures).toBe(count)
  })

  test('all agree at the measure’s decimals, in Stockport, the North West and England', async () => {
    const areas = [stockport, 'E12000002', england]
    const rows = await app.engine.query(areaFiguresSql(areas))
    const book = toSeries(rows, app.framework)
    const points = areas.flatMap((area) =>
      [...app.framework.measures.keys()].flatMap((measure) =>
        [...app.framework.cohorts.keys()].flatMap((cohort) =>
          phases.flatMap((phase) => book.get(area, { measure, cohort, phase })?.points ?? []),
        ),
      ),
    )
    expect(points.length).toBeGreaterThan(500)
    expect(points.filter(({ others }) => others.length > 0)).toEqual([])
  })
})

describe('symbols keep their meaning', () => {
  test.each([
    ['neet-not-known', 'c', 'suppressed'],
    ['neet-not-known', 'z', 'not applicable'],
    ['lait-long', '-', 'not available'],
    ['ascof-outcome-rows', '[x]', 'not available'],
    ['sen2-caseload', 'x', 'not available'],
    ['sen2-timeliness', 'x', 'not available'],
  ])('%s: %s is %s', async (recipe, raw, symbol) => {
    const numbers = app.register
      .snapshot()
      .dataFiles.filter(({ recipeId }) => recipeId === recipe)
      .map(({ number }) => number)
    const rows = await app.engine.query(`SELECT DISTINCT symbol, value FROM observation
      WHERE raw = ${literal(raw)} AND file IN (${numbers.join(', ')})`)
    expect(rows).toEqual([{ symbol, value: null }])
  })
})
