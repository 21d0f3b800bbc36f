import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disclose, type Figure } from '../../../../../src/intake/people/disclosure/disclose'
import { totals } from '../../../../../src/intake/people/disclosure/totals'
import type { Cell } from '../../../../../src/intake/people/recipes/recipe'
import { attack, type Knowledge, keyOf, type Target } from './attack'

const term = '2018/19 autumn'
const months = ['October 2018', 'November 2018']
const cohorts = ['SEN support', 'EHC plan', 'No SEN']

/** Mostly few, sometimes none, now and then many. */
const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 30 }) },
)
/** Often all or none. */
const fraction = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
const group = fc.record({
  people: count,
  persistent: fraction,
  severe: fraction,
  joined: fc.integer({ min: 0, max: 2 }),
  events: fc.tuple(count, count),
  sessions: fc.tuple(fc.integer({ min: 30, max: 40 }), fc.integer({ min: 30, max: 40 })),
  present: fc.double({ min: 0.5, max: 1, noNaN: true }),
})
const schools = fc.array(
  fc.record({ phase: fc.constantFrom('primary', 'secondary'), groups: fc.tuple(group, group, group) }),
  { minLength: 1, maxLength: 4 },
)

type School = typeof schools extends fc.Arbitrary<readonly (infer One)[]> ? One : never

/**
 * The base cells of some schools: two shares of people, events and sessions by months and their term.
 * @param moving whether there are more people in the second month than in the first
 */
function baseOf(all: readonly School[], moving: boolean): Cell[] {
  return all.flatMap(({ phase, groups }, at) =>
    groups.flatMap(({ people, joined, persistent, severe, events, sessions, present }, of) => {
      if (people === 0) return []
      const common = { phase, school: String(3562000 + at), cohort: cohorts[of] ?? '', people }
      const share = (measure: string, numerator: number): Cell => ({
        ...common,
        measure,
        period: term,
        numerator,
        denominator: people,
        counted: 'people',
      })
      const inMonths = [people, moving ? people + joined : people, people]
      const possible = sessions.map((one, i) => one * (inMonths[i] ?? 0))
      const attended = possible.map((one) => Math.round(one * present))
      const add = ([a = 0, b = 0]: readonly number[]) => [a, b, a + b]
      const inTime = (measure: string, counted: Cell['counted'], counts: number[], of: number[]) =>
        [...months, term].map(
          (period, i): Cell => ({
            ...common,
            measure,
            period,
            counted,
            numerator: counts[i] ?? 0,
            denominator: of[i] ?? 0,
            people: inMonths[i] ?? 0,
          }),
        )
      return [
        share('persistent-absence-local', Math.round(people * persistent)),
        share('severe-absence-local', Math.round(people * persistent * severe)),
        ...inTime('suspensions-local', 'events', add(events), inMonths),
        ...inTime('attendance-local', 'sessions', add(attended), add(possible)),
      ]
    }),
  )
}

const isFew = (count: number, threshold: number) => count > 0 && count < threshold

type Share = readonly [numerator: number, people: number]

interface Case {
  readonly schools: readonly School[]
  readonly moving: boolean
}

/**
 * Counts that can be told to be below the threshold though they are suppressed for that, and sessions that can be told
 * not to be those of as many people.
 * @param disclosed what becomes of all figures
 */
function found({ schools, moving }: Case, threshold: number, disclosed: (cells: Cell[]) => Figure[]) {
  const base = baseOf(schools, moving)
  const cells = totals(base)
  const figures = disclosed(cells)
  const truth = new Map(cells.map((cell) => [keyOf(cell), cell]))
  const shown = new Set(figures.map(keyOf))
  const knowledge: Knowledge = {
    base,
    monthsOf: new Map([[term, months]]),
    peopleOf: ({ period }) => (moving ? period : 'the same throughout'),
  }
  const secrets: Record<Exclude<Target, 'sessions'>, (cell: Cell) => number> = {
    people: ({ people }) => people,
    numerator: ({ counted, numerator }) => (counted === 'sessions' ? 0 : numerator),
    rest: ({ counted, people, numerator }) => (counted === 'people' ? people - numerator : 0),
  }
  const counts = (['people', 'numerator', 'rest'] as const).flatMap((target) => {
    const highest = attack(figures, truth, knowledge, target)
    return cells
      .filter((cell) => shown.has(keyOf(cell)) && isFew(secrets[target](cell), threshold))
      .filter((cell) => highest(cell) < threshold - 1e-6)
      .map((cell) => `${target} ${keyOf(cell)} is at most ${highest(cell)}`)
  })
  const highest = attack(figures, truth, knowledge, 'sessions')
  const sessions = cells
    .filter((cell) => cell.counted === 'sessions' && shown.has(keyOf(cell)) && isFew(cell.people, threshold))
    .filter((cell) => highest(cell) < ((cell.denominator ?? 0) * threshold) / cell.people - 1e-6)
    .map((cell) => `sessions ${keyOf(cell)} are at most ${highest(cell)}`)
  return [...counts, ...sessions]
}

const cases = fc.record({ schools, moving: fc.boolean() })
const settings = { numRuns: 40, seed: 6 }
// Linear programs on a busy machine.
const patience = 60_000

/** A primary school without events, by how many count of how many people in each cohort. */
function school(...groups: [support: Share, plan: Share, others: Share]): School {
  const groupOf = ([numerator, people]: Share): School['groups'][0] => ({
    people,
    joined: 0,
    persistent: numerator / people,
    severe: 0,
    events: [0, 0],
    sessions: [30, 30],
    present: 1,
  })
  const [support, plan, others] = groups
  return { phase: 'primary', groups: [groupOf(support), groupOf(plan), groupOf(others)] }
}

describe('an attacker who knows everything shown, and which counts are 0', () => {
  it.each([3, 5, 10] as const)(
    'cannot tell that a count is below %i',
    (threshold) => {
      fc.assert(
        fc.property(cases, (one) => {
          expect(found(one, threshold, (cells) => disclose(cells, threshold))).toEqual([])
        }),
        settings,
      )
    },
    patience,
  )

  it(
    'cannot tell either where schools are shown with all their pupils and by term only',
    () => {
      const isShown = ({ school, cohort, period }: Cell) =>
        school === null || (cohort === 'All pupils' && period === term)
      fc.assert(
        fc.property(cases, (one) => {
          expect(found(one, 3, (cells) => disclose(cells, 3, isShown))).toEqual([])
        }),
        settings,
      )
    },
    patience,
  )

  it(
    'can tell as soon as nothing is suppressed to protect others',
    () => {
      const carelessly = (cells: Cell[]): Figure[] => {
        const truth = new Map(cells.map((cell) => [keyOf(cell), cell]))
        return disclose(cells, 3).map((figure) =>
          figure.suppressed === 'complementary' ? (truth.get(keyOf(figure)) ?? figure) : figure,
        )
      }
      const run = fc.check(
        fc.property(cases, (one) => found(one, 3, carelessly).length === 0),
        settings,
      )
      expect(run.failed).toBe(true)
    },
    patience,
  )

  it('can tell where two suppressed in each sum are thought to be enough', () => {
    // Of three schools with 1, 1 and 9 pupils only the first two are suppressed: together 2, so each is 1.
    const group = {
      persistent: 0,
      severe: 0,
      events: [0, 0],
      sessions: [30, 30],
      present: 1,
      joined: 0,
    } as const
    const school = (people: number): School => ({
      phase: 'primary',
      groups: [
        { ...group, people, events: [0, 0], sessions: [30, 30] },
        { ...group, people: 40, events: [0, 0], sessions: [30, 30] },
        { ...group, people: 50, events: [0, 0], sessions: [30, 30] },
      ],
    })
    const one = { schools: [1, 1, 9].map(school), moving: false }
    const hidden = ({ school, cohort }: Cell) =>
      cohort !== 'No SEN' && cohort !== 'EHC plan' && (school === '3562000' || school === '3562001')
    const naively = (cells: Cell[]): Figure[] =>
      cells.map((cell) => (hidden(cell) ? { ...cell, held: 'primary' } : cell))
    expect(found(one, 3, naively)).toContain(
      'people persistent-absence-local|SEN support|primary|3562000|2018/19 autumn is at most 1',
    )
    expect(found(one, 3, (cells) => disclose(cells, 3))).toEqual([])
  })

  it('cannot use that no more can count than there are people', () => {
    // The 5 pupils of the second school with a plan all count: none more could, were 2 in the first school 3.
    const first = school([2, 40], [5, 40], [40, 400])
    const second = school([5, 40], [5, 5], [40, 400])
    const one = { schools: [first, second], moving: false }
    expect(found(one, 3, (cells) => disclose(cells, 3))).toEqual([])
  })
})
