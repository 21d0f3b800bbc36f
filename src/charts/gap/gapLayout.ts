import { area, extent, line, precisionFixed, scaleLinear, scaleUtc } from 'd3'
import { formatValue } from '../../format/numbers'
import type { Unit } from '../../framework/vocabulary'
import type { GapPoint } from '../../verdict/gap/gap'
import { sizeText } from '../../words/gapSentences'
import { nudge } from '../core/labels/names'
import { lineHeight, sizeOf, textWidth, wrap } from '../core/labels/text'
import { everyYear, periodTicks, type Tick } from '../core/scales'
import type { GapDot, GapLook, GapSeries, GapStroke } from './gapSeries'

/** Between the plot and the names beside it. */
const nameGap = 11

interface Position {
  readonly x: number
  readonly y: number
}

export interface PlacedStroke {
  readonly look: GapLook
  /** SVG path data, one for each run. */
  readonly paths: readonly string[]
  readonly dots: readonly Position[]
  readonly name: {
    readonly lines: readonly string[]
    /** Left and first baseline of the text. */
    readonly x: number
    readonly y: number
    /** From the last figure to a name that does not stand beside it. */
    readonly leader: string | undefined
  }
}

export interface Panel {
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly yTicks: readonly { readonly text: string; readonly y: number }[]
  readonly strokes: readonly PlacedStroke[]
  readonly y: (value: number) => number
}

/** A value axis on which everything fits; a gap's starts at 0 or reaches it. */
function panelAxis(strokes: readonly GapStroke[], unit: Unit, fromZero: boolean) {
  const values = strokes.flatMap(({ runs }) => runs.flat().map(({ value }) => value))
  const [low = 0, high = 1] = extent(fromZero ? [0, ...values] : values)
  const room = (high - low || Math.abs(high) || 1) * 0.08
  const bound = (value: number) => (fromZero && value === 0 ? 0 : value)
  const scale = scaleLinear([bound(low) - (low === 0 ? 0 : room), high === 0 ? 0 : high + room], [1, 0])
  const [from = 0, to = 1] = scale.nice(4).domain()
  if (unit === 'percent' && !fromZero) scale.domain([Math.max(0, from), Math.min(100, to)])
  const ticks = scale.ticks(4)
  const decimals = precisionFixed(Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1)
  const shown: Unit = fromZero ? 'score' : unit
  return { scale, ticks: ticks.map((value) => ({ value, text: formatValue(value, shown, decimals) })) }
}

/** Names in lines no wider than `limit`. */
const namesOf = (strokes: readonly GapStroke[], limit: number) => strokes.map(({ text }) => wrap(text, limit))

const tall = (lines: readonly string[]) => sizeOf(lines).height + 3

/** Height the names need under one another. */
const namesHeight = (names: readonly (readonly string[])[]) =>
  names.reduce((sum, lines) => sum + tall(lines), 0)

interface Room {
  readonly plot: Panel['plot']
  readonly axis: ReturnType<typeof panelAxis>
  readonly names: readonly (readonly string[])[]
  readonly x: (date: string) => number
}

/** Puts the lines of one panel into their room, each with its name at the right, none over another. */
function placePanel(strokes: readonly GapStroke[], { plot, axis, names, x }: Room): Panel {
  const y = axis.scale.copy().range([plot.bottom, plot.top])
  const place = ({ period, value }: GapDot): Position => ({ x: x(period.end), y: y(value) })
  const path = line<Position>(
    (at) => at.x,
    (at) => at.y,
  )
  const ends = strokes.map(({ last }) => place(last))
  const middles = nudge(
    ends.map((at, index) => ({ at: at.y, size: tall(names[index] ?? []) })),
    plot.top - lineHeight,
    plot.bottom + lineHeight,
  )
  return {
    plot,
    y,
    yTicks: axis.ticks.map(({ value, text }) => ({ text, y: y(value) })),
    strokes: strokes.map(({ look, runs }, index) => {
      const lines = names[index] ?? []
      const at = ends[index] ?? { x: plot.right, y: plot.top }
      const middle = middles[index] ?? at.y
      const beside = Math.abs(middle - at.y) <= 5 && plot.right - at.x < 24
      const left = plot.right + nameGap
      return {
        look,
        paths: runs.flatMap((run) => (run.length > 1 ? (path(run.map(place)) ?? []) : [])),
        dots: runs.flat().map(place),
        name: {
          lines,
          x: left,
          y: middle - (lines.length * lineHeight) / 2 + 11,
          leader: beside ? undefined : `M${at.x + 6},${at.y}L${left - 3},${middle}`,
        },
      }
    }),
  }
}

/** Our gap in a period that is compared: an upright between the groups, and its size on the panel below. */
export interface PlacedGap {
  readonly x: number
  /** The group's figure and that of the others. */
  readonly from: number
  readonly to: number
  /** Absent in the latest period, which the name beside it says. */
  readonly size: { readonly text: string; readonly x: number; readonly y: number } | undefined
}

export interface GapLayout {
  readonly width: number
  readonly height: number
  readonly sides: Panel
  readonly gaps: Panel
  /** Path data of the room between the groups. */
  readonly between: readonly string[]
  readonly compared: readonly PlacedGap[]
  readonly xTicks: readonly Tick[]
  /** Where each period stands, in the order of the series. */
  readonly stops: readonly number[]
}

const clamped = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

/** Room for a panel's own title. */
const head = 44

/** The size of our gap beside its mark, on the side its line leaves free. */
function placeSize({ measure, gaps }: GapSeries, { period, value }: GapDot, at: number, { plot, y }: Panel) {
  const dots = gaps[0]?.runs.flat() ?? []
  const index = dots.findIndex((dot) => dot.period.label === period.label)
  const beside = [dots[index - 1], dots[index + 1]].flatMap((dot) => dot?.value ?? [])
  const rises = beside.reduce((sum, other) => sum + other - value, 0) > 0
  const below = y(value) + 20 < plot.bottom && (rises || y(value) - 18 < plot.top)
  const text = `${value < 0 ? '−' : ''}${sizeText(measure, value)}`
  const half = textWidth(text) / 2
  return {
    text,
    x: clamped(at, plot.left + half + 2, plot.right - half),
    y: y(value) + (below ? 19 : -10),
  }
}

/** Puts both panels on a canvas `width` pixels wide, one under the other over the same time. */
export function gapLayout(series: GapSeries, width: number): GapLayout {
  const { measure, sides, gaps, periods } = series
  const axes = [panelAxis(sides, measure.unit, false), panelAxis(gaps, measure.unit, true)] as const
  const limit = width < 520 ? 82 : 170
  const names = [namesOf(sides, limit), namesOf(gaps, limit)] as const
  const named = Math.max(...names.flat().map((lines) => sizeOf(lines).width))
  const ticked = axes.flatMap(({ ticks }) => ticks.map(({ text }) => textWidth(text)))
  const left = Math.max(...ticked) + 8
  const right = Math.max(left + 40, width - named - nameGap - 4)
  const upper = 30 + clamped(width * 0.3, 150, 250)
  const lower = upper + head + Math.max(clamped(width * 0.2, 120, 170), namesHeight(names[1]) - 20)

  const first = periods[0]?.end ?? '2000-01-01'
  const last = periods.at(-1)?.end ?? first
  const time = scaleUtc([new Date(first), new Date(last)], [left + 14, right - 12])
  const x = (date: string) => time(new Date(date))
  const panels = [
    placePanel(sides, {
      plot: { left, right, top: 30, bottom: upper },
      axis: axes[0],
      names: names[0],
      x,
    }),
    placePanel(gaps, {
      plot: { left, right, top: upper + head, bottom: lower },
      axis: axes[1],
      names: names[1],
      x,
    }),
  ] as const
  const tint = area<GapPoint>(
    ({ period }) => x(period.end),
    ({ group }) => panels[0].y(group),
    ({ reference }) => panels[0].y(reference),
  )
  return {
    width,
    height: lower + 30,
    sides: panels[0],
    gaps: panels[1],
    between: series.between.flatMap((run) => (run.length > 1 ? (tint([...run]) ?? []) : [])),
    compared: series.compared.map(({ period, group, reference, gap }) => ({
      x: x(period.end),
      from: panels[0].y(group),
      to: panels[0].y(reference),
      size:
        period.label === gaps[0]?.last.period.label
          ? undefined
          : placeSize(series, { period, value: gap }, x(period.end), panels[1]),
    })),
    xTicks: periodTicks(everyYear(periods, last), x, 0, width),
    stops: periods.map(({ end }) => x(end)),
  }
}
