import { formatNumber } from '../../format/numbers'
import { monthYear } from '../../framework/period'
import type { Verdict } from '../../verdict/verdict'
import { towardsGoal } from '../labels'
import { aimText, shareText, uncertaintyText, valueText } from '../verdict'
import { biasSentences } from './bias'
import { nounOf } from './noun'

/** Why there is no pace, for a goal whose date lies ahead. */
function withoutPace(verdict: Verdict, due: string): string {
  const { before, goal, measure, reference } = verdict
  if (before?.state === 'too-early') {
    const ended = before.missing
    return ended
      ? `Too early to say anything of the pace towards ${due}: ${ended.label} has ended, but its figure is not loaded.`
      : `Too early to say anything of the pace towards ${due}: no period after the baseline’s has ended.`
  }
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
  if (
    !before.point ||
    !before.pace ||
    before.state === 'no-planned-trajectory' ||
    before.state === 'too-early'
  ) {
    const share = before.point && shareText(verdict, before.point.value)
    return [
      ...(share ? [`At ${latest}, the ${nounOf(verdict)} is ${share} from baseline to goal.`] : []),
      withoutPace(verdict, due),
    ]
  }
  const { ratio, share } = before.pace
  const sentences = [
    before.state === 'already-beyond'
      ? `At ${latest}, the ${nounOf(verdict)} is already beyond the goal for ${due}.`
      : `At ${latest}, the ${nounOf(verdict)} is ${towardsGoal[before.state]} the goal of ${due}: it moved ${ratio < 0 ? 'the other way, ' : ''}at ${formatNumber(Math.abs(ratio), 2)} of the pace needed${share < 0 ? '' : ` and is ${shareText(verdict, before.point.value)}`}.`,
  ]
  if (before.withinRounding)
    sentences.push(
      `The word rests on rounding: the baseline is printed to ${goal.decimals} ${goal.decimals === 1 ? 'decimal' : 'decimals'}, and the pace may be anything from ${before.withinRounding.map((rounded) => formatNumber(rounded, 2)).join(' to ')}.`,
    )
  const interval = uncertaintyText(verdict, uncertainty.get(before.point.period.label))
  if (before.chance === 'within' && interval)
    sentences.push(
      `It cannot be told from chance: the figure’s 95% interval, ${interval}, holds both the baseline and what the trajectory expects.`,
      ...biasSentences(verdict, 'within'),
    )
  if (measure.polarity === 'lower' && before.state === 'further-away') sentences.push('Lower is better here.')
  return sentences
}
