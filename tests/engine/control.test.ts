import { beforeAll, expect, it } from 'vitest'
import { controlledOf } from '../../src/assessment/control'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { toSeries } from '../../src/observations/seriesBook'
import {
  controlSentences,
  controlSigns,
  controlTitle,
  noLimitsSentence,
} from '../../src/words/controlSentences'
import { startShipped } from './support/app'

const stockport = 'E08000007'
let of: (goalId: string, asAt?: string) => ReturnType<typeof controlledOf>

beforeAll(async () => {
  const { engine, framework } = await startShipped()
  const book = toSeries(await engine.query(areaFiguresSql([stockport])), framework)
  of = (id, asAt = '2026-11-24') => {
    const goal = framework.goals.find((candidate) => candidate.id === id)
    if (!goal) throw new Error(`No goal ${id}`)
    return controlledOf({ framework, goal, area: stockport, asAt, book })
  }
}, 120_000)

// Factors, means and limits worked out apart from this code, in Python, from the 13 terms in the published file.
it.each([
  ['3', [1.091, 1.002, 0.907], [8.082, 6.36, 9.833], ['Worsening beyond chance', 'Consistently misses']],
  ['4', [1.185, 0.981, 0.834], [6.959, 5.304, 8.345], ['Worsening beyond chance', 'Hit or miss:']],
  ['5', [0.917, 0.965, 1.118], [0.2, 0.05, 0.337], ['Normal variation', 'Hit or miss:']],
] as const)(
  'judges the terms of goal %s by the variation of their season',
  (id, factors, known, expected) => {
    const [only, ...more] = of(id)
    if (only?.control.state !== 'on') throw new Error('The chart is off')
    const { limits, season, point } = only.control
    const rounded = (values: readonly (number | undefined)[]) =>
      values.map((value) => Number(value?.toFixed(3)))
    expect(rounded(season.factors)).toEqual(factors)
    expect(rounded([limits.mean, point.limits.lower, point.limits.upper])).toEqual(known)
    expect(controlSigns(only.control).map(({ text }) => text.replace(' the termly target', ''))).toEqual(
      expected,
    )
    expect(controlSentences(only.control)[0]).toBe(
      '13 of 17 terms count; set apart: 2019/20 spring, 2019/20 summer, 2020/21 autumn and 2020/21 spring (disrupted).',
    )
    expect(more).toEqual([])
  },
)

it('says why there is no control chart yet, as at that date', () => {
  const said = (id: string, asAt?: string) =>
    of(id, asAt).map(({ control, ...one }) => [
      controlTitle({ control, ...one }),
      control.state === 'off' && noLimitsSentence(control),
    ])
  expect(said('3', '2023-12-31')).toEqual([
    ['Suspensions, by term', 'There is no control chart yet: it needs 12 terms, and so far 6 count.'],
  ])
  expect(said('6')).toEqual([
    [
      'Permanent exclusions, by term',
      'There is no control chart: 6 of the 13 terms that count are 0, and so few events have no limits to speak of.',
    ],
  ])
  expect(said('7-primary')).toEqual([
    ['Attendance, by term', 'There is no control chart yet: it needs 12 terms, and so far 2 count.'],
  ])
  for (const yearly of ['1', '11', '12']) expect(said(yearly)).toEqual([])
})
