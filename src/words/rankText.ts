import type { Distribution } from '../assessment/distribution'
import { formatDifference, formatValue, ordinal } from '../format/numbers'
import type { Measure } from '../framework/framework'
import type { Rank } from '../statistics/rank'
import { apartWords, quartileText } from './labels'

/** `60th of 152, second quartile; 2 share the rank`. */
export const rankText = (rank: Rank) =>
  `${ordinal(rank.rank)} of ${rank.of}, ${quartileText(rank.quartile)}${rank.tied > 1 ? `; ${rank.tied} share the rank` : ''}`

/** `60th of 152`, `joint 60th of 152`. */
export const rankAmongText = ({ rank, tied, of }: Omit<Rank, 'quartile'>) =>
  `${tied > 1 ? 'joint ' : ''}${ordinal(rank)} of ${of}`

/** Why a local authority has no rank. */
export function withoutRankText(reason: Distribution['without'][number]['reason']): string {
  if (reason === 'lower-bound') return 'a lower bound'
  return reason === 'no-figure' || reason === 'not-credible' ? apartWords[reason] : reason
}

interface Shown {
  readonly measure: Measure
  readonly decimals: number
}

export const textOf = ({ measure, decimals }: Shown, value: number) =>
  formatValue(value, measure.unit, decimals)

/** `2.1 points above`, or `level`: a value beside another, at the goal's decimals. */
export function besideText(shown: Shown, value: number, other: number): string {
  const { measure, decimals } = shown
  if (textOf(shown, value) === textOf(shown, other)) return 'level'
  const size = formatDifference(value - other, measure.unit, decimals)
  return `${size} ${value > other ? 'above' : 'below'}`
}
