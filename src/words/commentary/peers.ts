import { formatDifference } from '../../format/numbers'
import { compare } from '../../statistics/comparison'
import type { Verdict } from '../../verdict/verdict'
import { valueText } from '../verdict'

/** Another figure of the same measure, cohort, phase and period. */
export interface Peer {
  readonly name: string
  readonly value: number
}

/** Ours against a peer's, by our interval; `not compared` where there is none. */
export function comparisonWord(
  { now, uncertainty, measure }: Verdict,
  peer: Peer,
): 'better' | 'similar' | 'worse' | 'not compared' {
  const interval = now && uncertainty.get(now.point.period.label)
  return interval && interval.why === undefined
    ? compare(interval, peer.value, measure.polarity)
    : 'not compared'
}

const said = {
  better: 'better, beyond chance',
  worse: 'worse, beyond chance',
  similar: 'a difference that chance could explain',
  'not compared': 'not tested, for no interval is known',
}

/** Our latest figure beside others of the same period, like for like. */
export function peerSentences(verdict: Verdict, peers: readonly Peer[]): string[] {
  const { now, measure, goal } = verdict
  if (!now || now.lowerBound) return []
  const { value, period } = now.point
  return peers.map((peer) => {
    const difference = formatDifference(value - peer.value, measure.unit, goal.decimals)
    const level = valueText(verdict, value) === valueText(verdict, peer.value)
    const side = level ? 'level with' : `${difference} ${value > peer.value ? 'above' : 'below'}`
    return `In ${period.label} it is ${side} ${peer.name} (${valueText(verdict, peer.value)})${level ? '' : `: ${said[comparisonWord(verdict, peer)]}`}.`
  })
}
