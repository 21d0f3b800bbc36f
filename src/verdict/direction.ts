import { roundTo } from '../format/numbers'
import type { Note } from '../framework/framework'
import { brokenBetween } from '../framework/notes'
import { isJudgeable, type Point } from '../framework/series'
import type { Polarity } from '../framework/words'

export type DirectionWord = 'improving' | 'level' | 'worsening'

/** Two published figures of one series compared at the goal's decimals. */
export interface Direction {
  readonly word: DirectionWord
  readonly from: Point & { readonly value: number }
  readonly to: Point & { readonly value: number }
}

/**
 * How the latest figure moved from the one published before it.
 * @returns undefined when there are no two comparable figures: across a break, for a lower bound, or when not credible.
 */
export function direction(
  points: readonly Point[],
  notes: readonly Note[],
  polarity: Polarity,
  decimals: number,
): Direction | undefined {
  const published = points.filter((point) => point.value !== null)
  const to = published.at(-1)
  const from = published.at(-2)
  if (!to || !from || !isJudgeable(to) || !isJudgeable(from)) return undefined
  if (brokenBetween(notes, from.period, to.period)) return undefined
  const change = roundTo(to.value, decimals) - roundTo(from.value, decimals)
  const better = polarity === 'higher' ? change > 0 : change < 0
  return { word: change === 0 ? 'level' : better ? 'improving' : 'worsening', from, to }
}
