import { line, scaleUtc } from 'd3'
import { monthYear } from '../../framework/period'
import type { Unit } from '../../framework/words'
import type { Mark } from '../marks'
import { textWidth } from '../text'
import { type EndLabel, endGap, measureEnds, placeEnds, splitEnds } from './ends'
import { everyYear, periodTicks, type Tick, valueScale } from './scales'
import type { ComparatorLine, End, TrajectorySeries } from './series'
import { type PlacedAnnotation, placeAnnotations } from './strip'

export interface Place {
  readonly x: number
  readonly y: number
}
export interface PlacedMark extends Place {
  readonly mark: Mark
}

export interface PlacedTrajectory {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  /** The points of each of our lines, and the same as path data. */
  readonly runs: readonly (readonly Place[])[]
  readonly lines: readonly string[]
  readonly marks: readonly PlacedMark[]
  readonly baseline: (Place & { readonly assumed: boolean }) | undefined
  readonly goal: Place | undefined
  readonly comparators: readonly {
    readonly line: ComparatorLine
    readonly runs: readonly (readonly Place[])[]
    readonly paths: readonly string[]
    readonly dots: readonly Place[]
  }[]
  /** Labels at the right of the lines that reach the latest period. */
  readonly ends: readonly EndLabel[]
  /** Last points of the lines that stop earlier. */
  readonly early: readonly (Place & { readonly end: End })[]
  readonly annotations: readonly PlacedAnnotation[]
  readonly yTicks: readonly { readonly text: string; readonly y: number }[]
  readonly xTicks: readonly Tick[]
  readonly x: (date: string) => number
  readonly y: (value: number) => number
}

const at = (date: string) => new Date(date)
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

/** The goal's own month, for a chart without any period. */
function aloneTick(date: string, x: number, width: number): Tick {
  const text = monthYear(date, true)
  return { at: x, x: Math.min(x, width - textWidth(text) / 2), text }
}

/** Puts the chart on a canvas `width` pixels wide; time runs by real dates. */
export function placeTrajectory(series: TrajectorySeries, unit: Unit, width: number): PlacedTrajectory {
  const { runs, lead, marks, baseline, goal, comparators, annotations, periods } = series
  const narrow = width < 520
  const { scale, ticks } = valueScale(series, unit)
  const left = Math.max(...ticks.map(({ text }) => textWidth(text))) + 8
  const dates = [
    ...periods.map(({ end }) => end),
    ...[baseline, goal].flatMap((point) => point?.date ?? []),
  ].sort()
  const first = dates[0] ?? '2000-01-01'
  const last = dates.at(-1) ?? first

  const { column, early, last: lastEnd = first } = splitEnds(series.ends)
  const names = measureEnds(column, narrow ? 76 : 150)
  const inset = left + 14
  const share =
    column.length > 0 ? (Date.parse(lastEnd) - Date.parse(first)) / (Date.parse(last) - Date.parse(first)) : 0
  const forNames = share > 0 ? inset + (width - 4 - names.width - endGap - inset) / share : width
  const right = Math.min(width - 10, forNames)
  const x = scaleUtc([at(first), at(last)], [inset, right])

  const strip = placeAnnotations(annotations, (date) => x(at(date)), [left, right], width)
  const top = 8 + strip.height
  const room = names.labels.reduce((sum, { lines }) => sum + lines.length * 14 + 2, 0)
  const bottom = top + Math.max(room, clamp(width * 0.42, 220, 330))
  const y = scale.range([bottom, top])

  const place = (date: string, value: number): Place => ({ x: x(at(date)), y: y(value) })
  const path = line<Place>(
    (point) => point.x,
    (point) => point.y,
  )
  const pathsOf = (lists: readonly (readonly Place[])[]) =>
    lists.filter((list) => list.length > 1).flatMap((list) => path([...list]) ?? [])
  const ours = [
    lead.map(({ date, value }) => place(date, value)),
    ...runs.map((run) => run.map(({ period, value }) => place(period.end, value))),
  ]
  const named = periodTicks(everyYear(periods, last), (date) => x(at(date)), 0, width)
  return {
    width,
    height: bottom + 28,
    plot: { left, right: Math.max(right, left + 20), top, bottom },
    runs: ours,
    lines: pathsOf(ours),
    marks: marks.map((mark) => ({ mark, ...place(mark.period.end, mark.value) })),
    baseline: baseline && { ...place(baseline.date, baseline.value), assumed: baseline.assumed },
    goal: goal && place(goal.date, goal.value),
    comparators: comparators.map(({ line: of, runs: ofRuns }) => {
      const places = ofRuns.map((run) => run.map(({ period, value }) => place(period.end, value)))
      return { line: of, runs: places, paths: pathsOf(places), dots: places.flat() }
    }),
    ends: placeEnds(names.labels, ({ date, value }) => place(date, value), top - 6, bottom + 4),
    early: early.map((end) => ({ end, ...place(end.date, end.value) })),
    annotations: strip.placed,
    yTicks: ticks.map(({ value, text }) => ({ text, y: y(value) })),
    xTicks: named.length === 0 && goal ? [aloneTick(last, x(at(last)), width)] : named,
    x: (date) => x(at(date)),
    y: (value) => y(value),
  }
}
