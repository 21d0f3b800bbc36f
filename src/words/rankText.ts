import type { Changed } from '../assessment/changedAreas'
import type { Distribution } from '../assessment/distribution'
import type { RankRanges } from '../assessment/rankRanges'
import { formatDifference, formatNumber, formatValue, ordinal } from '../format/numbers'
import type { Measure } from '../framework/framework'
import { byChance } from '../statistics/manyTests'
import type { Rank } from '../statistics/rank'
import type { RankRange } from '../statistics/rankSimulation'
import { apartWords, quartileText } from './labels'

/** `60th of 152, second quartile; 2 share the rank`. */
export const rankText = (rank: Rank) =>
  `${ordinal(rank.rank)} of ${rank.of}, ${quartileText(rank.quartile)}${rank.tied > 1 ? `; ${rank.tied} share the rank` : ''}`

/** `60th of 152`, `joint 60th of 152`. */
export const rankAmongText = ({ rank, tied, of }: Omit<Rank, 'quartile'>) =>
  `${tied > 1 ? 'joint ' : ''}${ordinal(rank)} of ${of}`

/** `45th to 78th`, or `1st` where chance allows no other. */
export const rankRangeText = ({ best, worst }: RankRange) =>
  best === worst ? ordinal(best) : `${ordinal(best)} to ${ordinal(worst)}`

/** How far chance reaches in the ranks of a period, and what is left out of that. */
export function rankChanceText({ byArea, held, of }: RankRanges, area: string): string {
  const range = byArea?.get(area)
  if (!byArea || !range)
    return `How much of the rank is chance is not known: ${held} of ${of} local authorities have no interval around their figure.`
  const [first, last] = [range.best, range.worst].map((rank) => quartileText(Math.ceil((4 * rank) / of)))
  const quartiles = first === last ? first : `${first} to ${last}`
  const left =
    held === 0 ? '' : ` ${held} without an interval ${held === 1 ? 'stays' : 'stay'} at the published figure.`
  return `Chance allows ${range.best === range.worst ? 'no other rank' : `${rankRangeText(range)}, ${quartiles}`}: 95 of 100 ranks when all ${of} figures are drawn anew, 1,000 times, each from its own 95% interval.${left}`
}

/** How many authorities changed between two periods, and how many of them chance alone would make change. */
export function changedText(changed: Changed, from: string, to: string): string {
  const { areas, up, down, recordingChanged } = changed
  const said = `From ${from} to ${to} ${up + down} of ${areas} local authorities’ figures changed beyond chance, ${up} up and ${down} down; chance alone would move about ${formatNumber(byChance(areas), 0)}.`
  return recordingChanged
    ? `${said} So many both ways are no chance and no change in the world: recording changed, and no area’s change can be tested.`
    : said
}

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
