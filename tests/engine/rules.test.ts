import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { distributionAt } from '../../src/assessment/distribution'
import { startInNode } from '../../src/engine/duckdb/node'
import { type Engine, literal, type Row } from '../../src/engine/port'
import type { Framework } from '../../src/framework/framework'
import { parsePeriod, termsOf } from '../../src/framework/period'
import { monthOf, termLabel } from '../../src/intake/people/recipes/monthsAndTerms'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { allAuthorities } from '../../src/observations/areas'
import { allAuthoritiesMedianSql, MedianBook, neighboursMedianSql } from '../../src/observations/medians'
import { readRankBook } from '../../src/observations/ranks'
import { toSeries } from '../../src/observations/seriesBook'
import { prepareTables, tables } from '../../src/observations/tables'
import { figuresByArea } from '../../src/observations/yearsFromTerms'
import { areasNeeded, median } from '../../src/statistics/quantiles'
import { rankOf } from '../../src/statistics/rank'
import { readFramework } from './support/app'

/** Rules that stand twice, in SQL and in TypeScript, held together on made-up figures in the engine that ships. */

const key = { measure: 'suspensions', cohort: 'SEN support', phase: 'all' } as const
const summed = [key.measure]
const runs = 60

let engine: Engine
let framework: Framework
/** Authorities; those of the last test were split or merged. */
let areas: readonly string[]
beforeAll(async () => {
  engine = await startInNode()
  framework = readFramework()
  await prepareTables(engine, framework)
  areas = [...framework.areas.values()]
    .filter(({ level }) => level === 'local authority')
    .map(({ code }) => code)
    .slice(0, 12)
}, 120_000)
beforeEach(() => engine.query('DELETE FROM observation'))

interface Made {
  readonly area: number
  readonly period: string
  readonly value: number | null
  /** The file has counts. */
  readonly counted: boolean
  readonly pupils: number
  readonly symbol: 'suppressed' | 'not available' | null
  readonly quality: 'final' | 'recovered'
  readonly file: number
}

const periods = [...termsOf('2022/23'), '2022/23', ...termsOf('2023/24'), '2023/24', 'January 2024']

/** Printings of one series: of an area and period at most one in each of three files. */
const printings = fc
  .uniqueArray(
    fc.record({
      area: fc.nat(11),
      period: fc.constantFrom(...periods),
      said: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 0, max: 4000 }).map((n) => n / 100) },
        fc.constantFrom('suppressed' as const, 'not available' as const, null),
      ),
      counted: fc.boolean(),
      pupils: fc.integer({ min: 900, max: 1100 }),
      quality: fc.constantFrom('final' as const, 'recovered' as const),
      file: fc.integer({ min: 1, max: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 250,
      selector: ({ area, period, file }) => `${area} ${period} ${file}`,
    },
  )
  .map((all) =>
    all.map(
      ({ said, ...one }): Made =>
        typeof said === 'number'
          ? { ...one, value: said, symbol: null }
          : { ...one, value: null, symbol: said },
    ),
  )

/** Fills the table with these and nothing else. */
async function fill(made: readonly Made[], of = areas) {
  const text = (value: string | null) => (value === null ? 'NULL' : literal(value))
  const rows = made.map((one, at) => {
    const cells: Record<keyof typeof tables.observation, string> = {
      measure: literal(key.measure),
      cohort: literal(key.cohort),
      phase: literal(key.phase),
      area: literal(of[one.area % of.length] ?? ''),
      period: literal(one.period),
      value: one.value === null ? 'NULL' : String(one.value),
      numerator:
        one.counted && one.value !== null ? String(Math.round((one.value * one.pupils) / 100)) : 'NULL',
      denominator: one.counted && one.value !== null ? String(one.pupils) : 'NULL',
      symbol: text(one.symbol),
      quality: literal(one.quality),
      file: String(one.file),
      row: String(at + 2),
      column: `'rate'`,
      raw: text(one.value === null ? one.symbol : String(one.value)),
    }
    return `(${Object.keys(tables.observation)
      .map((name) => Object.entries(cells).find(([column]) => column === name)?.[1])
      .join(', ')})`
  })
  await engine.query(`DELETE FROM observation; INSERT INTO observation VALUES ${rows.join(', ')}`)
}

const bookOf = async (of = areas) => toSeries(await engine.query(areaFiguresSql(of)), framework)
const tidy = (value: number | null | undefined) =>
  typeof value === 'number' ? Number(value.toFixed(9)) : null
/** What is known of each area and period, in one order. */
const sorted = (rows: readonly (readonly [string, string, number | null])[]) =>
  rows.map(([area, period, value]) => `${area} ${period} ${value}`).sort()

describe('a figure that counts, and a year from its terms', () => {
  test('are the same by SQL as by TypeScript', async () => {
    await fc.assert(
      fc.asyncProperty(printings, async (made) => {
        await fill(made)
        const book = await bookOf()
        const ours = areas.flatMap((area) =>
          (book.get(area, key)?.points ?? []).map(
            ({ period, value }) => [area, period.label, tidy(value)] as const,
          ),
        )
        const theirs = (
          await engine.query(
            `WITH ${figuresByArea(allAuthorities, summed)} SELECT area, period, value FROM figures`,
          )
        ).map(
          ({ area, period, value }: Row) =>
            [String(area), String(period), typeof value === 'number' ? tidy(value) : null] as const,
        )
        expect(sorted(theirs)).toEqual(sorted(ours))
      }),
      { numRuns: runs },
    )
  })
})

/** The values that count by period, as the series say. */
async function valuesByPeriod(of: readonly string[]) {
  const book = await bookOf()
  const found = new Map<string, number[]>()
  for (const area of of)
    for (const { period, value } of book.get(area, key)?.points ?? [])
      if (value !== null) found.set(period.label, [...(found.get(period.label) ?? []), value])
  return found
}

describe('medians and ranks', () => {
  test('of all authorities and of neighbours are the same by SQL as by TypeScript', async () => {
    const [ours = '', ...others] = areas
    const neighbours = others.slice(0, 10)
    await engine.query(
      `INSERT INTO neighbour VALUES ${neighbours.map((one, at) => `(${literal(ours)}, ${literal(one)}, ${at + 1}, '', 1, '2025')`).join(', ')}`,
    )
    let [said, refused] = [0, 0]
    await fc.assert(
      fc.asyncProperty(printings, async (made) => {
        await fill(made)
        const compare = async (sql: string, of: readonly string[], needed: number) => {
          const book = new MedianBook(await engine.query(sql))
          for (const [period, values] of await valuesByPeriod(of)) {
            const found = book.at(key, period)
            if (values.length < needed) {
              refused += 1
              expect(found).toBeUndefined()
            } else {
              said += 1
              expect(found?.areas).toBe(values.length)
              expect(tidy(found?.value)).toBe(tidy(median(values)))
            }
          }
        }
        await compare(allAuthoritiesMedianSql(summed), areas, areasNeeded.authorities)
        await compare(neighboursMedianSql(ours, summed), neighbours, areasNeeded.neighbours)
      }),
      { numRuns: runs },
    )
    // Both sides of the rule were met: in most runs 40 to 100 were said, and 300 or more refused.
    expect(said).toBeGreaterThan(10)
    expect(refused).toBeGreaterThan(10)
  })

  test('a rank among all authorities is that among the values of their series', async () => {
    const goals = framework.goals.map((goal) => ({ ...goal, ...key }))
    await fc.assert(
      fc.asyncProperty(printings, async (made) => {
        await fill(made)
        const book = await readRankBook(engine, { ...framework, goals })
        for (const [period, values] of await valuesByPeriod(areas))
          for (const value of values)
            expect(book.at(key, period, value)).toEqual(rankOf(values, value, 'lower'))
      }),
      { numRuns: 20 },
    )
  })
})

describe('an area and one it succeeded', () => {
  const [cumbria, cumberland, westmorland, bournemouth, poole, joined] = [
    'E10000006',
    'E06000063',
    'E06000064',
    'E06000028',
    'E06000029',
    'E06000058',
  ]
  const apart = [cumbria, cumberland, westmorland, bournemouth, poole, joined, 'E08000007']
  const pairs = [
    [cumbria, cumberland],
    [cumbria, westmorland],
    [bournemouth, joined],
    [poole, joined],
  ]
  const once = printings.map((made) => [
    ...new Map(made.map((one) => [`${one.area % apart.length} ${one.period} ${one.file}`, one])).values(),
  ])

  test('never count in one period, by SQL as by TypeScript', async () => {
    const measure = framework.measures.get(key.measure)
    if (!measure) throw new Error('No such measure')
    let left = 0
    await fc.assert(
      fc.asyncProperty(once, async (made) => {
        await fill(made, apart)
        const book = await bookOf(apart)
        const rows = await engine.query(
          `WITH ${figuresByArea(allAuthorities, summed)} SELECT area, period, value FROM figures WHERE value IS NOT NULL`,
        )
        const counted = new Set(rows.map(({ area, period }: Row) => `${area} ${period}`))
        for (const [before = '', after = ''] of pairs)
          for (const { period, value } of book.get(before, key)?.points ?? []) {
            if (value === null) continue
            if (book.get(after, key)?.points.some((one) => one.period.label === period.label)) left += 1
            expect(counted.has(`${before} ${period.label}`)).toBe(true)
            expect(counted.has(`${after} ${period.label}`)).toBe(false)
          }
        const figures = { framework, book, key, measure }
        for (const label of ['2022/23', '2023/24', 'January 2024'])
          expect(
            distributionAt(figures, label)
              .ranked.map(({ code }) => `${code} ${label}`)
              .sort(),
          ).toEqual([...counted].filter((one) => one.endsWith(` ${label}`)).sort())
      }),
      { numRuns: runs },
    )
    expect(left).toBeGreaterThan(0)
  })
})

describe('the term of a day', () => {
  test('holds the day, August going to the autumn', async () => {
    const days = fc.uniqueArray(
      fc.date({ min: new Date('2005-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
      { minLength: 1, maxLength: 200, selector: (date) => date.toISOString().slice(0, 10) },
    )
    await fc.assert(
      fc.asyncProperty(days, async (dates) => {
        const texts = dates.map((date) => date.toISOString().slice(0, 10))
        const rows = await engine.query(
          `SELECT day, ${termLabel(monthOf('CAST(day AS DATE)'))} AS term
            FROM (SELECT unnest([${texts.map(literal).join(', ')}]) AS day)`,
        )
        for (const { day, term } of rows) {
          const period = parsePeriod(String(term))
          expect(period?.kind).toBe('term')
          const held = String(day).replace(/-08-\d\d$/, '-09-01')
          expect(period && period.start <= held && held <= period.end, `${day} ${term}`).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })
})
