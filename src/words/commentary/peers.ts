import { formatDifference } from '../../format/numbers'
import { comparisonWith, type Peer } from '../../verdict/peers'
import type { Verdict } from '../../verdict/verdict'
import { comparisonWords } from '../labels'
import { valueText } from '../verdict'

/** Our latest figure beside others of the same period, like for like. */
export function peerSentences(verdict: Verdict, peers: readonly Peer[]): string[] {
  const { now, measure, goal } = verdict
  if (!now || now.lowerBound) return []
  const { value, period } = now.point
  return peers.map((peer) => {
    const difference = formatDifference(value - peer.value, measure.unit, goal.decimals)
    const level = valueText(verdict, value) === valueText(verdict, peer.value)
    const side = level ? 'level with' : `${difference} ${value > peer.value ? 'above' : 'below'}`
    return `In ${period.label} it is ${side} ${peer.name} (${valueText(verdict, peer.value)})${level ? '' : `: ${comparisonWords[comparisonWith(verdict, peer)].sentence}`}.`
  })
}
