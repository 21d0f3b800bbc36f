import { type Comparison, compare } from '../statistics/comparison'
import type { Verdict } from './verdict'

/** Another figure of the same measure, cohort, phase and period. */
export interface Peer {
  readonly name: string
  readonly value: number
}

/** Not compared: no interval is known around ours. */
export type PeerComparison = Comparison | 'not-compared'

/** Our latest figure against a peer's, by our 95% interval. */
export function comparisonWith(
  { now, uncertainty, measure }: Verdict,
  { value }: Pick<Peer, 'value'>,
): PeerComparison {
  const interval = now && uncertainty.get(now.point.period.label)
  return interval && interval.why === undefined ? compare(interval, value, measure.polarity) : 'not-compared'
}
