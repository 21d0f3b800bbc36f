import type { School, SchoolFigure } from '../../framework/school'
import { type FunnelLevel, funnelLevels, pByLimits, ratioLimits, shareLimits } from '../../statistics/funnel'
import type { Interval } from '../../statistics/intervals'
import {
  leastInstitutions,
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
  /** Beyond chance alone, but not among the tests of so many schools. */
  readonly notKept?: true
}

/** What a school is held against: the rate of the other schools, in percent, and how much these differ beyond chance. */
export interface Others {
  readonly rate: number
  readonly dispersion: Overdispersion
}

/** A school in the funnel, with limits from the others, so that it cannot hide itself; rate and limits in percent. */
export interface FunnelSchool {
  readonly school: School
  readonly figure: SchoolFigure
  readonly pupils: number
  /** Events, or pupils. */
  readonly observed: number
  readonly others: Others
  readonly expected: number
  readonly rate: number
  readonly inner: Interval
  readonly outer: Interval
  readonly outside: Outside | undefined
  /** Of so far a distance from the others by chance, two-sided, from 0 to 1. */
  readonly p: number
}

/**
 * Why a figure cannot be drawn: what stands in its place, that the size of the school is not known, or that the other
 * schools give no rate to hold it against.
 */
export type NotDrawn = NonNullable<SchoolFigure['symbol']> | 'no-pupils' | 'no-others'

/** A school that has no place in the chart, and why. */
export interface SchoolApart {
  readonly school: School
  readonly figure: SchoolFigure
  readonly pupils: number | undefined
  readonly reason: NotDrawn
}

export interface Funnel {
  readonly group: Group
  /** The rate of all schools together and how much they differ: what the drawn limits are from. */
  readonly centre: Centre
  readonly dispersion: Overdispersion
  /** Limits are widened by the variance between schools. */
  readonly widened: boolean
  /** Whether a school within its limits can be said not to stand out: see `settles`. */
  readonly settled: boolean
  readonly schools: readonly FunnelSchool[]
  readonly apart: readonly SchoolApart[]
  /** Drawn limits of the rate of a school with so many pupils, in percent. */
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
 * Whether schools are enough for what they are held against: limits of chance alone need no number of them, those that
 * allow for schools differing anyway do.
 */
export const settles = (widened: boolean, schools: number) => !widened || schools >= leastInstitutions

type Known = Pick<FunnelSchool, 'school' | 'figure' | 'pupils' | 'rate' | 'observed'>

/**
 * The rate, in percent, of all but one school: of the centre's counts without the school's own, of the other drawn schools
 * where the area's are not published, and of England as it is. A rate of 0 or 100 leaves no room for chance and is none.
 */
function rateOfOthers(
  { figure, of, rate }: Centre,
  one: Known,
  others: readonly Known[],
): number | undefined {
  const { numerator, denominator } = figure
  const sum = (of: (each: Known) => number) => others.reduce((total, each) => total + of(each), 0)
  const [observed, pupils] =
    numerator !== null && denominator !== null
      ? [numerator - one.observed, denominator - one.pupils]
      : of === 'England'
        ? [rate, 100]
        : [sum((each) => each.observed), sum((each) => each.pupils)]
  const found = (100 * observed) / pupils
  return pupils > 0 && found > 0 && found < 100 ? found : undefined
}

/**
 * Schools of one kind against what is expected of each, given its size and the other schools. Events are compared by exact
 * Poisson limits around the expected number, shares of pupils by binomial ones. Each may have its limits widened.
 * Source of leaving a school out of its own limits: Ohlssen, Sharples and Spiegelhalter, A hierarchical modelling framework
 * for identifying unusual performance in health care providers, J. R. Stat. Soc. A 170 (2007), cross-validation.
 */
export function funnelOf(
  group: Group,
  { widened, against }: { readonly widened: boolean; readonly against: Centre['of'] },
): Funnel | undefined {
  const centre = centreOf(group, against)
  if (!centre) return undefined
  const isEvents = comparisonOf(group.measure) === 'events'
  const apart: SchoolApart[] = []
  const known = group.figures.flatMap(({ school, figure }): Known[] => {
    const rate = rateOf(figure)
    const pupils = figure.denominator ?? group.pupils(school.number)
    const aside = (reason: NotDrawn) => {
      apart.push({ school, figure, pupils, reason })
      return []
    }
    if (rate === null) return aside(figure.symbol ?? 'not available')
    if (!pupils) return aside('no-pupils')
    return [{ school, figure, pupils, rate, observed: (rate * pupils) / 100 }]
  })
  const dispersionOf = (schools: readonly Known[], rate: number) =>
    overdispersion(
      schools.map((one) =>
        isEvents
          ? ratioDeviation(one.observed, (rate / 100) * one.pupils)
          : shareDeviation(one.rate / 100, rate / 100, one.pupils),
      ),
    )
  const limitsOf = (
    { rate, dispersion }: Others,
    pupils: number,
    reach: Parameters<typeof ratioLimits>[1],
  ): Interval => {
    const [share, tau2] = [rate / 100, widened ? dispersion.tau2 : 0]
    const { low, high } = isEvents
      ? ratioLimits(share * pupils, reach, tau2)
      : shareLimits(share, pupils, reach, tau2)
    const unit = isEvents ? rate : 100
    return { low: low * unit, high: high * unit }
  }
  const schools = known.flatMap((one): FunnelSchool[] => {
    const rest = known.filter((other) => other !== one)
    const rate = rateOfOthers(centre, one, rest)
    if (rate === undefined) {
      apart.push({ ...one, reason: 'no-others' })
      return []
    }
    const others = { rate, dispersion: dispersionOf(rest, rate) }
    const inner = limitsOf(others, one.pupils, funnelLevels.inner)
    const outer = limitsOf(others, one.pupils, funnelLevels.outer)
    const expected = (rate * one.pupils) / 100
    const p = pByLimits(one.rate, (reach) => limitsOf(others, one.pupils, reach))
    return [{ ...one, others, expected, inner, outer, outside: outsideOf(one.rate, inner, outer), p }]
  })
  const all = { rate: centre.rate, dispersion: dispersionOf(known, centre.rate) }
  return {
    group,
    centre,
    dispersion: all.dispersion,
    widened,
    settled: settles(widened, schools.length),
    schools,
    apart,
    limitsAt: (pupils, level) => limitsOf(all, pupils, funnelLevels[level]),
  }
}
