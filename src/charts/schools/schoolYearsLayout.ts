import type { Measure } from '../../framework/framework'
import { followsWithinAYear, type Period } from '../../framework/period'
import type { Interval } from '../../statistics/intervals'
import { pathsOf } from '../core/frame'
import { periodTicks, spanOf } from '../core/scales'
import type { SchoolLayout, SchoolLook } from './schoolLayout'
import { inUnit, schoolAxis, schoolFrame } from './schoolLayout'

/** One year of a school: its value, and the limits it is held against. */
export interface SchoolYear {
  readonly period: Period
  readonly value: number
  readonly range: Interval | undefined
  readonly look: SchoolLook
  /** What was said of the school that year. */
  readonly said: string
}

/** One school's years, each with its own limits; no line crosses a year without a figure. */
export function schoolYearsLayout(
  years: readonly SchoolYear[],
  measure: Measure,
  width: number,
): SchoolLayout {
  const values = years.flatMap(({ value, range }) => [value, ...(range ? [range.low, range.high] : [])])
  const { low, high, room } = spanOf(values, 0.08)
  const y = schoolAxis(low < 0 ? low - room : Math.max(0, low - room), high + room, inUnit(measure), 4)
  const { plot, height } = schoolFrame(
    width,
    y.ticks.map(({ text }) => text),
    170,
  )
  y.scale.range([plot.bottom, plot.top])
  const [first, last] = [years[0]?.period.end ?? '', years.at(-1)?.period.end ?? '']
  const span = Math.max(1, Date.parse(last) - Date.parse(first))
  const x = (date: string) =>
    first === last
      ? (plot.left + plot.right) / 2
      : plot.left + 22 + ((Date.parse(date) - Date.parse(first)) / span) * (plot.right - plot.left - 44)
  const positionOf = ({ period, value }: SchoolYear) => ({ x: x(period.end), y: y.scale(value) })
  const runs: SchoolYear[][] = []
  for (const year of years) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && followsWithinAYear(before.period.end, year.period.end)) run.push(year)
    else runs.push([year])
  }
  return {
    width,
    height,
    plot,
    stops: years.map(positionOf),
    xTicks: periodTicks(
      years.map(({ period }) => period),
      x,
      0,
      width,
    ),
    yTicks: y.ticks.map(({ value, text }) => ({ text, y: y.scale(value) })),
    xTitle: '',
    lines: pathsOf(runs.map((run) => run.map(positionOf))).map((d) => ({ look: 'series', d })),
    names: [],
    schools: years.map(({ period, value, range, look }) => ({
      key: period.label,
      x: x(period.end),
      y: y.scale(value),
      look,
      ...(range ? { whisker: { from: y.scale(range.low), to: y.scale(range.high) } } : {}),
    })),
  }
}
