import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  disclose,
  type Figure,
  suppressionSentence,
} from '../../../../../src/intake/people/disclosure/disclose'
import { totals } from '../../../../../src/intake/people/disclosure/totals'
import type { Cell } from '../../../../../src/intake/people/recipes/recipe'

const common: Cell = {
  measure: 'persistent-absence-local',
  cohort: 'SEN support',
  phase: 'primary',
  school: '3562001',
  period: '2018/19 autumn',
  numerator: 10,
  denominator: 40,
  people: 40,
  counted: 'people',
}

/** One figure that no other says anything about. */
const alone = (cell: Partial<Cell>) =>
  disclose([{ ...common, school: null, phase: 'all', ...cell }], 3)[0]?.suppressed

const held = (figures: readonly Figure[]) =>
  figures.flatMap((one) =>
    one.suppressed
      ? [`${one.school ?? 'area'} ${one.phase} ${one.cohort} ${one.period} ${one.suppressed}`]
      : [],
  )

describe('a figure is suppressed for its own sake', () => {
  it('when it counts 1 or 2, not when it counts none or 3', () => {
    expect([0, 1, 2, 3].map((numerator) => alone({ numerator }))).toEqual([
      undefined,
      'primary',
      'primary',
      undefined,
    ])
    expect([0, 1, 2, 3].map((numerator) => alone({ numerator, counted: 'events' }))).toEqual([
      undefined,
      'primary',
      'primary',
      undefined,
    ])
  })

  it('when all but 1 or 2 count, not when all do', () => {
    expect([37, 38, 39, 40].map((numerator) => alone({ numerator }))).toEqual([
      undefined,
      'primary',
      'primary',
      undefined,
    ])
  })

  it('when it rests on 1 or 2 people, whatever it counts', () => {
    const of = (people: number, counted: Cell['counted'], numerator: number) =>
      alone({ people, counted, numerator, denominator: counted === 'sessions' ? 140 : people })
    expect([of(2, 'people', 0), of(2, 'events', 7), of(2, 'sessions', 130)]).toEqual(
      new Array(3).fill('primary'),
    )
    expect([of(3, 'people', 0), of(3, 'events', 7), of(3, 'sessions', 2)]).toEqual(
      new Array(3).fill(undefined),
    )
  })

  it('when it is a count without a denominator', () => {
    const count = (numerator: number) => alone({ numerator, denominator: null, people: numerator })
    expect([0, 2, 3].map(count)).toEqual([undefined, 'primary', undefined])
  })
})

describe('others are suppressed to protect it', () => {
  const counts = (each: readonly number[]) =>
    totals(each.map((numerator, at) => ({ ...common, school: String(3562001 + at), numerator })))

  it('one more school that loses least, so that the area stays', () => {
    // The others can fall by the 1 that the first would rise by; the area would lose more.
    expect(held(disclose(counts([2, 5, 9, 12]), 3))).toEqual([
      '3562001 primary SEN support 2018/19 autumn primary',
      '3562002 primary SEN support 2018/19 autumn complementary',
    ])
  })

  it('not again where two protect each other', () => {
    // 2 and 2 could be 3 and 1, and 1 and 3.
    expect(held(disclose(counts([2, 2, 9, 12]), 3))).toEqual([
      '3562001 primary SEN support 2018/19 autumn primary',
      '3562002 primary SEN support 2018/19 autumn primary',
    ])
  })

  it('a third where two could be nothing but 1 and 1', () => {
    expect(held(disclose(counts([1, 1, 9, 12]), 3))).toEqual([
      '3562001 primary SEN support 2018/19 autumn primary',
      '3562002 primary SEN support 2018/19 autumn primary',
      '3562003 primary SEN support 2018/19 autumn complementary',
    ])
  })

  it('the area where no school could have fewer', () => {
    // With three schools known to have some, and 3 in all, each would have 1.
    expect(held(disclose(counts([1, 1, 1, 0]), 3)).filter((one) => one.startsWith('area'))).toEqual([
      'area all SEN support 2018/19 autumn complementary',
      'area primary SEN support 2018/19 autumn complementary',
    ])
  })

  it('the same people in every measure that says how many they are', () => {
    const measures = ['persistent-absence-local', 'severe-absence-local']
    const people = [2, 30, 50]
    const cells = measures.flatMap((measure) =>
      people.map((count, at) => ({
        ...common,
        measure,
        school: String(3562001 + at),
        numerator: 0,
        denominator: count,
        people: count,
      })),
    )
    const figures = disclose(totals(cells), 3)
    for (const measure of measures)
      expect(held(figures.filter((one) => one.measure === measure))).toEqual([
        '3562001 primary SEN support 2018/19 autumn primary',
        '3562002 primary SEN support 2018/19 autumn complementary',
      ])
  })

  it('another month of events, or the term', () => {
    const events = (period: string, numerator: number): Cell => ({
      ...common,
      measure: 'suspensions-local',
      counted: 'events',
      period,
      numerator,
    })
    const cells = totals([
      events('October 2018', 2),
      events('November 2018', 5),
      events('December 2018', 8),
      events('2018/19 autumn', 15),
    ])
    const months = held(disclose(cells, 3)).filter((one) => one.startsWith('3562001'))
    expect(months).toEqual([
      '3562001 primary SEN support November 2018 complementary',
      '3562001 primary SEN support October 2018 primary',
    ])
    // What happened in August is in the figure of the autumn.
    const late = totals([events('August 2018', 2), events('September 2018', 5), events('2018/19 autumn', 7)])
    expect(held(disclose(late, 3)).filter((one) => one.startsWith('3562001'))).toEqual([
      '3562001 primary SEN support August 2018 primary',
      '3562001 primary SEN support September 2018 complementary',
    ])
  })
})

describe('what is disclosed', () => {
  const cells = totals(
    ['3562001', '3562002', '3562003'].flatMap((school, at) =>
      ['SEN support', 'EHC plan', 'No SEN'].map(
        (cohort, of): Cell => ({
          ...common,
          school,
          cohort,
          numerator: 1 + at * of,
          denominator: 9,
          people: 9,
        }),
      ),
    ),
  )

  it('carries no number of a figure suppressed', () => {
    const figures = disclose(cells, 5).filter((figure) => figure.suppressed)
    expect(figures.length).toBeGreaterThan(5)
    for (const figure of figures) {
      const numbers = Object.values(figure).filter((value) => typeof value === 'number')
      expect(numbers).toEqual([])
    }
  })

  it('is the same in whatever order the cells come', () => {
    const expected = disclose(cells, 3)
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (shuffled) => {
        expect(disclose(shuffled, 3)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('is everything without a threshold', () => {
    expect(disclose(cells, null).every((figure) => figure.suppressed === undefined)).toBe(true)
    expect(disclose(cells, null)).toHaveLength(cells.length)
  })

  it('leaves out what is not shown at all', () => {
    const figures = disclose(cells, 3, ({ school }) => school === null)
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.every(({ school }) => school === null)).toBe(true)
  })
})

describe('the review', () => {
  const figure = (held?: 'primary' | 'complementary'): Figure =>
    held ? { ...common, suppressed: held } : common

  it('says how many figures are suppressed, why, and how many only to protect others', () => {
    const many = [...new Array(1200).fill(figure('primary')), figure('complementary'), figure()]
    expect(suppressionSentence(many, 3)).toBe(
      '1,201 figures are suppressed (of 1,202): 1,200 are about fewer than 3 people or events, 1 is suppressed only to protect them, since subtraction would tell.',
    )
    expect(suppressionSentence([figure('primary'), figure()], 5)).toBe(
      '1 figure is suppressed (of 2): 1 is about fewer than 5 people or events.',
    )
  })

  it('says so when none is', () => {
    expect(suppressionSentence([figure()], 10)).toBe(
      'No figure is suppressed: none is about fewer than 10 people or events, save 0.',
    )
    expect(suppressionSentence([figure()], null)).toBe(
      'No figure is suppressed, however few people it is about.',
    )
  })
})
