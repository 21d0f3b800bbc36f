import type { Polarity } from '../framework/vocabulary'
import { lastDecimal, roundTo } from './rounding'

/** Where a value stands among others, 1 being the best. */
export interface Rank {
  /** The best rank it may claim: one more than there are better values. */
  readonly rank: number
  /** How many values there are. */
  readonly of: number
  /** How many values share the rank, itself included. */
  readonly tied: number
  /** 1 is the best quarter. Those who share a rank share its quartile. */
  readonly quartile: number
}

/** The rank of one of the values; those equal to the sixth decimal are tied. */
export function rankOf(values: readonly number[], value: number, polarity: Polarity): Rank {
  const ours = roundTo(value, lastDecimal)
  const others = values.map((other) => roundTo(other, lastDecimal))
  const rank = 1 + others.filter((other) => (polarity === 'higher' ? other > ours : other < ours)).length
  const of = values.length
  return {
    rank,
    of,
    tied: others.filter((other) => other === ours).length,
    quartile: Math.ceil((4 * rank) / of),
  }
}
