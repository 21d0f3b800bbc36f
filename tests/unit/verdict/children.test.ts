import { expect, it } from 'vitest'
import type { Measure } from '../../../src/framework/framework'
import { inChildren } from '../../../src/verdict/inChildren'
import { apartText, countWords, groupSizeText, itselfText, turnText } from '../../../src/words/childrenText'
import { goal, judged, measure, series } from './support'

const today = '2026-11-24'
const counted = (size: number) => series({ 'January 2019': size }).points
/** A distance in words. */
const words = (told: ReturnType<typeof inChildren>, of: Pick<Measure, 'counted'>) =>
  told && [apartText(told, of), itselfText(told, of), turnText(told, of)]
const toGoal = (verdict: ReturnType<typeof judged>) => {
  const { now, outturn } = verdict
  const settled = outturn?.state === 'met' || outturn?.state === 'missed' ? outturn : undefined
  return {
    outturn: settled && inChildren(verdict, settled.point, settled.target),
    now: now?.target && inChildren(verdict, now.point, now.target),
  }
}

it('goal 6: the met outturn of 0.115 rests on 2 exclusions, and 1 more would have missed it', () => {
  const six = judged(
    goal({ cohort: 'EHC plan', phase: 'all', decimals: 2, baseline: 0.14, target: 0.13 }),
    measure({ counted: 'exclusion' }),
    series({ '2019/20': 0.115, '2023/24': 0.14 }),
    [],
    today,
    { sizes: counted(1488) },
  )
  const { outturn, now } = toGoal(six)
  expect(outturn).toMatchObject({ turn: { count: 1, more: true }, exact: false })
  expect(words(outturn, six.measure)).toEqual([
    'less than one exclusion',
    'about 2 exclusions',
    'about 1 exclusion more',
  ])
  expect(groupSizeText(outturn?.size, six.measure)).toBe(' (of 1,488 pupils in January 2019)')
  expect(groupSizeText(now?.size, six.measure)).toBe(
    ' (if the group were as large as the 1,488 pupils of January 2019)',
  )
})

it('goal 11 counts people itself: 21 fewer would have met it', () => {
  const eleven = judged(
    goal({
      decimals: 0,
      baseline: 43,
      target: 35,
      baselinePeriod: 'January 2019',
      targetDate: '2020-01-31',
      outturnPeriod: 'January 2020',
    }),
    measure({ unit: 'count', counted: 'person' }),
    series({ 'January 2020': 56 }),
    [],
    today,
  )
  const { outturn } = toGoal(eleven)
  expect(outturn).toEqual({
    apart: 21,
    itself: undefined,
    turn: { count: 21, more: false },
    exact: true,
    size: undefined,
  })
  expect(words(outturn, eleven.measure)).toEqual(['21 people', undefined, '21 people fewer'])
})

it('takes the published denominator before a count of pupils', () => {
  const figures = series({ '2019/20': 20 })
  const points = figures.points.map((point) => ({ ...point, numerator: 40, denominator: 200 }))
  const nine = judged(goal(), measure(), { ...figures, points }, [], today, { sizes: counted(1000) })
  const { outturn } = toGoal(nine)
  expect(outturn).toMatchObject({ itself: 40, size: { standing: 'own', point: { value: 200 } } })
  expect(words(outturn, nine.measure)?.[1]).toBe('about 40 children')
})

it('says attendance in school days, and nothing without the size of the group', () => {
  const seven = judged(
    goal({ target: 94.6 }),
    measure({ polarity: 'higher', counted: 'school day' }),
    series({ '2024/25': 93.35 }),
    [],
    today,
  )
  expect(words(toGoal(seven).now, seven.measure)).toEqual([
    '2.4 school days a pupil a year',
    undefined,
    undefined,
  ])
  const nine = judged(goal(), measure(), series({ '2024/25': 19.67 }), [], today)
  expect(toGoal(nine).now).toBeUndefined()
  const plans = judged(goal(), measure({ ofPupils: false }), series({ '2024/25': 19.67 }), [], today, {
    sizes: counted(1000),
  })
  expect(toGoal(plans).now).toBeUndefined()
})

it('writes counts as a reader says them', () => {
  expect([0.4, 1, 1.4, 2].map((count) => countWords(count, 'child'))).toEqual([
    'less than one child',
    '1 child',
    '1 child',
    '2 children',
  ])
})
