import type { Measure } from '../../framework/framework'
import type { Period } from '../../framework/period'
import { hasNote, isJudgeable, type Point } from '../../framework/series'
import type { IntervalKind, Unit } from '../../framework/vocabulary'
import { pValue } from '../../statistics/comparison'
import { byar } from './byar'
import { exactPoisson } from './exactPoisson'
import type { Method, MethodId, Surroundings, Worked } from './intervalMethod'
import { mean, tooFewPupils } from './mean'
import { repeatsAt, widenedBy } from './repeats'
import { wilson } from './wilson'

/** Why a figure has no interval. */
export type NoInterval =
  | { readonly id: 'no-figure' | 'lower-bound' | 'not-credible' }
  /** The measure has no method; its note says why. */
  | { readonly id: 'no-method'; readonly note: string }
  /** A mean over so few pupils that the spread of all pupils says little of it. */
  | { readonly id: 'too-few-pupils'; readonly pupils: number }
  /** The counts behind the figure, or the pupils it stands for, are not known. */
  | { readonly id: 'no-counts'; readonly unit: Unit; readonly period: string }

/** A figure's 95% interval in the measure's own unit with the method that gave it, or why there is none. */
export type Uncertainty =
  | (Worked & { readonly method: MethodId; readonly why?: undefined })
  | { readonly why: NoInterval; readonly method?: undefined }

/** The methods for each kind of figure; the first that may run is taken. */
const methods: Record<IntervalKind, readonly Method[]> = {
  proportion: [wilson],
  sessions: [wilson],
  events: [exactPoisson, byar],
  'repeated events': [exactPoisson, byar],
  mean: [mean],
  none: [],
}

/** What is known of an interval's width beside the true one, by the kind of figure. */
export const biases: Partial<Record<IntervalKind, 'wider' | 'narrower'>> = {
  // Sessions of one child are not independent, so each pupil is counted once.
  sessions: 'wider',
  // Events of one pupil come in clusters; what is known of them is at best how many a pupil has on average.
  'repeated events': 'narrower',
}

/** The limits of events that one child may repeat, widened by how often children do. */
function clustered(
  { interval }: Measure,
  value: number,
  period: Period,
  { repeats: known = [] }: Surroundings,
  worked: Worked,
): Worked {
  const repeats = interval === 'repeated events' ? repeatsAt(known, period) : undefined
  return repeats ? { ...worked, ...widenedBy(repeats.ratio, value, worked), repeats } : worked
}

/** The 95% interval of one figure by its measure's method, or the reason why there is none. */
export function uncertaintyOf(measure: Measure, point: Point, around: Surroundings): Uncertainty {
  if (point.value === null) return { why: { id: 'no-figure' } }
  if (!isJudgeable(point))
    return { why: { id: hasNote(point, 'lower-bound') ? 'lower-bound' : 'not-credible' } }
  if (measure.interval === 'none') return { why: { id: 'no-method', note: measure.intervalNote } }
  for (const { id, run } of methods[measure.interval]) {
    const found = run(measure, point, around)
    if (found) return { ...clustered(measure, point.value, point.period, around, found), method: id }
  }
  const pupils = measure.interval === 'mean' ? tooFewPupils(point, around) : undefined
  if (pupils !== undefined) return { why: { id: 'too-few-pupils', pupils } }
  return { why: { id: 'no-counts', unit: measure.unit, period: point.period.label } }
}

/**
 * What is known of chance: whether it could explain what a verdict says. Not kept: beyond chance alone, but not among all
 * the tests made with it.
 */
export type Chance = 'within' | 'beyond' | 'not-kept' | 'unknown'

/** What chance can do, with the two-sided p-value where that was tested. */
export interface ChanceTest {
  readonly chance: Chance
  readonly p?: number | undefined
}

/** The interval holds a value. */
export const holds = (uncertainty: Uncertainty, value: number) =>
  uncertainty.why === undefined && uncertainty.low <= value && value <= uncertainty.high

/**
 * A figure held against numbers that are known without error: within chance where its interval holds all of them. The
 * p-value is that of the least likely, times how many there are (Bonferroni).
 */
export function testAgainst(
  uncertainty: Uncertainty,
  value: number,
  numbers: readonly [number, ...number[]],
): ChanceTest {
  if (uncertainty.why !== undefined) return { chance: 'unknown' }
  const { low, high } = uncertainty
  const ps = numbers.map((one) => pValue({ value: value - one, low: low - one, high: high - one }))
  return {
    chance: numbers.every((one) => holds(uncertainty, one)) ? 'within' : 'beyond',
    p: Math.min(1, Math.min(...ps) * numbers.length),
  }
}
