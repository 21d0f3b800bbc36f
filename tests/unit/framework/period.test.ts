import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  academicYear,
  monthYear,
  type Period,
  parsePeriod,
  periodAfter,
  termsOf,
  yearAfter,
  yearOfTerm,
  yearsBetween,
  yearsLater,
} from '../../../src/framework/period'

const known = (label: string): Period => {
  const period = parsePeriod(label)
  if (!period) throw new Error(`${label} is no period`)
  return period
}

describe('parsePeriod', () => {
  it.each([
    ['2018/19', 'academic year', '2018-09-01', '2019-07-31'],
    ['1999/00', 'academic year', '1999-09-01', '2000-07-31'],
    ['2018/19 autumn', 'term', '2018-09-01', '2018-12-31'],
    ['2018/19 spring', 'term', '2019-01-01', '2019-04-30'],
    ['2018/19 summer', 'term', '2019-05-01', '2019-07-31'],
    ['2018-19', 'financial year', '2018-04-01', '2019-03-31'],
    ['2019', 'calendar year', '2019-01-01', '2019-12-31'],
    ['January 2019', 'month', '2019-01-01', '2019-01-31'],
    ['February 2020', 'month', '2020-02-01', '2020-02-29'],
    ['2019-03-31', 'day', '2019-03-31', '2019-03-31'],
  ])('%s is a %s', (label, kind, start, end) => {
    expect(parsePeriod(label)).toEqual({ label, kind, start, end })
  })

  it.each(['2018/20', '2018-2019', '0', '201819', '2019-02-30', 'Smarch 2019', '2018/19 winter', ''])(
    '%s is none',
    (label) => {
      expect(parsePeriod(label)).toBeUndefined()
    },
  )

  it('never ends before it starts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2090 }), (year) => {
        const next = String((year + 1) % 100).padStart(2, '0')
        for (const label of [`${year}/${next}`, `${year}-${next}`, `${year}/${next} spring`]) {
          const period = parsePeriod(label)
          expect(period && period.start < period.end).toBe(true)
        }
      }),
    )
  })
})

it('names months and counts years', () => {
  expect(monthYear('2020-07-31')).toBe('July 2020')
  expect(monthYear('2020-07-31', true)).toBe('Jul 2020')
  expect(yearsBetween('2018-07-31', '2020-07-31')).toBeCloseTo(731 / 365.25)
})

describe('the same stretch of time in another year', () => {
  it.each([
    ['2018/19', -1, '2017/18'],
    ['2000/01', -1, '1999/00'],
    ['1998/99', 1, '1999/00'],
    ['2018/19 autumn', -2, '2016/17 autumn'],
    ['2018-19', -3, '2015-16'],
    ['2019', 1, '2020'],
    ['January 2019', -1, 'January 2018'],
    ['2019-03-31', -1, undefined],
  ])('%s, %i years later', (period, years, other) => {
    expect(yearsLater(period, years)).toBe(other)
  })

  it.each([
    ['2018/19', '2019/20'],
    ['January 2019', 'January 2020'],
    ['2018/19 autumn', undefined],
    ['2019-03-31', undefined],
  ])('the year after %s is %s', (label, after) => {
    expect(yearAfter(known(label))?.label).toBe(after)
  })

  it('a term lies in its year, and terms and months follow one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2090 }), (first) => {
        const year = academicYear(first)
        expect(termsOf(year).map(yearOfTerm)).toEqual([year, year, year])
        const next = termsOf(academicYear(first + 1))
        expect(termsOf(year).map((label) => periodAfter(known(label))?.label)).toEqual([
          ...termsOf(year).slice(1),
          next[0],
        ])
        expect(periodAfter(known(`December ${first}`))?.label).toBe(`January ${first + 1}`)
        expect(periodAfter(known(`May ${first}`))?.label).toBe(`June ${first}`)
      }),
    )
  })
})
