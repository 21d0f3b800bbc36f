import type { Distribution, RankedArea } from '../assessment/distribution'
import { formatDifference, formatValue } from '../format/numbers'
import { ordinal } from '../format/ordinal'
import type { Measure } from '../framework/framework'
import type { Interval } from '../statistics/interval'
import { type Rank, rankOf } from '../statistics/rank'
import { quartileText } from './labels'

/** `60th of 152, second quartile; 2 share the rank`. */
export const rankText = (place: Rank) =>
  `${ordinal(place.rank)} of ${place.of}, ${quartileText(place.quartile)}${place.tied > 1 ? `; ${place.tied} share the rank` : ''}`

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

/** The best and the worst place our figure could take, were it anywhere within its interval. */
export function ranksWithin(
  { ranked }: Distribution,
  ours: RankedArea,
  { low, high }: Interval,
  measure: Measure,
) {
  const others = ranked.filter(({ code }) => code !== ours.code).map(({ point }) => point.value)
  const [one = 1, other = 1] = [low, high].map(
    (value) => rankOf([...others, value], value, measure.polarity).rank,
  )
  return { best: Math.min(one, other), worst: Math.max(one, other) }
}
