import fc from 'fast-check'
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
import { dispersionText, meanDispersionText, noneText, tally } from '../../../src/words/schoolSentences'
import { specialSchools } from '../../support/specialSchools'
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

  test('holds schools of one kind against the rate of the others, those with a suppressed count among them', () => {
    expect(funnel?.centre).toMatchObject({ rate: 10, of: 'area' })
    expect(funnel?.schools.map(({ school, expected, outside }) => [school.name, expected, outside])).toEqual([
      ['Ada’s School', 100, undefined],
      ['School 3564002', 50, { side: 'above', level: 'outer' }],
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
    expect(found?.schools).toMatchObject([{ pupils: 1000, observed: 200, others: { rate: 13.7 } }])
    // 13.7 ± 1.959964 × √(13.7 × 86.3 ÷ 1000)
    expect(found?.schools[0]?.inner.low).toBeCloseTo(11.569, 3)
    expect(found?.schools[0]?.inner.high).toBeCloseTo(15.831, 3)
    expect(found?.apart.map(({ reason }) => reason)).toEqual(['no-pupils'])
  })

  test('says where schools stand, and what the switch is for', () => {
    if (!funnel) throw new Error('no funnel')
    const [first] = funnel.schools
    expect(tally(funnel)).toBe('2 secondary schools: 1 above its 99.8% limits.')
    expect(first && funnelSaid(first, funnel)).toMatch(
      /^Ada’s School: 10\.00%, 100 suspensions of 1,000 pupils, 100\.0 expected · own 95% limits .* · within the 95% limits$/,
    )
    expect(dispersionText(funnel)).toMatch(/allow for chance alone/)
    const wide = funnelOf(group(secondary, suspensions), { ...chance, widened: true })
    expect(wide && dispersionText(wide)).toMatch(
      /^How much such schools differ anyway cannot be estimated from 2 schools: it takes about 10\./,
    )
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

const special = [
  events(area, 98, 693, { phase: 'special' }),
  ...specialSchools.map(([observed, pupils], at) =>
    events(`356750${at}`, observed, pupils, { phase: 'special', name: `Special ${at}` }),
  ),
]

describe('a school among few', () => {
  const found = funnelOf(group(special, suspensions, 'special'), { widened: true, against: 'area' })
  if (!found) throw new Error('no funnel')

  test('that has most of the events does not hide itself: 62 suspensions of 41 pupils', () => {
    const last = found.schools.at(-1)
    // From all eight its upper limit would be 178%; from the other seven, 36 of 652 pupils, it is 80%.
    expect(found.limitsAt(41, 'outer').high).toBeCloseTo(178, 0)
    expect(last?.others.rate).toBeCloseTo((100 * 36) / 652, 9)
    expect(last?.outer.high).toBeCloseTo(80.089, 3)
    expect(last?.outside).toEqual({ side: 'above', level: 'outer' })
  })

  test('is never said not to stand out', () => {
    expect(found.settled).toBe(false)
    expect(tally(found)).toBe(
      '8 special schools: 1 above its 99.8% limits; too few schools to say that no other stands out.',
    )
    const first = found.schools[0]
    expect(first && funnelSaid(first, found)).toMatch(/cannot tell: too few schools$/)
    const calm = special.map((one) => ({ ...one, numerator: (one.denominator ?? 0) / 5 }))
    const none = funnelOf(group(calm, suspensions, 'special'), { widened: true, against: 'area' })
    expect(none && tally(none)).toMatch(/all within their 95% limits; too few schools/)
    expect(none && noneText(none)).toMatch(/^Cannot tell whether any stands out\./)
    const chanceAlone = funnelOf(group(special, suspensions, 'special'), chance)
    expect(chanceAlone?.settled).toBe(true)
  })

  test('is set apart where no other school gives a rate', () => {
    const alone = [events(area, 9, 300), events('3564001', 9, 300)]
    const [one, none] = [alone, [...alone.slice(0, 1), events('3564001', 9, 200), events('3564002', 0, 100)]]
    for (const figures of [one, none]) {
      const judged = funnelOf(group(figures, suspensions), chance)
      expect(judged?.apart.map(({ school, reason }) => [school.number, reason])).toContainEqual([
        '3564001',
        'no-others',
      ])
    }
  })
})

test('nothing a school does moves the limits it is judged by', () => {
  const size = fc.integer({ min: 50, max: 1500 })
  const schools = fc.array(fc.record({ pupils: size, observed: fc.integer({ min: 1, max: 200 }) }), {
    minLength: 3,
    maxLength: 14,
  })
  fc.assert(
    fc.property(schools, fc.integer({ min: 0, max: 900 }), fc.boolean(), (all, other, widened) => {
      const of = (observed: number) => {
        const list = all.map((one, at) => (at === 0 ? { ...one, observed } : one))
        const sum = (what: 'observed' | 'pupils') => list.reduce((total, one) => total + one[what], 0)
        fc.pre(sum('observed') - observed < sum('pupils') - (list[0]?.pupils ?? 0))
        fc.pre(sum('observed') < sum('pupils'))
        const figures = [
          events(area, sum('observed'), sum('pupils')),
          ...list.map((one, at) => events(String(3_564_000 + at), one.observed, one.pupils)),
        ]
        return funnelOf(group(figures, suspensions), { widened, against: 'area' })?.schools[0]
      }
      const [one, two] = [of(all[0]?.observed ?? 0), of(other)]
      for (const level of ['inner', 'outer'] as const) {
        expect(one?.[level].low).toBeCloseTo(two?.[level].low ?? Number.NaN, 8)
        expect(one?.[level].high).toBeCloseTo(two?.[level].high ?? Number.NaN, 8)
      }
    }),
    { numRuns: 30 },
  )
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
    const means = meansOf(group(figures, progress), { widened: false })
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

  const many = (last: number) => [
    figure(england, { measure: 'progress-8', value: 0, phase: 'all' }),
    ...[-0.6, -0.45, -0.4, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.6, last].map((value, at) =>
      score(String(3_564_100 + at), value, value - 0.2, value + 0.2),
    ),
  ]

  test('allow for how much the other schools differ from England anyway', () => {
    const [plain, wide, far] = [
      meansOf(group(many(0.5), progress), { widened: false }),
      meansOf(group(many(0.5), progress), { widened: true }),
      meansOf(group(many(2.4), progress), { widened: true }),
    ]
    const outliers = ({ schools }: ReturnType<typeof meansOf>) =>
      schools.filter(({ outside }) => outside?.level === 'outer').map(({ value }) => value)
    expect(outliers(plain)).toEqual([-0.6, -0.45, -0.4, 0.4, 0.5, 0.6])
    expect(outliers(wide)).toEqual([])
    expect(outliers(far)).toEqual([2.4])
    // One standard error s for all: τ² = s²(kφ − (k − 1)) ÷ (k − 1) for k others, by the formula of the source.
    const error = 0.2 / 1.959963984540054
    const z = [-0.6, -0.45, -0.4, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.6].map((value) => value / error)
    const drawn = z.map((one) => Math.min(Math.max(one, z[1] ?? 0), z[9] ?? 0))
    const phi = drawn.reduce((sum, one) => sum + one ** 2, 0) / 11
    const tau2 = (11 * phi - 10) / (10 / error ** 2)
    const last = far.schools.at(-1)
    expect(last?.judged?.tau2).toBeCloseTo(tau2, 9)
    expect(last?.judged?.outer.low).toBeCloseTo(2.4 - 3.090232306167813 * Math.sqrt(error ** 2 + tau2), 9)
    expect(last?.inner?.low).toBeCloseTo(2.2, 9)
    expect(noneText(wide)).toMatch(/no school stands out from how these schools vary/)
    expect(meanDispersionText(wide)[0]).toMatch(/^These 12 schools differ from England \d+\.\d times/)
  })

  test('of few schools are never said not to stand out', () => {
    const few = meansOf(group(figures, progress), { widened: true })
    expect(few.settled).toBe(false)
    expect(noneText(few)).toMatch(/^Cannot tell/)
  })

  test('of special schools are not held against the score of all schools', () => {
    const means = meansOf(group(figures, progress, 'special'), { widened: false })
    expect(means.england).toBeUndefined()
    expect(means.schools[0]?.outside).toBeUndefined()
  })

  test('whose chance cannot be worked out are piled up, one dot a school', () => {
    const means = meansOf(group(figures, progress), { widened: false })
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
