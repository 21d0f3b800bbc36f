import { type Comparison, compare } from '../statistics/comparison'
import type { Verdict } from './verdict'

/** Another figure of the same measure, cohort, phase and period. */
export interface Peer {
  readonly name: string
  readonly value: number
}

/** Not compared: no interval is known around ours. */
export type PeerComparison = Comparison | 'not-compared'

/** Ours against a peer's, by our interval. */
export function comparisonWith({ now, uncertainty, measure }: Verdict, peer: Peer): PeerComparison {
  const interval = now && uncertainty.get(now.point.period.label)
  return interval && interval.why === undefined
    ? compare(interval, peer.value, measure.polarity)
    : 'not-compared'
}
