import type { Judged } from '../charts/trajectory/series'
import { targetAt } from '../verdict/aim'
import type { Verdict } from '../verdict/verdict'
import { aimText } from '../words/verdict'

/** The levels a goal asks for that follows another area's figures, period by period. */
function aims({ goal, measure, around, reference }: Verdict): Judged {
  if (!reference?.series) return {}
  const { series } = reference
  const own = { ...series, points: around.points }
  const levels = series.points.flatMap(({ period }) => {
    const target = targetAt(goal, measure, period, own, series)
    return target ? [{ period, value: target.value }] : []
  })
  return levels.length === 0
    ? {}
    : {
        aims: levels,
        aimLabel: `Goal: ${aimText(goal, measure, reference.name)}`,
        ...(goal.outturnPeriod === null ? {} : { aimPeriod: goal.outturnPeriod }),
      }
}

/** What a verdict adds to the chart of its figures: intervals, a forecast, and a goal that moves. */
export function judgedOf(verdict: Verdict): Judged {
  const { uncertainty, forecast, around } = verdict
  const intervals = new Map(
    [...uncertainty].flatMap(([label, interval]) =>
      interval.why === undefined ? [[label, { low: interval.low, high: interval.high }] as const] : [],
    ),
  )
  const reasons = around.points.flatMap((point) =>
    point.value === null ? [] : (uncertainty.get(point.period.label)?.why ?? []),
  )
  const reason = reasons.at(-1)
  const last = forecast.why === undefined ? forecast.points.at(-1) : undefined
  return {
    intervals,
    ...(reason === undefined ? {} : { intervalReason: reason }),
    ...(forecast.why === undefined && last
      ? {
          forecast: {
            from: { date: last.period.end, value: last.value },
            period: forecast.period.label,
            date: forecast.period.end,
            value: forecast.value,
            low: forecast.low80,
            high: forecast.high80,
          },
        }
      : {}),
    ...aims(verdict),
  }
}
