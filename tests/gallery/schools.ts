import type { FunnelInput, MeansInput, SchoolYearsInput } from '../../src/charts/schools/SchoolCharts'
import type { Measure } from '../../src/framework/framework'
import { parsePeriod } from '../../src/framework/period'
import { type SchoolFigure, schoolsOf } from '../../src/framework/school'
import { funnelOf } from '../../src/verdict/schools/funnel'
import { groupOf } from '../../src/verdict/schools/group'
import { meansOf } from '../../src/verdict/schools/means'
import { specialSchools } from '../support/specialSchools'
import { measure } from '../unit/verdict/support'

const [area, england] = ['E08000007', 'E92000001']

function periodOf(label: string) {
  const period = parsePeriod(label)
  if (!period) throw new Error(`${label} is not a period`)
  return period
}

const figure = (school: string, changes: Partial<SchoolFigure>): SchoolFigure => ({
  school,
  name: null,
  area: school === england ? england : area,
  measure: 'suspensions',
  cohort: 'All pupils',
  phase: 'secondary',
  period: periodOf('2016/17'),
  value: null,
  low: null,
  high: null,
  numerator: null,
  denominator: null,
  symbol: null,
  file: 1,
  row: 2,
  column: 'value',
  raw: '',
  ...changes,
})

const group = (figures: readonly SchoolFigure[], of: Measure) =>
  groupOf(figures, schoolsOf(figures), {
    measure: of,
    counting: 'pupils',
    cohort: 'All pupils',
    phase: 'secondary',
    period: periodOf('2016/17'),
    area,
    england,
  })

const suspensions = measure({
  id: 'suspensions',
  name: 'Suspensions',
  decimals: 2,
  counted: 'suspension',
  interval: 'events',
})
const ofArea = figure(area, { value: 8.5, numerator: 1700, denominator: 20_000 })
const words = { title: 'Made-up schools', about: 'Made-up figures.' }

/** Schools of all sizes, most of them near 8.5 of 100, a few far from it. */
const suspended = (count: number, nameOf: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => {
    const pupils = 240 + ((index * 173) % 1300)
    const rate =
      8.5 + Math.sin(index * 12.9898) * 2.6 + (index % 11 === 3 ? 6 : 0) - (index % 13 === 5 ? 5 : 0)
    const numerator = Math.round((pupils * rate) / 100)
    return figure(String(3_564_000 + index), {
      name: nameOf(index),
      value: (100 * numerator) / pupils,
      numerator,
      denominator: pupils,
    })
  })
const hidden = figure('3564999', { name: 'Small School', symbol: 'suppressed', denominator: 60 })

function funnelInput(
  figures: readonly SchoolFigure[],
  marked?: string,
  { widened = false, of = ofArea } = {},
): FunnelInput {
  const funnel = funnelOf(group([of, ...figures], suspensions), { widened, against: 'area' })
  if (!funnel) throw new Error('There is nothing to hold the schools against')
  return { ...words, funnel, marked }
}

const school = (index: number) => `School ${String.fromCharCode(65 + (index % 26))}${index}`

/** The special schools of one authority, as published. */
const few = specialSchools.map(([numerator, denominator], index) =>
  figure(String(3_567_100 + index), {
    name: school(index),
    value: (100 * numerator) / denominator,
    numerator,
    denominator,
  }),
)

export const funnel = {
  none: funnelInput([hidden]),
  one: funnelInput(suspended(1, school)),
  many: funnelInput([...suspended(40, school), hidden], '3564007'),
  few: funnelInput(few, undefined, {
    widened: true,
    of: figure(area, { value: 14.14, numerator: 98, denominator: 693 }),
  }),
  long: funnelInput(
    suspended(40, (index) => `The Blessed Thomas Holford Catholic College and Sixth Form ${index}`),
  ),
} as const satisfies Readonly<Record<string, FunnelInput>>

const progress = measure({
  id: 'progress-8',
  name: 'Progress 8',
  unit: 'score',
  polarity: 'higher',
  decimals: 2,
  interval: 'mean',
})
const attendance = measure({ id: 'attendance', name: 'Attendance', interval: 'sessions', polarity: 'higher' })

const scored = (count: number, of: Measure, level: number, spread: number) =>
  Array.from({ length: count }, (_, index) => {
    const value = level + Math.sin(index * 12.9898) * spread
    const half = spread * (0.2 + (index % 4) * 0.1)
    return figure(String(3_564_000 + index), {
      name: school(index),
      measure: of.id,
      value,
      ...(of === progress ? { low: value - half, high: value + half } : {}),
    })
  })
const national = (of: Measure, value: number) =>
  figure(england, { measure: of.id, phase: of === progress ? 'all' : 'secondary', value })

const meansInput = (of: Measure, figures: readonly SchoolFigure[]): MeansInput => ({
  ...words,
  means: meansOf(group(figures, of), { widened: true }),
})

export const caterpillar = {
  none: meansInput(progress, [national(progress, -0.03)]),
  one: meansInput(progress, [national(progress, -0.03), ...scored(1, progress, 0.2, 0.4)]),
  many: meansInput(progress, [national(progress, -0.03), ...scored(24, progress, 0, 0.6)]),
  alone: meansInput(progress, scored(12, progress, 0, 0.6)),
} as const satisfies Readonly<Record<string, MeansInput>>

export const piles = {
  one: meansInput(attendance, scored(1, attendance, 93, 2)),
  many: meansInput(attendance, [national(attendance, 94.2), ...scored(40, attendance, 94, 2)]),
} as const satisfies Readonly<Record<string, MeansInput>>

const year = (label: string, value: number): SchoolYearsInput['years'][number] => ({
  period: periodOf(label),
  value,
  range: { low: 5.4, high: 12.1 },
  look: value > 12.1 ? 'above-worse' : 'within',
  said: `School A: ${value}%`,
})
const yearsInput = (years: SchoolYearsInput['years']): SchoolYearsInput => ({
  ...words,
  measure: suspensions,
  years,
  marked: '2016/17',
})

export const schoolYears = {
  none: yearsInput([]),
  one: yearsInput([year('2016/17', 8.2)]),
  many: yearsInput([year('2012/13', 7.1), year('2013/14', 8.9), year('2015/16', 13.4), year('2016/17', 9.8)]),
} as const satisfies Readonly<Record<string, SchoolYearsInput>>
