import { formatDifference } from '../../format/numbers'
import { inChildren, sizeText } from '../children'
import type { Verdict } from '../verdict'
import { aimText, latestText, uncertaintyText, valueText } from '../words'
import { nounOf } from './noun'

function latestSentence(verdict: Verdict): string[] {
  const { now, goal, measure, reference, uncertainty, outturn, before } = verdict
  if (!now) return []
  const { point, distance, target } = now
  const noun = `The latest ${nounOf(verdict)}`
  const interval = uncertaintyText(verdict, uncertainty.get(point.period.label))
  const latest = `${latestText(verdict, now)} in ${point.period.label}${interval ? ` (95% interval ${interval})` : ''}`
  if (now.lowerBound) return [`${noun}, ${latest}, is a lower bound: nothing is claimed from it.`]
  if (!distance || !target) return [`${noun} is ${latest}.`]
  const held =
    goal.target === null ? `what it was to be, ${aimText(goal, measure, reference?.name)}` : 'the goal'
  const side =
    distance.side === 'level'
      ? `at ${held}`
      : `${formatDifference(distance.size, measure.unit, goal.decimals)} ${point.value > target.value ? 'above' : 'below'} ${held}${distance.side === 'beyond' ? ', on its good side' : ''}`
  const settled = outturn?.state === 'met' || outturn?.state === 'missed' ? outturn.point : undefined
  const told =
    distance.side === 'level' || settled?.period.label === point.period.label
      ? undefined
      : inChildren(verdict, point, target)
  const judged = before?.pace && before.point?.period.label === point.period.label
  const children = told && `${told.apart}${sizeText(told.size)}`
  if (judged) return [`That is ${[side, children].filter(Boolean).join(', ')}.`]
  return [`${noun}, ${latest}, is ${side}.`, ...(children ? [`That is ${children}.`] : [])]
}

function movement(verdict: Verdict): string[] {
  const { now, trend, measure, goal } = verdict
  if (!now?.direction) return []
  const { from, to, word, tested, chance } = now.direction
  if (tested && trend.word !== undefined) {
    const slope = `${trend.slope < 0 ? '−' : '+'}${formatDifference(trend.slope, measure.unit, goal.decimals + 1)} a year`
    return [
      `Over the five figures from ${from.period.label} to ${to.period.label} the tested trend is ${slope}: ${trend.word}.`,
    ]
  }
  const said =
    word === 'level' || chance === undefined
      ? word
      : chance === 'within'
        ? `${word}, though a change of this size cannot be told from chance`
        : `${word}, beyond chance`
  return [
    `From ${from.period.label} to ${to.period.label} it went from ${valueText(verdict, from.value)} to ${valueText(verdict, to.value)}: ${said}.`,
  ]
}

/** Where things stand now, apart from how the goal ended. */
export const nowSentences = (verdict: Verdict): string[] => [...latestSentence(verdict), ...movement(verdict)]
