import { extent, precisionFixed, type ScaleLinear, scaleUtc } from 'd3'
import { monthYear, type Period, yearAfter } from '../../framework/period'
import type { PeriodTick } from './frame'
import { textWidth } from './labels/text'

/** Lowest and highest of some values, 0 and 1 where there are none, and a share of their distance to leave around them. */
export function spanOf(values: readonly number[], share: number) {
  const [low = 0, high = 1] = extent(values)
  return { low, high, room: (high - low || Math.abs(high) || 1) * share }
}

/** A scale of percentages leaves 0–100 only where a value does. */
export function keepWithinPercent(scale: ScaleLinear<number, number>, values: readonly number[]) {
  const [from = 0, to = 1] = scale.domain()
  scale.domain([
    values.every((value) => value >= 0) ? Math.max(0, from) : from,
    values.every((value) => value <= 100) ? Math.min(100, to) : to,
  ])
}

/** About `count` round values of a scale in words, with as many decimals as tell them apart. */
export function ticksOf(
  scale: ScaleLinear<number, number>,
  count: number,
  say: (value: number, decimals: number) => string,
) {
  const values = scale.ticks(count)
  const decimals = precisionFixed(Math.abs((values[1] ?? 1) - (values[0] ?? 0)) || 1)
  return values.map((value) => ({ value, text: say(value, decimals) }))
}

/** Room at the left of a plot for the words of its value axis. */
export const widthOf = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text))) + 8

/** Time by real dates (ISO), from the first to the last. */
export function timeScale(first: string, last: string, [from, to]: readonly [number, number]) {
  const scale = scaleUtc([new Date(first), new Date(last)], [from, to])
  return (date: string) => scale(new Date(date))
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

/** Labels every period, or every second, third … counted back from the last, so that none touch. */
export function periodTicks(
  periods: readonly Period[],
  x: (date: string) => number,
  low: number,
  high: number,
): PeriodTick[] {
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
