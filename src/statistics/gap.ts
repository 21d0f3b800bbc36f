import type { Polarity } from '../framework/vocabulary'

/** The figures of a group and of those it is compared with, in one period and one unit. */
export interface Pair {
  readonly group: number
  readonly reference: number
}

export interface GapChange {
  /** The gap in the later period minus that in the earlier one: above 0 it became wider. */
  readonly change: number
  /** What the group's own figure adds to it: below 0 the group improved. */
  readonly ofGroup: number
  /** What the others' figure adds to it: below 0 the others got worse. */
  readonly ofReference: number
}

const sign = (polarity: Polarity) => (polarity === 'lower' ? 1 : -1)

/** How much worse off the group is than the others, so that wider is always worse; below 0 it is better off. */
export const gapOf = ({ group, reference }: Pair, polarity: Polarity) => sign(polarity) * (group - reference)

/**
 * The group's figure as a multiple of the others'. A gap in points and a gap as a ratio may move in different directions:
 * from 2% and 1% to 20% and 15% the first widens from 1 to 5 points, the second narrows from 2.0 to 1.3 times.
 * Source: Scanlan, Chance 19 (2006) 2, 47–51; Keppel and others, Vital and Health Statistics 2 (2005) 141.
 * @returns undefined where a ratio says nothing: of others at 0, or of figures that pass through 0
 */
export const gapRatio = ({ group, reference }: Pair) =>
  reference > 0 && group >= 0 ? group / reference : undefined

/**
 * The change of a gap, split into the part that each side's figure makes. The parts are the whole of it: a gap is a
 * difference, so nothing is left over that both share.
 */
export function gapChange(from: Pair, to: Pair, polarity: Polarity): GapChange {
  const ofGroup = sign(polarity) * (to.group - from.group)
  const ofReference = -sign(polarity) * (to.reference - from.reference)
  return { change: ofGroup + ofReference, ofGroup, ofReference }
}
