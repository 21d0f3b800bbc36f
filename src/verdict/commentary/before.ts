import { formatNumber } from '../../format/numbers'
import { monthYear } from '../../framework/period'
import type { Verdict } from '../verdict'
import { aimText, intervalText, shareText, valueText } from '../words'
import { nounOf } from './noun'

/** Why there is no pace, for a goal whose date lies ahead. */
function withoutPace(verdict: Verdict, due: string): string {
  const { before, goal, measure, now, reference } = verdict
  if (before?.word === 'too early')
    return `Too early: no figure after the baseline had ended${now ? ', so nothing can be said of the pace towards' : ' that could show the pace towards'} ${due}.`
  if (goal.target === null)
    return `The goal for ${due} is to be ${aimText(goal, measure, reference?.name)}: no straight line leads there, so there is no pace.`
  return goal.baseline === null
    ? 'No pace can be worked out: the document states no baseline.'
    : 'No pace can be worked out: the document states no period for the baseline.'
}

/** How the goal stands while its date lies ahead. */
export function beforeSentences(verdict: Verdict): string[] {
  const { before, goal, measure, uncertainty } = verdict
  if (!before) return []
  const due = goal.targetDate ? monthYear(goal.targetDate) : ''
  const latest = before.point && `${valueText(verdict, before.point.value)} in ${before.point.period.label}`
  if (!before.point || !before.pace) {
    const share = before.point && shareText(verdict, before.point.value)
    return [
      ...(share ? [`At ${latest}, the ${nounOf(verdict)} is ${share} from baseline to goal.`] : []),
      withoutPace(verdict, due),
    ]
  }
  const sentences = [
    before.word === 'already beyond the goal'
      ? `At ${latest}, the ${nounOf(verdict)} is already beyond the goal for ${due}.`
      : `At ${latest}, the ${nounOf(verdict)} is ${before.word === 'moving away' ? 'moving away from' : `${before.word} for`} the goal of ${due}: it moved ${before.pace.ratio < 0 ? 'the other way, ' : ''}at ${formatNumber(Math.abs(before.pace.ratio), 2)} of the pace needed${before.pace.share < 0 ? '' : ` and is ${shareText(verdict, before.point.value)}`}.`,
  ]
  if (before.withinRounding)
    sentences.push(
      `The word rests on rounding: the baseline is printed to ${goal.decimals} ${goal.decimals === 1 ? 'decimal' : 'decimals'}, and the pace may be anything from ${before.withinRounding.map((ratio) => formatNumber(ratio, 2)).join(' to ')}.`,
    )
  const interval = uncertainty.get(before.point.period.label)
  if (before.withinChance && interval?.why === undefined && interval)
    sentences.push(
      `It cannot be told from chance: the figure’s 95% interval, ${intervalText(verdict, interval)}, holds both the baseline and what the trajectory expects.`,
    )
  if (measure.polarity === 'lower' && before.word === 'moving away') sentences.push('Lower is better here.')
  return sentences
}
