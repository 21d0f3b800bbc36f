import { describe, expect, test } from 'vitest'
import { caterpillarLayout } from '../../../src/charts/schools/caterpillarLayout'
import { funnelLayout } from '../../../src/charts/schools/funnelLayout'
import { pileLayout } from '../../../src/charts/schools/pileLayout'
import { funnelSaid } from '../../../src/charts/schools/schoolColumns'
import { schoolYearsLayout } from '../../../src/charts/schools/schoolYearsLayout'
import type { Measure } from '../../../src/framework/framework'
import { type Period, parsePeriod } from '../../../src/framework/period'
import { type SchoolFigure, schoolsOf } from '../../../src/framework/school'
import type { Phase } from '../../../src/framework/vocabulary'
import { yearsOf } from '../../../src/pages/schools/schoolYears'
import { funnelOf } from '../../../src/verdict/schools/funnel'
import { groupOf } from '../../../src/verdict/schools/group'
import { meansOf } from '../../../src/verdict/schools/means'
import { dispersionText, tally } from '../../../src/words/schoolSentences'
import { measure } from './support'

const [area, england] = ['E08000007', 'E92000001']
const period = (label: string): Period => {
  const found = parsePeriod(label)
  if (!found) throw new Error(label)
  return found
}

const figure = (school: string, changes: Partial<SchoolFigure>): SchoolFigure => ({
  school,
  name: null,
  area: school === england ? england : area,
  measure: 'suspensions',
  cohort: 'All pupils',
  phase: 'secondary',
  period: period('2016/17'),
  value: null,
  low: null,
  high: null,
  numerator: null,
  denominator: null,
  symbol: null,
  file: 1,
  row: 2,
  column: 'fixed_excl_rate',
  raw: '',
  ...changes,
})
const events = (
  school: string,
  numerator: number,
  denominator: number,
  changes: Partial<SchoolFigure> = {},
) => figure(school, { value: (100 * numerator) / denominator, numerator, denominator, ...changes })
const hidden = (school: string, changes: Partial<SchoolFigure> = {}) =>
  figure(school, { symbol: 'suppressed', denominator: 300, raw: 'x', ...changes })

const suspensions = measure({
  id: 'suspensions',
  name: 'Suspensions',
  decimals: 2,
  counted: 'suspension',
  interval: 'events',
})
const group = (
  figures: readonly SchoolFigure[],
  of: Measure,
  phase: Phase = 'secondary',
  label = '2016/17',
) =>
  groupOf(figures, schoolsOf(figures), {
    measure: of,
    counting: 'pupils',
    cohort: 'All pupils',
    phase,
    period: period(label),
    area,
    england,
  })

const secondary = [
  events(area, 300, 3000),
  events(england, 9000, 100000),
  events('3564001', 100, 1000, { name: 'Ada’s School' }),
  events('3564002', 200, 1000),
  hidden('3564003'),
  events('3564004', 0, 0, { value: null, symbol: 'no denominator' }),
  events('3567001', 60, 40, { phase: 'special' }),
]
const chance = { widened: false, against: 'area' } as const

describe('a funnel', () => {
  const funnel = funnelOf(group(secondary, suspensions), chance)

  test('holds schools of one kind against the rate of all of them, those with a suppressed count among them', () => {
    expect(funnel?.centre).toMatchObject({ rate: 10, of: 'area' })
    expect(funnel?.schools.map(({ school, expected, outside }) => [school.name, expected, outside])).toEqual([
      ['Ada’s School', 100, undefined],
      ['School 3564002', 100, { side: 'above', level: 'outer' }],
    ])
  })

  test('keeps a school without a figure apart, and never as 0', () => {
    expect(funnel?.apart.map(({ school, pupils, reason }) => [school.number, pupils, reason])).toEqual([
      ['3564003', 300, 'suppressed'],
      ['3564004', 0, 'no denominator'],
    ])
  })

  test('takes England’s rate when asked, and where the area’s is suppressed', () => {
    expect(funnelOf(group(secondary, suspensions), { ...chance, against: 'England' })?.centre.rate).toBe(9)
    const without = [hidden(area), ...secondary.slice(1)]
    expect(funnelOf(group(without, suspensions), chance)?.centre).toMatchObject({ rate: 9, of: 'England' })
    expect(funnelOf(group(secondary.slice(2), suspensions), chance)).toBeUndefined()
  })

  test('compares special schools with special schools alone', () => {
    const special = group(
      [...secondary, events(england, 20, 200, { phase: 'special' })],
      suspensions,
      'special',
    )
    expect(special.figures.map(({ school }) => school.number)).toEqual(['3567001'])
    expect(special.ofArea).toBeUndefined()
    expect(special.ofEngland?.numerator).toBe(20)
  })

  test('counts pupils of the year’s January where a percentage comes without them', () => {
    const absence = { measure: 'persistent-absence', phase: 'all' as const, period: period('2018/19') }
    const pupils = (label: string, value: number) =>
      figure('3564001', { measure: 'pupils', period: period(label), value })
    const figures = [
      figure('3564001', { ...absence, value: 20 }),
      figure('3564002', { ...absence, value: 20 }),
      figure(england, { ...absence, phase: 'secondary', value: 13.7 }),
      events('3564002', 1, 100),
      pupils('January 2018', 900),
      pupils('January 2019', 1000),
    ]
    const found = funnelOf(group(figures, measure(), 'secondary', '2018/19'), chance)
    expect(found?.schools).toMatchObject([{ pupils: 1000, observed: 200 }])
    // 13.7 ± 1.959964 × √(13.7 × 86.3 ÷ 1000)
    expect(found?.schools[0]?.inner.low).toBeCloseTo(11.569, 3)
    expect(found?.schools[0]?.inner.high).toBeCloseTo(15.831, 3)
    expect(found?.apart.map(({ reason }) => reason)).toEqual(['no-pupils'])
  })

  test('says where schools stand, and what the switch is for', () => {
    if (!funnel) throw new Error('no funnel')
    const [first] = funnel.schools
    expect(tally(funnel.schools, 'secondary')).toBe('2 secondary schools: 1 above the 99.8% limits.')
    expect(first && funnelSaid(first, funnel)).toMatch(
      /^Ada’s School: 10\.00%, 100 suspensions of 1,000 pupils, 100\.0 expected · 95% limits .* · within the 95% limits$/,
    )
    expect(dispersionText(funnel)).toMatch(/allow for chance alone/)
    const wide = funnelOf(group(secondary, suspensions), { ...chance, widened: true })
    expect(wide && dispersionText(wide)).toMatch(/so the limits are widened/)
  })

  test('is drawn with limits around its middle, labels outside 99.8% only, and no mark for a suppressed school', () => {
    if (!funnel) throw new Error('no funnel')
    const placed = funnelLayout(funnel, 900)
    expect(placed.schools.map(({ key, look, label }) => [key, look, label?.text])).toEqual([
      ['3564001', 'within', undefined],
      ['3564002', 'above-worse', 'School 3564002'],
    ])
    expect(placed.lines.map(({ look }) => look)).toEqual(['inner', 'inner', 'outer', 'outer', 'centre'])
  })
})

describe('means', () => {
  const progress = measure({
    id: 'progress-8',
    name: 'Progress 8',
    unit: 'score',
    polarity: 'higher',
    interval: 'mean',
  })
  const score = (school: string, value: number, low: number, high: number, phase: Phase = 'secondary') =>
    figure(school, { measure: 'progress-8', value, low, high, phase })
  const figures = [
    figure(england, { measure: 'progress-8', value: -0.03, phase: 'all' }),
    score('3564001', 0.43, 0.25, 0.61),
    score('3564002', 0.1, 0, 0.2),
    score('3564003', -0.1, -0.3, 0.1),
    score('3567001', -1.8, -2.2, -1.4, 'special'),
  ]

  test('stand apart from England by their intervals, and in order of size', () => {
    const means = meansOf(group(figures, progress))
    expect(
      means.schools.map(({ school, outside }) => [school.number, outside?.side, outside?.level]),
    ).toEqual([
      ['3564003', undefined, undefined],
      ['3564002', 'above', 'inner'],
      ['3564001', 'above', 'outer'],
    ])
    expect(caterpillarLayout(means, 700).schools.map(({ look }) => look)).toEqual([
      'within',
      'perhaps',
      'above-better',
    ])
  })

  test('of special schools are not held against the score of all schools', () => {
    const means = meansOf(group(figures, progress, 'special'))
    expect(means.england).toBeUndefined()
    expect(means.schools[0]?.outside).toBeUndefined()
  })

  test('whose chance cannot be worked out are piled up, one dot a school', () => {
    const means = meansOf(group(figures, progress))
    const placed = pileLayout(means, 320)
    expect(placed.schools).toHaveLength(3)
    expect(placed.schools.every(({ x }) => x >= placed.plot.left && x <= placed.plot.right)).toBe(true)
  })
})

test('a school’s years have their own limits, and no line crosses a year that is suppressed', () => {
  const labels = ['2013/14', '2014/15', '2015/16', '2016/17']
  const figures = labels.flatMap((label, at) => {
    const of = { period: period(label) }
    return [
      events(area, 300, 3000, of),
      at === 2 ? hidden('3564001', of) : events('3564001', 100 + at, 1000, of),
      events('3564002', 150, 1000, of),
    ]
  })
  const groups = labels.map((label) => group(figures, suspensions, 'secondary', label))
  const { years, without } = yearsOf(groups, '3564001', chance)
  expect(years.map(({ period: { label } }) => label)).toEqual(['2013/14', '2014/15', '2016/17'])
  expect(without).toEqual([
    { period: '2015/16', reason: 'suppressed: so few pupils that the figure is not published' },
  ])
  const placed = schoolYearsLayout(years, suspensions, 600)
  expect(placed.lines).toHaveLength(1)
  expect(placed.schools.every(({ whisker }) => whisker)).toBe(true)
})
