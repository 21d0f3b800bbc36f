import type { Controlled } from '../assessment/control'
import { type Outturn, settledOf } from '../verdict/outturn'
import type { Verdict } from '../verdict/verdict'
import { controlTitle, noLimitsSentence } from './controlSentences'
import { methodText, noForecastText, noIntervalText, noTrendText } from './methods'

/** The control chart's place among the methods a series can carry. */
export function controlRungs(controlled: readonly Controlled[]): Rung[] {
  const found = controlled.map((one): Rung => {
    const { control } = one
    return {
      method: `Control chart: ${controlTitle(one)}`,
      runs: control.state === 'on',
      why:
        control.state === 'on'
          ? 'The variation between neighbouring terms or months.'
          : noLimitsSentence(control),
    }
  })
  return found.length > 0
    ? found
    : [
        {
          method: 'Control chart',
          runs: false,
          why: 'It takes figures by term or by month, at least 12 of them: none are published.',
        },
      ]
}

/** A method, whether the series carries it, and how it was done or why it may not run. */
export interface Rung {
  readonly method: string
  readonly runs: boolean
  readonly why: string
}

const overReasons: Partial<Record<Outturn['state'], string>> = {
  'no-goal': 'No goal is set.',
  'no-date': 'The goal has no date.',
  'not-published': 'The goal’s date has come; the figure that would settle it was never published.',
  'no-figure': 'The goal’s date has come; no figure of it is published.',
  'not-loaded': 'The goal’s date has come; the figure that would settle it is not loaded.',
}

/** Which methods may run on a goal's series, from what needs least to what needs most. */
export function ladder({ before, outturn, now, step, uncertainty, trend, forecast, goal }: Verdict): Rung[] {
  const settled = settledOf(outturn)?.point ?? before?.point
  const judged = settled ?? now?.point
  const interval = judged ? uncertainty.get(judged.period.label) : step?.uncertainty
  const paced = before?.pace !== undefined
  return [
    {
      method: 'Pace',
      runs: paced,
      why: paced
        ? 'From the baseline to the latest figure, against the straight line to the goal.'
        : outturn
          ? (overReasons[outturn.state] ?? 'The goal’s date has come: the outturn settles it.')
          : goal.baseline === null || goal.target === null
            ? 'It takes a baseline and a target.'
            : before?.state === 'too-early'
              ? 'No figure of a period after the baseline’s is there.'
              : 'The baseline’s period is not known.',
    },
    {
      method: 'Interval',
      runs: interval !== undefined && interval.why === undefined,
      why: interval ? methodText(interval) : noIntervalText({ id: 'no-figure' }),
    },
    {
      method: 'Trend',
      runs: trend.why === undefined,
      why:
        trend.why !== undefined
          ? noTrendText(trend.why)
          : `Tested on the figures of ${trend.points.map(({ period }) => period.label).join(', ')}.`,
    },
    {
      method: 'Forecast',
      runs: forecast.why === undefined,
      why:
        forecast.why !== undefined
          ? noForecastText(forecast.why)
          : `A straight line through the figures of ${forecast.points.map(({ period }) => period.label).join(', ')}.`,
    },
  ]
}
