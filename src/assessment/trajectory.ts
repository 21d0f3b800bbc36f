import type { Period } from '../framework/period'
import type { Interval } from '../statistics/intervals'
import { targetAt } from '../verdict/aim'
import type { NoInterval } from '../verdict/uncertainty/uncertainty'
import type { Verdict } from '../verdict/verdict'

/** What the line so far leads to, with its 80% interval. */
export interface Forecast extends Interval {
  /** ISO date: the end of the period it is for. */
  readonly date: string
  readonly value: number
  /** The last figure, where it starts. */
  readonly from: { readonly date: string; readonly value: number }
  /** Label of the period it is for. */
  readonly period: string
}

/** What a goal that moves with something else asks for in one period. */
export interface AimPoint {
  readonly period: Period
  readonly value: number
}

/** What judging adds to the figures; nothing is drawn for what is absent. */
export interface Judged {
  /** 95% intervals of our own figures, by period label. */
  readonly intervals?: ReadonlyMap<string, Interval>
  /** Why some figures, or all, have no interval. */
  readonly noInterval?: NoInterval
  readonly forecast?: Forecast
  /** A goal that moves with what it follows, period by period in order of time; `goal.target` is then null. */
  readonly aims?: readonly AimPoint[]
  /** Label of the period whose aim settles the goal. */
  readonly aimPeriod?: string
}

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
    ...(reason === undefined ? {} : { noInterval: reason }),
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
