import { beforeAll, describe, expect, test } from 'vitest'
import type { SeriesKey } from '../../src/framework/observation'
import type { Point } from '../../src/framework/series'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { type SeriesBook, toSeries } from '../../src/observations/seriesBook'
import { recoverCount } from '../../src/statistics/recoveredCount'
import { reviewed, startShipped } from './support/app'

/** Counts recovered from printed rates, and the sums of them that stand for England and the regions. */

const stockport = 'E08000007'
const england = 'E92000001'

let app: Awaited<ReturnType<typeof startShipped>>
const read = async (...areas: string[]): Promise<SeriesBook> =>
  toSeries(await app.engine.query(areaFiguresSql(areas)), app.framework)
let book: SeriesBook
beforeAll(async () => {
  app = await startShipped()
  book = await read(stockport, england)
})

const points = (area: string, key: SeriesKey) =>
  (book.get(area, key)?.points ?? []).filter(({ period }) => period.kind !== 'term')
const at = (area: string, key: SeriesKey, period: string): Point | undefined =>
  book.get(area, key)?.points.find((point) => point.period.label === period)
const absence = (cohort: string, phase: SeriesKey['phase']) => ({
  measure: 'persistent-absence',
  cohort,
  phase,
})
const suspensions = (cohort: string) => ({ measure: 'suspensions', cohort, phase: 'all' as const })

describe('recovered counts of Stockport', () => {
  test('stand behind the published rates', () => {
    expect(
      points(stockport, absence('SEN support', 'primary')).map((p) => [p.numerator, p.denominator]),
    ).toEqual([
      [420, 2649],
      [453, 2531],
      [686, 2533],
      [697, 2790],
      [659, 2859],
      [593, 3014],
    ])
    expect(points(stockport, absence('SEN support', 'secondary')).map((p) => p.denominator)).toEqual([
      1276, 1787, 1976, 2284, 2315, 2543,
    ])
    expect(at(stockport, absence('SEN support', 'primary'), '2023/24')).toMatchObject({
      value: 23.050017,
      countsRecovered: true,
    })
  })

  test('make a year of its three terms: the events of all, over the pupils of spring', () => {
    const year = at(stockport, suspensions('SEN support'), '2023/24')
    expect(year).toMatchObject({
      numerator: 1470,
      denominator: 5616,
      summed: false,
      countsRecovered: true,
    })
    expect(year?.value).toBeCloseTo((100 * 1470) / 5616, 12)
    expect(year?.pooled?.sumOfRates).toBeCloseTo(26.18, 2)
    expect(at(stockport, suspensions('EHC plan'), '2023/24')).toMatchObject({
      numerator: 483,
      denominator: 2215,
    })
  })
})

describe('sums for England', () => {
  test.each([
    ['SEN support', 'primary', [14.24, 14.65, 26.23, 24.77, 23.06, 20.87]],
    ['EHC plan', 'primary', [19.76, 32.32, 31.35, 30.99, 30.07, 29.28]],
    ['SEN support', 'secondary', [23.16, 24.52, 39.5, 39.04, 38.92, 36.44]],
    ['EHC plan', 'secondary', [23.66, 43.7, 38.82, 39.13, 40.49, 39.91]],
  ] as const)('persistent absence, %s, %s', (cohort, phase, values) => {
    const found = points(england, absence(cohort, phase))
    expect(found.map(({ value }) => Number(value?.toFixed(2)))).toEqual(values)
    expect(new Set(found.map(({ quality }) => quality))).toEqual(new Set(['recovered']))
  })

  test('agree with what DfE printed for 2018/19', () => {
    const value = (measure: string, cohort: string) =>
      at(england, { measure, cohort, phase: 'all' }, '2018/19')?.value
    expect(value('persistent-absence', 'SEN support')).toBeCloseTo(17.87, 2)
    expect(value('persistent-absence', 'EHC plan')).toBeCloseTo(24.59, 2)
    expect(value('persistent-absence', 'No SEN')).toBeCloseTo(9.02, 2)
  })

  test('give way to what a publisher printed: suspensions 2021/22', () => {
    expect(at(england, suspensions('SEN support'), '2021/22')).toMatchObject({ value: 18.59 })
    expect(at(england, suspensions('EHC plan'), '2021/22')).toMatchObject({ value: 17.63 })
    expect(at(england, suspensions('EHC plan'), '2021/22')?.quality).not.toBe('recovered')
  })

  test.each([
    ['SEN support', 330_908],
    ['EHC plan', 101_381],
  ])('suspensions of 2023/24, %s: within 0.02% of the published %d', (cohort, published) => {
    const sum = at(england, suspensions(cohort), '2023/24')?.numerator ?? 0
    expect(Math.abs(sum / published - 1)).toBeLessThan(0.0002)
  })
})

test('a doubtful recovery leaves the published rate without counts', async () => {
  const [row] = await app.engine.query(`SELECT CAST(count(*) AS DOUBLE) AS n FROM observation
    WHERE measure IN ('persistent-absence', 'severe-absence') AND quality = 'final' AND numerator IS NULL
      AND area NOT LIKE 'E12%' AND area <> 'E92000001'`)
  expect(row?.n).toBe(2 * 51 + 0)
})

test('every recovered count gives both printed rates of its row, and is among the counts that fit them', async () => {
  const rows = await app.engine.query(`
    SELECT any_value(denominator) AS n, list(value ORDER BY measure) AS rates, list(numerator ORDER BY measure) AS counts
    FROM observation JOIN area ON area.code = area
    WHERE measure IN ('persistent-absence', 'severe-absence') AND quality = 'recovered' AND level = 'local authority'
    GROUP BY area, cohort, phase, period`)
  expect(rows.length).toBeGreaterThan(9000)
  for (const { n, rates, counts } of rows) {
    if (!Array.isArray(rates) || !Array.isArray(counts)) throw new Error('No lists')
    const size = Number(n)
    const found = recoverCount(rates.map(Number), 6, { least: size, most: size })
    expect(found).toEqual({ kind: 'one', headcount: size, counts: counts.map(Number) })
  }
})

test('DfE’s own file with counts takes over, whichever came first', async () => {
  const header =
    'time_period,time_identifier,geographic_level,country_code,new_la_code,education_phase,breakdown,sess_overall_percent,enrolments_pa_10_exact_percent,enrolments,enrolments_pa_10_exact'
  const file = {
    name: 'original.csv',
    content: new Blob([
      `${header}\n202324,Academic year,National,E92000001,,State-funded primary,SEN support,7.1,23.1,10000,2310\n`,
    ]),
  }
  const review = await reviewed(file, app)
  await review.accept()
  const fresh = await read(england)
  const point = fresh
    .get(england, absence('SEN support', 'primary'))
    ?.points.find(({ period }) => period.label === '2023/24')
  expect(point).toMatchObject({ value: 23.1, numerator: 2310, denominator: 10_000, quality: 'final' })
  expect(point?.countsRecovered).toBeUndefined()
})
