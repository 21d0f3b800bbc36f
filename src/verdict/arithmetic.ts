import { formatDifference, formatExact, formatNumber } from '../format/numbers'
import { monthYear } from '../framework/period'
import { requiredPace } from '../statistics/pace'
import { runOf } from './before'
import type { Verdict } from './verdict'
import { ageText, latestText, valueText } from './words'

/** One line of the sum behind a verdict. */
export interface Line {
  readonly label: string
  readonly value: string
}

const signed = ({ measure, goal }: Verdict, change: number, more = 1) =>
  `${change < 0 ? '−' : '+'}${formatDifference(change, measure.unit, goal.decimals + more)}`

/** The value at the goal's decimals and, where it has more, as published. */
const exactly = (verdict: Verdict, value: number) => {
  const [shown, exact] = [valueText(verdict, value), formatExact(value, verdict.measure.unit)]
  return shown === exact ? shown : `${shown} (${exact})`
}

/** What a verdict rests on, line by line, so that a reader can work it out again. */
export function arithmetic(verdict: Verdict): Line[] {
  const { goal, measure, before, outturn, now } = verdict
  const lines: Line[] = []
  if (goal.baseline !== null)
    lines.push({
      label: `Baseline${goal.baselinePeriod ? `, ${goal.baselinePeriod}` : ''}${goal.baselineQuality === 'provisional' ? ' (provisional)' : ''}`,
      value: valueText(verdict, goal.baseline),
    })
  if (goal.target !== null && goal.targetDate)
    lines.push({ label: `Goal, ${monthYear(goal.targetDate)}`, value: valueText(verdict, goal.target) })
  const run = runOf(goal)
  if (run) lines.push({ label: 'Pace needed', value: `${signed(verdict, requiredPace(run))} a year` })
  if (before?.point && before.pace) {
    const { pace, point } = before
    lines.push(
      { label: `Figure, ${point.period.label}`, value: exactly(verdict, point.value) },
      {
        label: 'Trajectory at that date',
        value: formatExact(Number(pace.expected.toFixed(goal.decimals + 2)), measure.unit),
      },
      { label: 'Pace so far', value: `${signed(verdict, pace.observed)} a year` },
      { label: 'Pace so far ÷ pace needed', value: formatNumber(pace.ratio, 3) },
      { label: 'Share of the journey', value: `${formatNumber(pace.share * 100, 0)}%` },
    )
    if (pace.stillNeeded !== null && before.word !== 'already beyond the goal')
      lines.push({ label: 'Pace still needed', value: `${signed(verdict, pace.stillNeeded)} a year` })
  }
  if (outturn?.state === 'met' || outturn?.state === 'missed')
    lines.push({
      label: `Outturn, ${outturn.point.period.label}${outturn.point.summed ? ' (sum of three terms)' : ''}`,
      value: exactly(verdict, outturn.point.value),
    })
  if (now) {
    const age = ageText(now.age)
    lines.push({
      label: `Latest, ${now.point.period.label}${now.point.summed ? ' (sum of three terms)' : ''}${age ? `, ${age}` : ''}`,
      value: now.lowerBound ? latestText(verdict, now) : exactly(verdict, now.point.value),
    })
    if (now.distance && goal.target !== null)
      lines.push({
        label: 'Latest minus goal',
        value: signed(verdict, now.point.value - goal.target, 0),
      })
  }
  return lines
}
