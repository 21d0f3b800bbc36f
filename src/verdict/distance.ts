import type { Polarity } from '../framework/vocabulary'
import { roundTo } from '../statistics/rounding'

export interface Distance {
  /** Size of the gap in the measure's unit, from unrounded values, rounded to the goal's decimals. */
  readonly size: number
  readonly side: 'short' | 'beyond' | 'level'
}

/** A value is at least as good as the target when both are rounded to the goal's decimals. */
export function reaches(value: number, target: number, polarity: Polarity, decimals: number): boolean {
  const [rounded, goal] = [roundTo(value, decimals), roundTo(target, decimals)]
  return polarity === 'higher' ? rounded >= goal : rounded <= goal
}

/** How far a value lies from a target, on which side of it. */
export function distance(value: number, target: number, polarity: Polarity, decimals: number): Distance {
  const gap = roundTo(polarity === 'higher' ? target - value : value - target, decimals)
  return { size: Math.abs(gap), side: gap === 0 ? 'level' : gap > 0 ? 'short' : 'beyond' }
}
