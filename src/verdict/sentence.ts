import { formatDifference, formatNumber } from '../format/numbers'
import { monthYear } from '../framework/period'
import type { Verdict } from './verdict'
import { directionLabel, distanceText, latestText, stateOf, valueText } from './words'

const nounOf = ({ measure }: Verdict) =>
  measure.unit === 'count' ? 'number' : measure.unit === 'score' ? 'score' : 'rate'

function beforeSentences(verdict: Verdict): string[] {
  const { before, goal, measure, now } = verdict
  if (!before) return []
  const due = goal.targetDate ? monthYear(goal.targetDate) : ''
  if (!before.point || !before.pace)
    return [
      before.word === 'too early'
        ? `Too early: no figure after the baseline had ended${now ? ', so nothing can be said of the pace towards' : ' that could show the pace towards'} ${due}.`
        : 'No pace can be worked out: the document states no period for the baseline.',
    ]
  const latest = `${valueText(verdict, before.point.value)} in ${before.point.period.label}`
  const sentences = [
    before.word === 'already beyond the goal'
      ? `At ${latest}, the ${nounOf(verdict)} is already beyond the goal for ${due}.`
      : `At ${latest}, the ${nounOf(verdict)} is ${before.word === 'moving away' ? 'moving away from' : `${before.word} for`} the goal of ${due}: it moved at ${formatNumber(before.pace.ratio, 2)} of the pace needed.`,
  ]
  if (before.withinRounding)
    sentences.push(
      `The word rests on rounding: the baseline is printed to ${goal.decimals} ${goal.decimals === 1 ? 'decimal' : 'decimals'}, and the pace may be anything from ${before.withinRounding.map((ratio) => formatNumber(ratio, 2)).join(' to ')}.`,
    )
  if (measure.polarity === 'lower' && before.word === 'moving away') sentences.push('Lower is better here.')
  return sentences
}

function outturnSentences(verdict: Verdict): string[] {
  const { outturn, goal } = verdict
  const target = goal.target === null ? '' : valueText(verdict, goal.target)
  switch (outturn?.state) {
    case 'met':
    case 'missed':
      return [
        `The ${outturn.point.period.label} ${nounOf(verdict)} was ${valueText(verdict, outturn.point.value)} against a goal of ${target}: ${outturn.state}.`,
        ...outturn.point.notes.filter(({ kind }) => kind === 'disrupted').map(({ sentence }) => sentence),
      ]
    case 'not published':
      return [`The ${goal.outturnPeriod} figure that would settle this goal was never published.`]
    case 'no figure':
      return ['No like-for-like figure is published for this goal; a local extract can supply it.']
    case 'not loaded':
      return [`The ${goal.outturnPeriod} figure that would settle this goal is not in the extracts loaded.`]
    default:
      return ['The document sets no baseline and no target for this measure.']
  }
}

function nowSentences(verdict: Verdict): string[] {
  const { now, goal, measure } = verdict
  if (!now) return []
  const sentences: string[] = []
  const label = now.point.period.label
  if (now.lowerBound)
    sentences.push(
      `The latest ${nounOf(verdict)}, ${latestText(verdict, now)} in ${label}, is a lower bound: nothing is claimed from it.`,
    )
  else if (now.distance && goal.target !== null) {
    const side =
      now.distance.side === 'level'
        ? 'at the goal'
        : `${formatDifference(now.distance.size, measure.unit, goal.decimals)} ${now.point.value > goal.target ? 'above' : 'below'} the goal${now.distance.side === 'beyond' ? ', on its good side' : ''}`
    sentences.push(`The latest ${nounOf(verdict)}, ${latestText(verdict, now)} in ${label}, is ${side}.`)
  } else sentences.push(`The latest ${nounOf(verdict)} is ${latestText(verdict, now)} in ${label}.`)
  if (now.direction) {
    const { from, to, word } = now.direction
    sentences.push(
      `From ${from.period.label} to ${to.period.label} it went from ${valueText(verdict, from.value)} to ${valueText(verdict, to.value)}: ${word}.`,
    )
  }
  return sentences
}

/** The verdict as plain sentences, in the order a reader needs them. */
export const sentences = (verdict: Verdict): string[] => [
  ...beforeSentences(verdict),
  ...(verdict.before ? [] : outturnSentences(verdict)),
  ...nowSentences(verdict),
]

/** The verdict in one line: how the goal ended, and where things stand now. */
export function headline(verdict: Verdict): string {
  const { outturn, now, before } = verdict
  const state = stateOf(verdict)
  const first = before
    ? state.charAt(0).toUpperCase() + state.slice(1)
    : outturn?.state === 'met' || outturn?.state === 'missed'
      ? `${outturn.state === 'met' ? 'Met' : 'Missed'} at the date${outturn.disrupted ? ', in a disrupted year' : ''}`
      : outturn?.state === 'not published'
        ? 'No outturn was published'
        : outturn?.state === 'no figure'
          ? 'No figure is published'
          : outturn?.state === 'not loaded'
            ? 'The outturn is not in the extracts loaded'
            : 'No goal was set'
  const direction = directionLabel(verdict)?.text
  const second = [distanceText(verdict) && `now ${distanceText(verdict)}`, direction]
    .filter(Boolean)
    .join(', ')
  if (now?.lowerBound) return `${first}; the latest count is a lower bound`
  return second ? `${first}; ${second}` : first
}
