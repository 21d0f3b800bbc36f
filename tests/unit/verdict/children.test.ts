import { expect, it } from 'vitest'
import { countWords, inChildren } from '../../../src/verdict/children'
import { judge } from '../../../src/verdict/verdict'
import { goal, measure, series } from './support'

const today = '2026-11-24'
const group = (size: number) => ({
  cohort: 'EHC plan',
  phase: 'all' as const,
  area: 'E08000007',
  counted: 'January 2019',
  serves: ['2019/20'],
  size,
  source: 'a census',
})

it('goal 6: a step of 0.01 is 0.15 of a child, and the met outturn rests on 2 exclusions', () => {
  const six = goal({ cohort: 'EHC plan', phase: 'all', decimals: 2, baseline: 0.14, target: 0.13 })
  const verdict = judge(
    six,
    measure({ counted: 'exclusion' }),
    series({ '2019/20': 0.115, '2023/24': 0.14 }),
    [],
    today,
  )
  const lines = inChildren(verdict, [group(1488)], 'E08000007').map(({ value }) => value)
  expect(lines).toEqual([
    'less than one exclusion',
    'about 2 exclusions',
    'about 1 exclusion',
    'less than one exclusion',
  ])
})

it('goal 11 counts people itself', () => {
  const eleven = goal({
    decimals: 0,
    baseline: 43,
    target: 35,
    baselinePeriod: 'January 2019',
    targetDate: '2020-01-31',
    outturnPeriod: 'January 2020',
  })
  const verdict = judge(
    eleven,
    measure({ unit: 'count', counted: 'person' }),
    series({ 'January 2020': 56 }),
    [],
    today,
  )
  expect(inChildren(verdict, [], 'E08000007')).toContainEqual({
    label: 'Outturn and goal apart',
    value: '21 people',
  })
})

it('says attendance in school days, and nothing without the size of the group', () => {
  const seven = judge(
    goal({ target: 94.6 }),
    measure({ polarity: 'higher', counted: 'school day' }),
    series({ '2024/25': 93.35 }),
    [],
    today,
  )
  expect(inChildren(seven, [], 'E08000007').map(({ value }) => value)).toEqual([
    '2.4 school days a pupil a year',
  ])
  const nine = judge(goal(), measure(), series({ '2024/25': 19.67 }), [], today)
  expect(inChildren(nine, [], 'E08000007')).toEqual([])
})

it('says when the size of the group belongs to another time', () => {
  const nine = judge(
    goal({ cohort: 'EHC plan', phase: 'all' }),
    measure(),
    series({ '2024/25': 19.67 }),
    [],
    today,
  )
  expect(inChildren(nine, [group(1000)], 'E08000007')).toEqual([
    {
      label:
        'Latest and goal apart (of 1,000 pupils, January 2019), if the group were as large as in January 2019',
      value: 'about 54 children',
    },
  ])
})

it('writes counts as a reader says them', () => {
  expect([0.4, 1, 1.4, 2].map((count) => countWords(count, 'child'))).toEqual([
    'less than one child',
    '1 child',
    '1 child',
    '2 children',
  ])
})
