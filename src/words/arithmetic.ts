import { formatDifference, formatExact, formatNumber } from '../format/numbers'
import { monthYear } from '../framework/period'
import type { Point } from '../framework/series'
import { requiredPace } from '../statistics/pace'
import { lastDecimal, roundTo } from '../statistics/rounding'
import { settledOf } from '../verdict/outturn'
import { runOf } from '../verdict/towardsGoal'
import type { Verdict } from '../verdict/verdict'
import { likeText } from './partYearText'
import { freshnessText } from './releaseSentences'
import { aimText, formedText, intervalText, latestText, valueText } from './verdictText'

const inBrackets = (text: string) => (text ? ` (${text})` : '')

/** One line of the sum behind a verdict. */
export interface Line {
  readonly label: string
  readonly value: string
}

const signed = ({ measure, goal }: Verdict, change: number, more = 1) =>
  `${change < 0 ? '−' : '+'}${formatDifference(change, measure.unit, goal.decimals + more)}`

/** The value at the goal's decimals and, where it has more, as published. */
const exactly = (verdict: Verdict, value: number) => {
  const [shown, exact] = [
    valueText(verdict, value),
    formatExact(roundTo(value, lastDecimal), verdict.measure.unit),
  ]
  return shown === exact ? shown : `${shown} (${exact})`
}

/** A figure's interval, or that there is none. */
function intervalLine(verdict: Verdict, { period: { label } }: Point): Line[] {
  const interval = verdict.uncertainty.get(label)
  if (!interval) return []
  return [
    {
      label: `95% interval, ${label}`,
      value: interval.why === undefined ? intervalText(verdict, interval) : 'not available',
    },
  ]
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
  if (goal.targetDate) {
    const aim = aimText(goal, measure, verdict.reference?.name)
    const value = goal.target === null ? aim : `${valueText(verdict, goal.target)}${aim ? ` (${aim})` : ''}`
    lines.push({ label: `Goal, ${monthYear(goal.targetDate)}`, value: value ?? '' })
  }
  const run = runOf(goal)
  if (run) lines.push({ label: 'Change needed each year', value: signed(verdict, requiredPace(run)) })
  if (before?.point && before.pace) {
    const { pace, point } = before
    lines.push(
      { label: `Figure, ${point.period.label}`, value: exactly(verdict, point.value) },
      {
        label: 'Trajectory at that date',
        value: formatExact(Number(pace.expected.toFixed(goal.decimals + 2)), measure.unit),
      },
      { label: 'Change so far each year', value: signed(verdict, pace.observed) },
      { label: 'Change so far ÷ change needed', value: formatNumber(pace.ratio, 3) },
      { label: 'Share of the journey', value: `${formatNumber(pace.share * 100, 0)}%` },
    )
    if (pace.stillNeeded !== null && before.state !== 'already-beyond')
      lines.push({ label: 'Change still needed each year', value: signed(verdict, pace.stillNeeded) })
    lines.push(...intervalLine(verdict, point))
  }
  const held = settledOf(outturn)
  if (held) {
    const { point, target } = held
    lines.push({
      label: `Outturn, ${point.period.label}${inBrackets(formedText(point))}`,
      value: exactly(verdict, point.value),
    })
    if (goal.target === null)
      lines.push({ label: `To reach, ${point.period.label}`, value: exactly(verdict, target.value) })
    lines.push(...intervalLine(verdict, point))
    if (outturn?.state === 'not-a-fair-test' && outturn.part?.whole)
      lines.push({
        label: `A year of terms like ${likeText(outturn.part.whole)}`,
        value: exactly(verdict, outturn.part.whole.value),
      })
  }
  if (now) {
    const fresh = freshnessText(now)
    lines.push({
      label: `Latest, ${now.point.period.label}${inBrackets(formedText(now.point))}${fresh ? `, ${fresh}` : ''}`,
      value: now.lowerBound ? latestText(verdict, now) : exactly(verdict, now.point.value),
    })
    if (now.target)
      lines.push({
        label: 'Latest minus goal',
        value: signed(verdict, now.point.value - now.target.value, 0),
      })
    const settled = held?.point ?? before?.point
    if (settled?.period.label !== now.point.period.label) lines.push(...intervalLine(verdict, now.point))
  }
  return lines
}
