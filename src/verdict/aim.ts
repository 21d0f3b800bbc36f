import type { Goal, Measure } from '../framework/framework'
import type { Period } from '../framework/period'
import { isJudgeable, type Series } from '../framework/series'
import type { Polarity } from '../framework/vocabulary'
import { roundTo } from '../statistics/rounding'

export interface Distance {
  /** Size of the gap in the measure's unit, from unrounded values, rounded to the goal's decimals. */
  readonly size: number
  readonly side: 'short' | 'beyond' | 'level'
}

/** A value is at least as good as the target when both are rounded to the goal's decimals. */
function reaches(value: number, target: number, polarity: Polarity, decimals: number): boolean {
  const [rounded, goal] = [roundTo(value, decimals), roundTo(target, decimals)]
  return polarity === 'higher' ? rounded >= goal : rounded <= goal
}

/** How far a value lies from a target, on which side of it. */
export function distance(value: number, target: number, polarity: Polarity, decimals: number): Distance {
  const gap = roundTo(polarity === 'higher' ? target - value : value - target, decimals)
  return { size: Math.abs(gap), side: gap === 0 ? 'level' : gap > 0 ? 'short' : 'beyond' }
}

/** What a figure of one period must reach. */
export interface Target {
  readonly value: number
  /** The figure must be better than the value; to equal it is not enough. */
  readonly strict: boolean
}

const figureAt = (series: Series | undefined, period: string) => {
  const point = series?.points.find((candidate) => candidate.period.label === period)
  return point && isJudgeable(point) ? point.value : undefined
}

/** +1 where higher is better, −1 where lower is. */
const good = (polarity: Polarity) => (polarity === 'higher' ? 1 : -1)

/**
 * The target a goal sets for one period, in the measure's unit.
 * @param reference the series of the area that the aim follows
 * @returns undefined without an aim, or where a figure it follows is not there
 */
export function targetAt(
  { aim, target, baseline, baselinePeriod }: Goal,
  { polarity }: Measure,
  { label }: Pick<Period, 'label'>,
  own: Series | undefined,
  reference: Series | undefined,
): Target | undefined {
  switch (aim?.kind) {
    case 'value':
    case 'beyond':
    case 'times':
      return target === null ? undefined : { value: target, strict: aim.kind === 'beyond' }
    case 'better':
      return baseline === null ? undefined : { value: baseline, strict: true }
    case 'in line with': {
      const followed = figureAt(reference, label)
      return followed === undefined
        ? undefined
        : { value: followed + good(polarity) * aim.plus, strict: false }
    }
    case 'nearer to': {
      if (baselinePeriod === null) return undefined
      const followed = figureAt(reference, label)
      const [then, theirs] = [figureAt(own, baselinePeriod), figureAt(reference, baselinePeriod)]
      return followed === undefined || then === undefined || theirs === undefined
        ? undefined
        : { value: followed + (then - theirs), strict: true }
    }
    default:
      return undefined
  }
}

/** A figure reaches a target when both are rounded to the goal's decimals. */
export const reached = (value: number, target: Target, polarity: Polarity, decimals: number): boolean =>
  reaches(value, target.value, polarity, decimals) &&
  !(target.strict && roundTo(value, decimals) === roundTo(target.value, decimals))

/** The code of the area an aim follows. */
export const followedArea = ({ aim }: Goal) =>
  aim?.kind === 'in line with' || aim?.kind === 'nearer to' ? aim.area : undefined
