import type { Goal, Measure } from '../framework/framework'
import { parsePeriod } from '../framework/period'
import type { Surroundings, ValuedPoint } from './uncertainty/basis'
import { holds, type Uncertainty, uncertaintyOf } from './uncertainty/uncertainty'

/** The way from baseline to goal: could chance alone bring a figure like the baseline to the goal? */
export interface Step {
  /** The baseline as a figure of its period. */
  readonly point: ValuedPoint
  readonly target: number
  /** The interval around the baseline. */
  readonly uncertainty: Uncertainty
  /** That interval holds the goal. */
  readonly withinChance: boolean
}

/** @returns undefined without a baseline, its period and a goal that is a number. */
export function stepOf(goal: Goal, measure: Measure, around: Surroundings): Step | undefined {
  const period = goal.baselinePeriod === null ? undefined : parsePeriod(goal.baselinePeriod)
  if (!period || goal.baseline === null || goal.target === null) return undefined
  const published = around.points.find((point) => point.period.label === period.label)
  const point: ValuedPoint = {
    period,
    value: goal.baseline,
    numerator: null,
    denominator: published?.denominator ?? null,
    symbol: null,
    quality: goal.baselineQuality,
    origins: [],
    summed: false,
    notes: [],
    others: [],
  }
  const uncertainty = uncertaintyOf(measure, point, around)
  return { point, target: goal.target, uncertainty, withinChance: holds(uncertainty, goal.target) }
}
