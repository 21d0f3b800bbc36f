import { group, scaleLinear } from 'd3'
import { formatValue } from '../../format/numbers'
import { monthYear } from '../../framework/period'
import { type AxesLayout, clamp, type Frame, type PeriodTick, type Position, pathsOf } from '../core/frame'
import { textWidth, wrap } from '../core/labels/text'
import type { Dated, Mark } from '../core/marks'
import {
  everyYear,
  keepWithinPercent,
  periodTicks,
  spanOf,
  ticksOf,
  timeScale,
  widthOf,
} from '../core/scales'
import { type PlacedAnnotation, placeAnnotations } from './trajectoryAnnotations'
import {
  type EndLabel,
  endGap,
  endsHeight,
  measureEnds,
  type PlacedKey,
  placeEnds,
  placeKey,
  splitEnds,
} from './trajectoryEnds'
import type { ComparatorLine, TrajectorySeries } from './trajectorySeries'

export interface PlacedMark extends Position {
  readonly mark: Mark
}

export interface TrajectoryLayout extends Frame, AxesLayout {
  /** The points of each of our lines, and the same as path data. */
  readonly runs: readonly (readonly Position[])[]
  readonly lines: readonly string[]
  readonly marks: readonly PlacedMark[]
  readonly baseline: (Position & { readonly assumed: boolean }) | undefined
  readonly goal: Position | undefined
  /** From the lower to the upper end of each interval. */
  readonly whiskers: readonly { readonly x: number; readonly low: number; readonly high: number }[]
  /** From the last figure to the forecast, and the ends of its interval there. */
  readonly forecast:
    | { readonly from: Position; readonly to: Position; readonly low: number; readonly high: number }
    | undefined
  /** The levels of a goal that moves, its name and where that belongs, and the level that settles it. */
  readonly aims:
    | {
        readonly runs: readonly (readonly Position[])[]
        readonly paths: readonly string[]
        readonly lines: readonly string[]
        readonly at: Position
        readonly settles: Position | undefined
      }
    | undefined
  readonly comparators: readonly {
    readonly line: ComparatorLine
    readonly runs: readonly (readonly Position[])[]
    readonly paths: readonly string[]
    readonly dots: readonly Position[]
  }[]
  /** Labels at the right of the lines that reach the latest period. */
  readonly ends: readonly EndLabel[]
  /** Last points of the lines that are named where they stop, with the room a column of these names gives them. */
  readonly early: readonly (Position & EndLabel)[]
  /** What stands below the chart: how intervals look, and the forecast's words where they have no room above. */
  readonly key: readonly PlacedKey[]
  readonly annotations: readonly PlacedAnnotation[]
  readonly x: (date: string) => number
  readonly y: (value: number) => number
}

/** Room for the time axis. */
const axisHeight = 28

/** Two dates half a year apart: 365.25 / 2 days. */
const halfYear = ['2000-01-01', '2000-07-01T15:00:00Z'] as const

/** A level for each position, half-way to its neighbours, and `half` beyond the first and the last. */
function aimLevels(points: readonly Position[], half: number): Position[] {
  return points.flatMap(({ x, y }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    return [
      { x: before ? (before.x + x) / 2 : x - half, y },
      { x: after ? (x + after.x) / 2 : x + half, y },
    ]
  })
}

/** The goal's own month, for a chart without any period. */
function aloneTick(date: string, x: number, width: number): PeriodTick {
  const text = monthYear(date, true)
  return { at: x, x: Math.min(x, width - textWidth(text) / 2), text }
}

/**
 * The value axis: everything drawn fits and nothing can be drawn beyond it, a count starts at 0, a percentage never
 * leaves 0–100 by its margin or its interval. It has no values where nothing is known.
 */
function valueAxis(series: TrajectorySeries) {
  const { unit, marks, baseline, goal, comparators, aims, intervals, forecast } = series
  const figures = [
    ...marks.map(({ value }) => value),
    ...[baseline, goal].flatMap((point) => (point ? [point.value] : [])),
    ...comparators.flatMap(({ line: { points } }) => points.map(({ value }) => value)),
    ...(aims?.runs ?? []).flat().map(({ value }) => value),
  ]
  const ranges = [...intervals, ...(forecast ? [forecast] : [])]
  const { low, high, room } = spanOf(
    [...figures, ...ranges.flatMap((range) => [range.low, range.high]), ...(unit === 'count' ? [0] : [])],
    0.08,
  )
  const scale = scaleLinear([unit === 'count' ? low : low - room, high + room], [1, 0]).nice(5)
  if (unit === 'percent') keepWithinPercent(scale, figures)
  const ticks = ticksOf(scale, 5, (value, decimals) => formatValue(value, unit, decimals))
  return { scale: scale.clamp(true), ticks: figures.length === 0 ? [] : ticks }
}

/** Puts the chart on a canvas `width` pixels wide; time runs by real dates. */
export function trajectoryLayout(series: TrajectorySeries, width: number): TrajectoryLayout {
  const { runs, lead, marks, baseline, goal, forecast, aims, comparators, annotations, timeline } = series
  const narrow = width < 520
  const { scale, ticks } = valueAxis(series)
  const left = widthOf(ticks.map(({ text }) => text))
  const dates = [
    ...timeline.map(({ end }) => end),
    ...[baseline, goal, forecast].flatMap((point) => point?.date ?? []),
  ].sort()
  const first = dates[0] ?? '2000-01-01'
  const last = dates.at(-1) ?? first

  const { column, early, below, last: lastEnd = first } = splitEnds(series.ends, narrow)
  const names = measureEnds(column, narrow ? 76 : 150)
  const limit = width < 400 ? 150 : 190
  const inset = left + 14
  const share =
    column.length > 0 ? (Date.parse(lastEnd) - Date.parse(first)) / (Date.parse(last) - Date.parse(first)) : 0
  const forNames = share > 0 ? inset + (width - 4 - names.width - endGap - inset) / share : width
  const right = Math.min(width - 10, forNames)
  const x = timeScale(first, last, [inset, right])

  const strip = placeAnnotations(annotations, x, [left, right], width)
  const top = 8 + strip.height
  const inside = measureEnds(early, limit)
  const usual = Math.round(clamp(width * 0.42, 220, 330)) + (narrow ? endsHeight(inside.labels) : 0)
  const bottom = top + Math.max(endsHeight(names.labels), usual)
  const y = scale.range([bottom, top])

  const positionOf = (date: string, value: number): Position => ({ x: x(date), y: y(value) })
  const pointOf = ({ date, value }: Dated) => positionOf(date, value)
  const ours = [
    lead.map(pointOf),
    ...runs.map((run) => run.map(({ period, value }) => positionOf(period.end, value))),
  ]
  const key = placeKey(
    [
      ...(series.intervals.length > 0 ? [{ kind: 'interval' as const, text: '95% interval' }] : []),
      ...(below ? [{ kind: 'forecast' as const, text: below.text }] : []),
    ],
    width,
    bottom + axisHeight,
  )
  const edge = Math.max(right, left + 20)
  const levels = aims?.runs.map((run) =>
    aimLevels(
      run.map(({ period, value }) => positionOf(period.end, value)),
      x(halfYear[1]) - x(halfYear[0]),
    ).map((step) => ({ ...step, x: clamp(step.x, left, edge) })),
  )
  const named = periodTicks(everyYear(timeline, last), x, 0, width)
  return {
    width,
    height: key.bottom,
    plot: { left, right: edge, top, bottom },
    runs: ours,
    lines: pathsOf(ours),
    marks: marks.map((mark) => ({ mark, ...positionOf(mark.period.end, mark.value) })),
    baseline: baseline && { ...pointOf(baseline), assumed: baseline.assumed },
    goal: goal && pointOf(goal),
    whiskers: series.intervals.map(({ mark, low, high }) => ({
      x: x(mark.period.end),
      low: y(low),
      high: y(high),
    })),
    forecast: forecast && {
      from: pointOf(forecast.from),
      to: pointOf(forecast),
      low: y(forecast.low),
      high: y(forecast.high),
    },
    aims: aims &&
      levels && {
        runs: levels,
        paths: pathsOf(levels),
        lines: wrap(aims.text, limit),
        at: positionOf(aims.at.period.end, aims.at.value),
        settles: aims.settles && positionOf(aims.settles.period.end, aims.settles.value),
      },
    comparators: comparators.map(({ line: of, runs: ofRuns }) => {
      const positions = ofRuns.map((run) => run.map(({ period, value }) => positionOf(period.end, value)))
      return { line: of, runs: positions, paths: pathsOf(positions), dots: positions.flat() }
    }),
    ends: placeEnds(names.labels, pointOf, top - 6, bottom + 4),
    early: [...group(inside.labels, ({ end }) => end.date).values()].flatMap((labels) =>
      placeEnds(labels, pointOf, top, bottom).map((label) => ({
        ...label,
        ...pointOf(label.end),
      })),
    ),
    key: key.placed,
    annotations: strip.placed,
    yTicks: ticks.map(({ value, text }) => ({ text, y: y(value) })),
    xTicks: named.length === 0 && goal ? [aloneTick(last, x(last), width)] : named,
    stops: timeline.map(({ end }) => ({ x: x(end), y: top })),
    x,
    y: (value) => y(value),
  }
}
