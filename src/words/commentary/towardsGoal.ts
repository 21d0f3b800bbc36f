import { formatDifference, formatNumber } from '../../format/numbers'
import { monthYear } from '../../framework/period'
import type { Point } from '../../framework/series'
import type { Verdict } from '../../verdict/verdict'
import { chanceText, recordText } from '../forecastSentences'
import { towardsGoal } from '../labels'
import { biasSentences } from '../methods'
import { releasedOn } from '../releaseSentences'
import { aimText, intervalText, nounOf, shareText, uncertaintyText, valueText } from '../verdictText'

const numbers = ['', '', '', '', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A change of method that lies between figures that are joined or compared; said, for it is small enough to cross. */
export const methodChanges = (points: readonly Point[]): string[] =>
  points
    .slice(1)
    .flatMap(({ notes }) =>
      notes.flatMap(({ kind, sentence }) => (kind === 'method-changed' ? [sentence] : [])),
    )

/** What a straight line through the last figures leads to, and what it gives the goal. */
export function forecastSentences(verdict: Verdict): string[] {
  const { forecast, before, asAt } = verdict
  if (forecast.why !== undefined) return []
  const { points, period, value, low80, high80, chance } = forecast
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  const many = numbers[points.length] ?? String(points.length)
  const range = intervalText(verdict, { low: low80, high: high80 })
  const isLate = verdict.unpublished.some((point) => point.period.label === period.label)
  const ahead =
    period.end > asAt
      ? period.label
      : `${period.label}, which has ended ${isLate ? 'but had not been published' : 'without a figure loaded'},`
  const gives =
    chance === undefined
      ? ''
      : `: ${chanceText(chance)} to ${before ? 'meet the goal' : 'be at the goal or beyond it'}`
  return [
    `Were the ${many} figures from ${first.period.label} to ${last.period.label} to go on along a straight line, ${ahead} would bring ${valueText(verdict, value)} (80% interval ${range})${gives}. This is indicative only.`,
    ...methodChanges(points),
    recordText(forecast.record),
    ...disagreement(verdict),
  ]
}

/** Pace and forecast told apart, where one speaks for the goal and the other against it. */
function disagreement(verdict: Verdict): string[] {
  const { before, forecast, goal, measure } = verdict
  if (!before?.pace || forecast.why !== undefined || forecast.chance === undefined) return []
  if (goal.baseline === null || !verdict.step) return []
  const hopeful = before.state === 'on-track' || before.state === 'already-beyond'
  if (hopeful === forecast.chance >= 0.5) return []
  const { period } = verdict.step.point
  const off = goal.baseline - forecast.at(period.end)
  // Only a baseline on the bad side of the line makes coming back to it look like progress, and the other way round.
  const explained = hopeful === (measure.polarity === 'higher' ? off < 0 : off > 0)
  const size = formatDifference(off, measure.unit, goal.decimals)
  return [
    explained
      ? `Pace and forecast disagree: the pace counts from the baseline alone, and the baseline of ${period.label} lies ${size} ${off < 0 ? 'below' : 'above'} the line through all the figures, so that coming back to the line counts as ${hopeful ? 'progress' : 'falling behind'}.`
      : `Pace and forecast disagree: the pace counts from the baseline alone, the forecast from the line through all the figures.`,
  ]
}

/** Why there is no pace, for a goal whose date lies ahead. */
function withoutPace(verdict: Verdict, due: string): string {
  const { before, goal, measure, reference } = verdict
  if (before?.state === 'too-early') {
    const { missing: ended, awaited } = before
    if (awaited?.release)
      return `Too early to say anything of the pace towards ${due}: the figure for ${awaited.period.label} was first published ${releasedOn(awaited.release)}.`
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
