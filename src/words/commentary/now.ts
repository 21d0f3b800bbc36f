import { formatDifference, formatNumber } from '../../format/numbers'
import { inChildren } from '../../verdict/inChildren'
import { settledOf } from '../../verdict/outturn'
import type { Verdict } from '../../verdict/verdict'
import { apartText, groupSizeText, turnText } from '../childrenText'
import { directionWords, trendWords } from '../labels'
import { aimText, latestText, nounOf, uncertaintyText, valueText } from '../verdictText'
import { methodChanges } from './towardsGoal'

function latestSentence(verdict: Verdict): string[] {
  const { now, goal, measure, reference, uncertainty, outturn, before } = verdict
  if (!now) return []
  const { point, distance, target } = now
  const noun = `The latest ${nounOf(verdict)}`
  const interval = uncertaintyText(verdict, uncertainty.get(point.period.label))
  const latest = `${latestText(verdict, now)} in ${point.period.label}${interval ? ` (95% interval ${interval})` : ''}`
  if (now.lowerBound) return [`${noun}, ${latest}, is a lower bound: nothing is claimed from it.`]
  if (!distance || !target) return [`${noun} is ${latest}.`]
  const size = formatDifference(distance.size, measure.unit, goal.decimals)
  const side =
    distance.side === 'level'
      ? `at ${goal.target === null ? 'what the goal asks for' : 'the goal'}`
      : goal.target === null
        ? `${size} ${distance.side === 'beyond' ? 'better' : 'worse'} than the goal asks for (${aimText(goal, measure, reference?.name)}: ${valueText(verdict, target.value)})`
        : `${size} ${point.value > target.value ? 'above' : 'below'} the goal${distance.side === 'beyond' ? ', on its good side' : ''}`
  const settled = settledOf(outturn)?.point
  const told =
    distance.side === 'level' || settled?.period.label === point.period.label
      ? undefined
      : inChildren(verdict, point, target)
  const judged = before?.pace && before.point?.period.label === point.period.label
  const turn =
    distance.side === 'short' && told?.turn ? `: with ${turnText(told, measure)} it would be at the goal` : ''
  const children = told && `${apartText(told, measure)}${groupSizeText(told.size, measure)}${turn}`
  if (judged) return [`That is ${[side, children].filter(Boolean).join(', ')}.`]
  return [`${noun}, ${latest}, is ${side}.`, ...(children ? [`That is ${children}.`] : [])]
}

/** Why five figures that lie apart by more than their intervals still make no trend. */
function untestedTrend({ trend }: Verdict): string[] {
  if (trend.result === 'unsteady')
    return [`Over the last five figures there is ${trendWords.unsteady}: a single one of them decides it.`]
  return trend.result === 'scattered' && trend.widened
    ? [
        `Over the last five figures there is no trend that chance could not make: they go up and down by far more than their own intervals explain (p = ${formatNumber(trend.widened.p, 2)}).`,
      ]
    : []
}

function movement(verdict: Verdict): string[] {
  const { now, trend } = verdict
  if (!now?.change) return []
  const { from, to, direction, tested, chance } = now.change
  const word = directionWords[direction].text
  if (tested && trend.result !== undefined) {
    return [
      `Over the five figures from ${from.period.label} to ${to.period.label}, from ${valueText(verdict, from.value)} to ${valueText(verdict, to.value)}, the tested trend is: ${trendWords[trend.result]}.`,
    ]
  }
  const said =
    direction === 'unchanged'
      ? word
      : chance === 'unknown'
        ? `${word}, though not tested, for no interval is known`
        : chance === 'recording-changed'
          ? `${word}, though not testable: recording changed`
          : chance === 'within'
            ? `${word}, though a change of this size cannot be told from chance`
            : `${word}, beyond chance`
  return [
    ...untestedTrend(verdict),
    `From ${from.period.label} to ${to.period.label} it went from ${valueText(verdict, from.value)} to ${valueText(verdict, to.value)}: ${said}.`,
    ...(chance === 'recording-changed'
      ? to.notes.filter(({ kind }) => kind === 'recording-changed').map(({ sentence }) => sentence)
      : []),
  ]
}

/** The changes of method between the figures a movement is read from. */
function crossed({ now, around }: Verdict): string[] {
  if (!now?.change) return []
  const { from, to } = now.change
  return methodChanges(
    around.points.filter(({ period: { end } }) => end >= from.period.end && end <= to.period.end),
  )
}

/** Where things stand now, apart from how the goal ended. */
export const nowSentences = (verdict: Verdict): string[] => [
  ...latestSentence(verdict),
  ...movement(verdict),
  ...crossed(verdict),
]
