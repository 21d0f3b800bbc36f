import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { startInNode } from '../../../src/engine/duckdb/node'
import type { Engine } from '../../../src/engine/port'
import { parsePeriod } from '../../../src/framework/period'
import { addUp, figures, pupilFixture } from '../../support/people/addUp'
import { readFramework } from '../support/app'

let engine: Engine
beforeAll(async () => {
  engine = await startInNode()
})

const counts = (all: readonly { reason: string; rows: number }[]) =>
  Object.fromEntries(all.map(({ reason, rows }) => [reason, rows]))

/** What stands beside each fixture's rows, worked out by hand. */
const expected = [
  {
    name: 'pupil_summary',
    recipe: 'pupil-summary',
    used: 10,
    skipped: {},
    rejected: {
      'The term must be written like 2018/19 autumn.': 1,
      'More sessions were missed than were possible.': 1,
      '“possible” must be a whole number, 0 or more.': 1,
      '“missed” must be a whole number, 0 or more.': 1,
      '“suspensions” must be a whole number, 0 or more.': 1,
    },
    figures: {
      'attendance-local | 2018/19 autumn | 3562001 | primary | EHC plan': '170/230 of 2',
      'attendance-local | 2018/19 autumn | 3562001 | primary | SEN support': '235/260 of 2',
      'attendance-local | 2018/19 autumn | 3564002 | secondary | SEN support': '130/130 of 1',
      'attendance-local | 2018/19 autumn | 3567003 | special | SEN support': '9/20 of 1',
      'attendance-local | 2018/19 spring | 3564002 | secondary | No SEN': '217/240 of 2',
      'permanent-exclusions-local | 2018/19 autumn | 3562001 | primary | EHC plan': '0/2 of 2',
      'permanent-exclusions-local | 2018/19 autumn | 3562001 | primary | SEN support': '0/2 of 2',
      'permanent-exclusions-local | 2018/19 autumn | 3564002 | secondary | No SEN': '0/1 of 1',
      'permanent-exclusions-local | 2018/19 autumn | 3564002 | secondary | SEN support': '0/1 of 1',
      'permanent-exclusions-local | 2018/19 autumn | 3567003 | special | SEN support': '1/1 of 1',
      'permanent-exclusions-local | 2018/19 spring | 3564002 | secondary | No SEN': '0/1 of 1',
      'persistent-absence-local | 2018/19 autumn | 3562001 | primary | EHC plan': '1/2 of 2',
      'persistent-absence-local | 2018/19 autumn | 3562001 | primary | SEN support': '1/2 of 2',
      'persistent-absence-local | 2018/19 autumn | 3564002 | secondary | SEN support': '0/1 of 1',
      'persistent-absence-local | 2018/19 autumn | 3567003 | special | SEN support': '1/1 of 1',
      'persistent-absence-local | 2018/19 spring | 3564002 | secondary | No SEN': '1/2 of 2',
      'severe-absence-local | 2018/19 autumn | 3562001 | primary | EHC plan': '1/2 of 2',
      'severe-absence-local | 2018/19 autumn | 3562001 | primary | SEN support': '0/2 of 2',
      'severe-absence-local | 2018/19 autumn | 3564002 | secondary | SEN support': '0/1 of 1',
      'severe-absence-local | 2018/19 autumn | 3567003 | special | SEN support': '1/1 of 1',
      'severe-absence-local | 2018/19 spring | 3564002 | secondary | No SEN': '0/2 of 2',
      'suspensions-local | 2018/19 autumn | 3562001 | primary | EHC plan': '2/2 of 2',
      'suspensions-local | 2018/19 autumn | 3562001 | primary | SEN support': '1/2 of 2',
      'suspensions-local | 2018/19 autumn | 3564002 | secondary | No SEN': '3/1 of 1',
      'suspensions-local | 2018/19 autumn | 3564002 | secondary | SEN support': '0/1 of 1',
      'suspensions-local | 2018/19 autumn | 3567003 | special | SEN support': '0/1 of 1',
      'suspensions-local | 2018/19 spring | 3564002 | secondary | No SEN': '2/1 of 1',
    },
  },
  {
    name: 'destinations',
    recipe: 'destinations',
    used: 10,
    skipped: { 'No EHC plan.': 1, 'Younger than 16 or older than 25.': 2 },
    rejected: {
      'The age must be a number of years.': 1,
      'The plan must be EHC plan or none.': 1,
      'The status must be EET, NEET or not known, or a word for one of them.': 1,
    },
    figures: {
      'neet-local | January 2019 |  | all | EHC plan': '3/null of 6',
      'neet-local | February 2019 |  | all | EHC plan': '0/null of 2',
      'activity-not-known-local | January 2019 |  | all | EHC plan': '1/null of 6',
      'activity-not-known-local | February 2019 |  | all | EHC plan': '1/null of 2',
    },
  },
  {
    name: 'adults',
    recipe: 'adults-learning-disability',
    used: 7,
    skipped: { 'Younger than 18 or older than 25.': 2 },
    rejected: {
      '“date” is no date of the form 2018-09-03 or 03/09/2018.': 1,
      'The accommodation must be settled, unsettled or not known, or a word of the SALT return.': 1,
      'The employment must be paid, unpaid, none or not known, or a word of the SALT return.': 1,
    },
    figures: {
      'settled-accommodation | 2018-19 |  | all | Adults 18-25 with a learning disability': '2/4 of 4',
      'paid-employment | 2018-19 |  | all | Adults 18-25 with a learning disability': '1/4 of 4',
      'settled-accommodation-local | April 2019 |  | all | Adults 18-25 with a learning disability':
        '2/2 of 2',
      'paid-employment-local | April 2019 |  | all | Adults 18-25 with a learning disability': '1/2 of 2',
    },
  },
  {
    name: 'ehc_cases',
    recipe: 'ehc-cases',
    used: 7,
    skipped: { 'Not yet decided: no plan was issued or refused.': 1, 'Decided, but no plan was issued.': 1 },
    rejected: {
      '“issued” is no date of the form 2018-09-03 or 03/09/2018.': 1,
      'The row has no date in “requested”.': 1,
      'The plan was issued before it was requested.': 1,
      'The exception must be yes or no.': 1,
    },
    figures: {
      // 140 days are in time, 141 are not.
      'ehc-plans-20-weeks-local | January 2019 |  | all | EHC plan': '2/3 of 3',
      'ehc-plans-20-weeks-local | February 2019 |  | all | EHC plan': '1/1 of 1',
      'ehc-plans-20-weeks-with-exceptions-local | January 2019 |  | all | EHC plan': '3/5 of 5',
      'ehc-plans-20-weeks-with-exceptions-local | February 2019 |  | all | EHC plan': '1/1 of 1',
    },
  },
]

describe.each(expected)('$name', (one) => {
  test('gives the figures worked out by hand, and every row has its place', async () => {
    const { cells, recipe, rowsRead, used, skipped, rejected } = await addUp(engine, pupilFixture(one.name))
    expect(recipe.id).toBe(one.recipe)
    expect(figures(cells)).toEqual(
      Object.fromEntries(Object.entries(one.figures).sort(([a], [b]) => (a < b ? -1 : 1))),
    )
    expect(counts(skipped)).toEqual(one.skipped)
    expect(counts(rejected)).toEqual(one.rejected)
    expect(used).toBe(one.used)
    const all = [...skipped, ...rejected].reduce((sum, { rows }) => sum + rows, used)
    expect(rowsRead).toBe(all)
  })

  test('speaks of measures, groups and periods of the framework', async () => {
    const { measures, cohorts } = readFramework()
    const { cells } = await addUp(engine, pupilFixture(one.name))
    for (const { measure, cohort, period } of cells) {
      expect(measures.has(measure), measure).toBe(true)
      expect(cohorts.has(cohort), cohort).toBe(true)
      expect(parsePeriod(period), period).toBeDefined()
    }
  })
})

test('events are divided by the pupils of the list, at every school and in every month between', async () => {
  const { cells, rowsRead, used, skipped, rejected } = await addUp(
    engine,
    pupilFixture('pupil_events'),
    pupilFixture('pupil_list'),
  )
  expect([rowsRead, used]).toEqual([9, 5])
  expect(counts(skipped)).toEqual({ 'The pupil list does not name this person.': 1 })
  expect(counts(rejected)).toEqual({
    '“date” is no date of the form 2018-09-03 or 03/09/2018.': 1,
    'The row has no date in “date”.': 1,
    'The event must be suspension or permanent exclusion.': 1,
  })
  const periods = ['November 2018', 'December 2018', 'January 2019', 'February 2019'].concat([
    '2018/19 autumn',
    '2018/19 spring',
  ])
  const groups = [
    ['3562001 | primary | SEN support', 2],
    ['3562001 | primary | EHC plan', 1],
    ['3562002 | primary | SEN support', 1],
    ['3564002 | secondary | No SEN', 2],
  ] as const
  const events: Record<string, number> = {
    'suspensions-local | November 2018 | 3562001 | primary | SEN support': 2,
    'suspensions-local | 2018/19 autumn | 3562001 | primary | SEN support': 2,
    'permanent-exclusions-local | December 2018 | 3562001 | primary | SEN support': 1,
    'permanent-exclusions-local | 2018/19 autumn | 3562001 | primary | SEN support': 1,
    'suspensions-local | February 2019 | 3562001 | primary | EHC plan': 1,
    'suspensions-local | 2018/19 spring | 3562001 | primary | EHC plan': 1,
    'suspensions-local | February 2019 | 3564002 | secondary | No SEN': 1,
    'suspensions-local | 2018/19 spring | 3564002 | secondary | No SEN': 1,
  }
  const wanted = ['suspensions-local', 'permanent-exclusions-local'].flatMap((measure) =>
    periods.flatMap((period) =>
      groups.map(([group, pupils]) => {
        const label = `${measure} | ${period} | ${group}`
        return [label, `${events[label] ?? 0}/${pupils} of ${pupils}`] as const
      }),
    ),
  )
  expect(figures(cells)).toEqual(Object.fromEntries(wanted))
})

test('any list of cases gives the shares of a plain loop', async () => {
  const day = (n: number) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10)
  const cases = fc.array(
    fc.record({ requested: fc.nat(200), took: fc.integer({ min: 0, max: 300 }), exception: fc.boolean() }),
    { minLength: 1, maxLength: 40 },
  )
  await fc.assert(
    fc.asyncProperty(cases, async (all) => {
      const lines = all.map(
        ({ requested, took, exception }, at) =>
          `C${at},${day(requested)},${day(requested)},${day(requested + took)},${exception ? 'yes' : 'no'}`,
      )
      const { cells } = await addUp(engine, ['plan,requested,decided,issued,exception', ...lines].join('\n'))
      const sum = (name: string) => {
        const parts = cells.filter(({ measure }) => measure === name)
        const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
        return [
          add(parts.map(({ numerator }) => numerator)),
          add(parts.map(({ denominator }) => denominator ?? 0)),
        ]
      }
      const share = (of: typeof all) => [of.filter(({ took }) => took <= 140).length, of.length]
      expect(sum('ehc-plans-20-weeks-with-exceptions-local')).toEqual(share(all))
      expect(sum('ehc-plans-20-weeks-local')).toEqual(share(all.filter(({ exception }) => !exception)))
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('any summary gives the figures of a plain loop', async () => {
  const summaries = fc.uniqueArray(
    fc.record({
      pupil: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5'),
      school: fc.constantFrom('3562001', '3562002'),
      term: fc.constantFrom('2018/19 autumn', '2018/19 spring'),
      provision: fc.constantFrom('SEN support', 'No SEN'),
      possible: fc.nat(20),
      missed: fc.nat(20),
      suspensions: fc.option(fc.nat(3)),
    }),
    { minLength: 1, maxLength: 20, selector: ({ pupil, school, term }) => `${pupil} ${school} ${term}` },
  )
  await fc.assert(
    fc.asyncProperty(summaries, async (drawn) => {
      const all = drawn.map((one) => ({ ...one, missed: Math.min(one.missed, one.possible) }))
      const lines = all.map(
        ({ pupil, school, term, provision, possible, missed, suspensions }) =>
          `${pupil},${school},primary,${provision},${term},${possible},${missed},${suspensions ?? ''},0`,
      )
      const header = 'pupil,school,phase,provision,term,possible,missed,suspensions,exclusions'
      const { cells } = await addUp(engine, [header, ...lines].join('\n'))
      const plain: Record<string, [number, number, number]> = {}
      for (const { school, term, provision, possible, missed, suspensions } of all) {
        const add = (measure: string, numerator: number, denominator: number) => {
          const label = `${measure} | ${term} | ${school} | primary | ${provision}`
          const [a, b, people] = plain[label] ?? [0, 0, 0]
          plain[label] = [a + numerator, b + denominator, people + 1]
        }
        add('permanent-exclusions-local', 0, 1)
        if (suspensions !== null) add('suspensions-local', suspensions, 1)
        if (possible === 0) continue
        add('attendance-local', possible - missed, possible)
        add('persistent-absence-local', missed / possible >= 0.1 ? 1 : 0, 1)
        add('severe-absence-local', missed / possible >= 0.5 ? 1 : 0, 1)
      }
      expect(figures(cells)).toEqual(
        Object.fromEntries(Object.entries(plain).map(([label, [a, b, of]]) => [label, `${a}/${b} of ${of}`])),
      )
    }),
    { numRuns: 12 },
  )
}, 60_000)
