import type { Polarity } from '../framework/vocabulary'
import {
  type Comparison,
  compare,
  difference,
  type Estimate,
  exactly,
  pValue,
} from '../statistics/comparison'
import { type Exact, exactTest } from './uncertainty/exact'
import type { NoInterval, Uncertainty } from './uncertainty/uncertainty'

/** A figure beside another of the same measure, cohort, phase and period. */
export interface Figure {
  readonly value: number
  /** Absent for a median of areas, which has no interval of its own and is taken as a fixed number. */
  readonly uncertainty?: Uncertainty | undefined
}

/** Another area's figure, or the median of several, with its name. */
export interface Peer extends Figure {
  readonly name: string
  /** How its figure stood when ours was the one ours is said to have moved from. */
  readonly before?: Figure | undefined
}

/** Why two figures, or two changes, cannot be told apart from chance. */
export interface NotTested {
  readonly why: NoInterval | { readonly id: 'recording-changed' }
  readonly whose: 'ours' | 'theirs'
}

/** Ours against theirs by the interval of the difference, or why that cannot be tested. */
export type PeerTest =
  | {
      readonly comparison: Comparison
      /** Ours minus theirs with its 95% interval, in the measure's unit. */
      readonly apart: Estimate
      readonly p: number
      /** Few children or events are told apart by an exact test, not by the interval of the difference. */
      readonly exact?: Exact
      /** Theirs has no interval of its own: ours was held against it as a fixed number. */
      readonly fixed: boolean
      readonly why?: undefined
    }
  | ({ readonly comparison: 'not-compared' } & NotTested)

export type PeerComparison = PeerTest['comparison']

type Known = Estimate | { readonly why: NoInterval }

const isEstimate = (known: Known): known is Estimate => !('why' in known)

const known = ({ value, uncertainty }: Figure): Known => {
  if (!uncertainty) return exactly(value)
  if (uncertainty.why !== undefined) return { why: uncertainty.why }
  return { value, low: uncertainty.low, high: uncertainty.high }
}

function test(
  ours: Known,
  theirs: Known,
  polarity: Polarity,
  fixed: boolean,
  exact: Exact | undefined,
): PeerTest {
  if (!isEstimate(ours)) return { comparison: 'not-compared', why: ours.why, whose: 'ours' }
  if (!isEstimate(theirs)) return { comparison: 'not-compared', why: theirs.why, whose: 'theirs' }
  const apart = difference(ours, theirs)
  if (!exact) return { comparison: compare(apart, 0, polarity), apart, p: pValue(apart), fixed }
  const side = apart.value > 0 === (polarity === 'higher') ? 'better' : 'worse'
  return { comparison: exact.p < level ? side : 'similar', apart, p: exact.p, exact, fixed }
}

const level = 0.05

const exactOf = (one: Figure, other: Figure) =>
  one.uncertainty && other.uncertainty && exactTest(one.uncertainty, other.uncertainty)

/** Our figure against another by the interval of the difference of both; against a median by our interval alone. */
export const compareFigures = (ours: Figure, theirs: Figure, polarity: Polarity): PeerTest =>
  test(known(ours), known(theirs), polarity, theirs.uncertainty === undefined, exactOf(ours, theirs))

/** A figure of an earlier period and one of a later. */
export interface Move {
  readonly from: Figure
  readonly to: Figure
}

function moved({ from, to }: Move): Known {
  const [before, after] = [known(from), known(to)]
  if (!isEstimate(after)) return after
  return isEstimate(before) ? difference(after, before) : before
}

/**
 * Whether our change is better or worse than theirs between the same two periods, by the interval of the difference of
 * both changes.
 */
export const compareChanges = (ours: Move, theirs: Move, polarity: Polarity): PeerTest =>
  test(moved(ours), moved(theirs), polarity, theirs.to.uncertainty === undefined, undefined)

/** Whether a figure moved for better or worse between two periods, by the interval of the difference. */
export const compareInTime = ({ from, to }: Move, polarity: Polarity): PeerTest =>
  test(known(to), known(from), polarity, false, exactOf(to, from))
