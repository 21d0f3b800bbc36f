import { extent, precisionFixed, scaleLinear } from 'd3'
import { formatValue } from '../../format/numbers'
import { monthYear, type Period, yearAfter } from '../../framework/period'
import type { Unit } from '../../framework/vocabulary'
import type { TrajectorySeries } from '../trajectory/trajectorySeries'
import { textWidth } from './labels/text'

/**
 * The value axis: everything drawn fits and nothing can be drawn beyond it, a count starts at 0, a percentage never
 * leaves 0–100 by its margin or its interval.
 */
export function valueScale(series: TrajectorySeries, unit: Unit) {
  const { marks, baseline, goal, comparators, aims, intervals, forecast } = series
  const figures = [
    ...marks.map(({ value }) => value),
    ...[baseline, goal].flatMap((point) => (point ? [point.value] : [])),
    ...comparators.flatMap(({ line: { points } }) => points.map(({ value }) => value)),
    ...(aims?.runs ?? []).flat().map(({ value }) => value),
  ]
  const ranges = [...intervals, ...(forecast ? [forecast] : [])]
  const [low = 0, high = 1] = extent([
    ...figures,
    ...ranges.flatMap((range) => [range.low, range.high]),
    ...(unit === 'count' ? [0] : []),
  ])
  const room = (high - low || Math.abs(high) || 1) * 0.08
  const scale = scaleLinear([unit === 'count' ? low : low - room, high + room], [1, 0]).nice(5)
  const [from = 0, to = 1] = scale.domain()
  if (unit === 'percent')
    scale.domain([
      figures.every((value) => value >= 0) ? Math.max(0, from) : from,
      figures.every((value) => value <= 100) ? Math.min(100, to) : to,
    ])
  const ticks = figures.length === 0 ? [] : scale.ticks(5)
  const decimals = precisionFixed(Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1)
  return {
    scale: scale.clamp(true),
    ticks: ticks.map((value) => ({ value, text: formatValue(value, unit, decimals) })),
  }
}

/** Periods of one kind with the years between them that have no figure, so that the axis names them too. */
export function everyYear(periods: readonly Period[], last: string): Period[] {
  const [first] = periods
  if (!first || first.kind === 'day' || periods.some(({ kind }) => kind !== first.kind)) return [...periods]
  const known = new Map(periods.map((period) => [period.label, period]))
  for (let next = yearAfter(first); next && next.end <= last; next = yearAfter(next))
    known.set(next.label, next)
  return [...known.values()].sort((a, b) => a.end.localeCompare(b.end))
}

export interface Tick {
  /** Where the period ends. */
  readonly at: number
  /** Middle of the label, moved to stay on the canvas. */
  readonly x: number
  /** Empty where the label would touch its neighbour. */
  readonly text: string
}

/** Labels every period, or every second, third … counted back from the last, so that none touch. */
export function periodTicks(
  periods: readonly Period[],
  x: (date: string) => number,
  low: number,
  high: number,
): Tick[] {
  const all = periods.map((period) => {
    const text = period.kind === 'month' ? monthYear(period.end, true) : period.label
    const half = textWidth(text) / 2
    const at = x(period.end)
    return { at, text, half, x: Math.min(Math.max(at, low + half), high - half) }
  })
  const chosen = (step: number) => all.filter((_, index) => (all.length - 1 - index) % step === 0)
  const fits = (step: number) =>
    chosen(step).every((tick, index, list) => {
      const before = list[index - 1]
      return !before || before.x + before.half + 6 <= tick.x - tick.half
    })
  let step = 1
  while (step < all.length && !fits(step)) step += 1
  const kept = new Set(chosen(step))
  return all.map((tick) => ({ at: tick.at, x: tick.x, text: kept.has(tick) ? tick.text : '' }))
}
