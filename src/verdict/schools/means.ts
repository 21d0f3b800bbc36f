import type { School, SchoolFigure } from '../../framework/school'
import { pByLimits } from '../../statistics/funnel'
import { type Interval, z95, z998 } from '../../statistics/intervals'
import { type Overdispersion, overdispersion, widenedMean } from '../../statistics/overdispersion'
import { type Outside, type SchoolApart, settles } from './funnel'
import type { Group } from './group'

/** A school's mean with the 95% interval as published, and the intervals that decide how it is called. */
export interface MeanSchool {
  readonly school: School
  readonly figure: SchoolFigure
  readonly pupils: number | undefined
  readonly value: number
  /** As published. */
  readonly inner: Interval | undefined
  /** The 95% and 99.8% intervals it is judged by, widened by how much the other schools differ anyway. */
  readonly judged: { readonly inner: Interval; readonly outer: Interval; readonly tau2: number } | undefined
  readonly outside: Outside | undefined
  /** Of so far a distance from England by chance, two-sided, from 0 to 1; absent where it is not judged. */
  readonly p?: number
}

/** Means in order of size, beside England's. */
export interface Means {
  readonly group: Group
  readonly england: number | undefined
  /** How much these schools differ from England's mean; absent where nothing alike is published. */
  readonly dispersion: Overdispersion | undefined
  readonly widened: boolean
  /** Whether a school whose interval holds England's mean can be said not to stand out: see `settles`. */
  readonly settled: boolean
  readonly schools: readonly MeanSchool[]
  readonly apart: readonly SchoolApart[]
}

function beyond(national: number, inner: Interval, outer: Interval): Outside | undefined {
  for (const [level, { low, high }] of [
    ['outer', outer],
    ['inner', inner],
  ] as const) {
    if (low > national) return { side: 'above', level }
    if (high < national) return { side: 'below', level }
  }
  return undefined
}

type Known = Pick<MeanSchool, 'school' | 'figure' | 'pupils' | 'value' | 'inner'>

/** Half the published interval ÷ 1.96; `undefined` without an interval. */
const errorOf = ({ inner }: Known) => {
  const error = inner ? (inner.high - inner.low) / (2 * z95) : 0
  return error > 0 ? error : undefined
}

/**
 * Values of schools of one kind, each with its interval where one is published. A school is held against England by an
 * interval that allows for how much the other schools differ from England's mean (Spiegelhalter, see `overdispersion`).
 */
export function meansOf(group: Group, { widened }: { readonly widened: boolean }): Means {
  const england = group.ofEngland?.value ?? undefined
  const apart: SchoolApart[] = []
  const known = group.figures.flatMap(({ school, figure }): Known[] => {
    const { value, low, high, denominator, symbol } = figure
    const pupils = denominator ?? group.pupils(school.number)
    if (value === null) {
      apart.push({ school, figure, pupils, reason: symbol ?? 'not available' })
      return []
    }
    return [
      { school, figure, pupils, value, inner: low === null || high === null ? undefined : { low, high } },
    ]
  })
  known.sort((a, b) => a.value - b.value || a.school.number.localeCompare(b.school.number))
  const dispersionOf = (schools: readonly Known[], national: number) =>
    overdispersion(
      schools.flatMap((one) => {
        const error = errorOf(one)
        return error === undefined ? [] : [{ difference: one.value - national, error }]
      }),
    )
  const schools = known.map((one): MeanSchool => {
    const error = errorOf(one)
    if (error === undefined || england === undefined) return { ...one, judged: undefined, outside: undefined }
    const others = known.filter((other) => other !== one)
    const tau2 = widened ? dispersionOf(others, england).tau2 : 0
    const inner = widenedMean(one.value, error, z95, tau2)
    const outer = widenedMean(one.value, error, z998, tau2)
    const p = pByLimits(england, ({ z }) => widenedMean(one.value, error, z, tau2))
    return { ...one, judged: { inner, outer, tau2 }, outside: beyond(england, inner, outer), p }
  })
  return {
    group,
    england,
    dispersion: england === undefined ? undefined : dispersionOf(known, england),
    widened,
    settled: settles(widened, schools.filter(({ judged }) => judged).length),
    schools,
    apart,
  }
}
