import type { School, SchoolFigure } from '../../framework/school'
import { type FunnelLevel, ratioLimits, shareLimits } from '../../statistics/funnel'
import type { Interval } from '../../statistics/intervals'
import {
  type Overdispersion,
  overdispersion,
  ratioDeviation,
  shareDeviation,
} from '../../statistics/overdispersion'
import { type Centre, centreOf, comparisonOf, type Group, rateOf } from './group'

/** Beyond which limits a school stands, and on which side; `undefined` within all of them. */
export interface Outside {
  readonly side: 'above' | 'below'
  readonly level: FunnelLevel
}

/** A school in the funnel; rate and limits in percent. */
export interface FunnelSchool {
  readonly school: School
  readonly figure: SchoolFigure
  readonly pupils: number
  /** Events, or pupils. */
  readonly observed: number
  readonly expected: number
  readonly rate: number
  readonly inner: Interval
  readonly outer: Interval
  readonly outside: Outside | undefined
}

/** Why a figure cannot be drawn: what stands in its place, or that the size of the school is not known. */
export type NotDrawn = NonNullable<SchoolFigure['symbol']> | 'no-pupils'

/** A school that has no place in the chart, and why. */
export interface SchoolApart {
  readonly school: School
  readonly figure: SchoolFigure
  readonly pupils: number | undefined
  readonly reason: NotDrawn
}

export interface Funnel {
  readonly group: Group
  readonly centre: Centre
  readonly dispersion: Overdispersion
  /** Limits are widened by the variance between schools. */
  readonly widened: boolean
  readonly schools: readonly FunnelSchool[]
  readonly apart: readonly SchoolApart[]
  /** Limits of the rate of a school with so many pupils, in percent. */
  readonly limitsAt: (pupils: number, level: FunnelLevel) => Interval
}

export const outsideOf = (value: number, inner: Interval, outer: Interval): Outside | undefined => {
  for (const [level, { low, high }] of [
    ['outer', outer],
    ['inner', inner],
  ] as const) {
    if (value > high) return { side: 'above', level }
    if (value < low) return { side: 'below', level }
  }
  return undefined
}

/**
 * Schools of one kind against what is expected of each, given its size. Events are compared by exact Poisson limits
 * around the expected number, shares of pupils by binomial ones. Each may have its limits widened.
 */
export function funnelOf(
  group: Group,
  { widened, against }: { readonly widened: boolean; readonly against: Centre['of'] },
): Funnel | undefined {
  const centre = centreOf(group, against)
  if (!centre) return undefined
  const share = centre.rate / 100
  const isEvents = comparisonOf(group.measure) === 'events'
  const apart: SchoolApart[] = []
  const known = group.figures.flatMap(({ school, figure }) => {
    const rate = rateOf(figure)
    const pupils = figure.denominator ?? group.pupils(school.number)
    const aside = (reason: NotDrawn) => {
      apart.push({ school, figure, pupils, reason })
      return []
    }
    if (rate === null) return aside(figure.symbol ?? 'not available')
    if (!pupils) return aside('no-pupils')
    return [{ school, figure, pupils, rate, observed: (rate * pupils) / 100, expected: share * pupils }]
  })
  const dispersion = overdispersion(
    known.map(({ observed, expected, rate, pupils }) =>
      isEvents ? ratioDeviation(observed, expected) : shareDeviation(rate / 100, share, pupils),
    ),
  )
  const tau2 = widened ? dispersion.tau2 : 0
  const limitsAt = (pupils: number, level: FunnelLevel): Interval => {
    const { low, high } = isEvents
      ? ratioLimits(share * pupils, level, tau2)
      : shareLimits(share, pupils, level, tau2)
    const unit = isEvents ? centre.rate : 100
    return { low: low * unit, high: high * unit }
  }
  const schools = known.map((one) => {
    const [inner, outer] = [limitsAt(one.pupils, 'inner'), limitsAt(one.pupils, 'outer')]
    return { ...one, inner, outer, outside: outsideOf(one.rate, inner, outer) }
  })
  return { group, centre, dispersion, widened, schools, apart, limitsAt }
}
