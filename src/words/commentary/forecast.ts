import { formatDifference } from '../../format/numbers'
import type { Verdict } from '../../verdict/verdict'
import { chanceText } from '../chance'
import { intervalText, valueText } from '../verdict'

const numbers = ['', '', '', '', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** What a straight line through the last figures leads to, and what it gives the goal. */
export function forecastSentences(verdict: Verdict): string[] {
  const { forecast, before, asAt } = verdict
  if (forecast.why !== undefined) return []
  const { points, period, value, low80, high80, chance } = forecast
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  const many = numbers[points.length] ?? String(points.length)
  const range = intervalText(verdict, { low: low80, high: high80 })
  const ahead = period.end > asAt ? period.label : `${period.label}, which has ended without a figure loaded,`
  const gives =
    chance === undefined
      ? ''
      : `: ${chanceText(chance)} to ${before ? 'meet the goal' : 'be at the goal or beyond it'}`
  return [
    `Were the ${many} figures from ${first.period.label} to ${last.period.label} to go on along a straight line, ${ahead} would bring ${valueText(verdict, value)} (80% interval ${range})${gives}. This is indicative only.`,
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
