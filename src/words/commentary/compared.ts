import { formatDifference, formatSigned } from '../../format/numbers'
import { roundTo } from '../../statistics/rounding'
import { compareChanges, compareFigures, type Figure, type Peer } from '../../verdict/peers'
import type { Verdict } from '../../verdict/verdict'
import { fixedText, testSentence } from '../comparisonText'
import { valueText } from '../verdictText'

const noFigure = { why: { id: 'no-figure' } } as const

/** Our change beside a peer’s between the same two periods. */
function changeBeside(verdict: Verdict, { name, value, uncertainty, before }: Peer): string[] {
  const { now, measure, goal } = verdict
  const from = now?.change?.from
  if (!now || !from || !before) return []
  const { point } = now
  const ours = (label: string, of: number): Figure => ({
    value: of,
    uncertainty: verdict.uncertainty.get(label) ?? noFigure,
  })
  const test = compareChanges(
    { from: ours(from.period.label, from.value), to: ours(point.period.label, point.value) },
    { from: before, to: { value, uncertainty } },
    measure.polarity,
  )
  if (test.comparison === 'not-compared') return []
  const [by, theirs] = [point.value - from.value, value - before.value].map((change) =>
    formatSigned(change, goal.decimals),
  )
  const points = measure.unit === 'percent' ? ' points' : ''
  return [
    `From ${from.period.label} to ${point.period.label} it changed by ${by}${points}, ${name} by ${theirs}: ${testSentence(test, name)}.`,
  ]
}

/** Our latest figure beside others of the same period, like for like, and how both moved. */
export function peerSentences(verdict: Verdict, peers: readonly Peer[]): string[] {
  const { now, measure, goal } = verdict
  if (!now || now.lowerBound) return []
  const { value, period } = now.point
  const ours = { value, uncertainty: verdict.uncertainty.get(period.label) ?? noFigure }
  const tested = peers.map((peer) => ({ peer, test: compareFigures(ours, peer, measure.polarity) }))
  const sentences = tested.flatMap(({ peer, test }) => {
    const difference = formatDifference(value - peer.value, measure.unit, goal.decimals)
    // Two figures apart by less than is shown are level, though rounding may print them one step apart.
    const level =
      valueText(verdict, value) === valueText(verdict, peer.value) ||
      roundTo(value - peer.value, goal.decimals) === 0
    const side = level ? 'level with' : `${difference} ${value > peer.value ? 'above' : 'below'}`
    const said = level ? '' : `: ${testSentence(test, peer.name)}`
    return [
      `In ${period.label} it is ${side} ${peer.name} (${valueText(verdict, peer.value)})${said}.`,
      ...changeBeside(verdict, peer),
    ]
  })
  const fixed = tested.some(({ test }) => test.why === undefined && test.fixed)
  return [...sentences, ...(fixed ? [fixedText] : [])]
}
