import { area, scaleLinear } from 'd3'
import { formatValue } from '../../format/numbers'
import type { Unit } from '../../framework/vocabulary'
import type { GapPoint } from '../../verdict/gap/gap'
import { sizeText } from '../../words/gapSentences'
import {
  type AxesLayout,
  clamp,
  type Frame,
  type PeriodTick,
  type Plot,
  type Position,
  pathsOf,
} from '../core/frame'
import { measureNames, nameGap, type PlacedName, placeNames } from '../core/labels/names'
import { lineHeight, textWidth } from '../core/labels/text'
import {
  everyYear,
  keepWithinPercent,
  periodTicks,
  spanOf,
  ticksOf,
  timeScale,
  widthOf,
} from '../core/scales'
import type { GapDot, GapLook, GapSeries, GapStroke } from './gapSeries'

export interface PlacedStroke {
  readonly look: GapLook
  /** SVG path data, one for each run. */
  readonly paths: readonly string[]
  readonly dots: readonly Position[]
  readonly name: PlacedName<GapLook> | undefined
}

/** One of the two plots, which stand one under the other over the same time. */
export interface Panel extends AxesLayout {
  readonly strokes: readonly PlacedStroke[]
  readonly y: (value: number) => number
}

/** Our gap in a period that is compared: an upright between the groups, and its size on the panel below. */
interface PlacedGap {
  readonly x: number
  /** The group's figure and that of the others. */
  readonly from: number
  readonly to: number
  /** Absent in the latest period, which the name beside it says. */
  readonly size: (Position & { readonly text: string }) | undefined
}

export interface GapLayout extends Frame {
  readonly sides: Panel
  readonly gaps: Panel
  /** Path data of the room between the groups. */
  readonly between: readonly string[]
  readonly compared: readonly PlacedGap[]
}

/** A value axis on which everything fits; a gap's starts at 0 or reaches it. */
function panelAxis(strokes: readonly GapStroke[], unit: Unit, fromZero: boolean) {
  const values = strokes.flatMap(({ runs }) => runs.flat().map(({ value }) => value))
  const { low, high, room } = spanOf(fromZero ? [0, ...values] : values, 0.08)
  const scale = scaleLinear([low === 0 ? 0 : low - room, high === 0 ? 0 : high + room], [1, 0]).nice(4)
  if (unit === 'percent' && !fromZero) keepWithinPercent(scale, values)
  const shown: Unit = fromZero ? 'score' : unit
  return { scale, ticks: ticksOf(scale, 4, (value, decimals) => formatValue(value, shown, decimals)) }
}

const namesOf = (strokes: readonly GapStroke[], limit: number) =>
  measureNames(
    strokes.map(({ look, last, text }) => ({ look, value: last.value, text, period: last.period })),
    limit,
  )

interface Room {
  readonly plot: Plot
  readonly axis: ReturnType<typeof panelAxis>
  readonly names: ReturnType<typeof namesOf>
  readonly x: (date: string) => number
  readonly xTicks: readonly PeriodTick[]
}

/** Puts the lines of one panel into their room, each with its name at the right, none over another. */
function panelOf(strokes: readonly GapStroke[], { plot, axis, names, x, xTicks }: Room): Panel {
  const y = axis.scale.copy().range([plot.bottom, plot.top])
  const positionOf = ({ period, value }: GapDot): Position => ({ x: x(period.end), y: y(value) })
  const placed = placeNames(names.names, ({ period, value }) => ({ x: x(period.end) + 6, y: y(value) }), [
    plot.right,
    plot.top - lineHeight,
    plot.bottom + lineHeight,
  ])
  return {
    plot,
    xTicks,
    y,
    yTicks: axis.ticks.map(({ value, text }) => ({ text, y: y(value) })),
    strokes: strokes.map(({ look, runs }, index) => {
      const positions = runs.map((run) => run.map(positionOf))
      return { look, paths: pathsOf(positions), dots: positions.flat(), name: placed[index] }
    }),
  }
}

/** Room for a panel's own title. */
const head = 44

/** The size of our gap beside its mark, on the side its line leaves free. */
function sizeBeside({ measure, gaps }: GapSeries, { period, value }: GapDot, at: number, { plot, y }: Panel) {
  const dots = gaps[0]?.runs.flat() ?? []
  const index = dots.findIndex((dot) => dot.period.label === period.label)
  const beside = [dots[index - 1], dots[index + 1]].flatMap((dot) => dot?.value ?? [])
  const rises = beside.reduce((sum, other) => sum + other - value, 0) > 0
  const below = y(value) + 20 < plot.bottom && (rises || y(value) - 18 < plot.top)
  const text = `${value < 0 ? '−' : ''}${sizeText(measure, value)}`
  const half = textWidth(text) / 2
  return {
    text,
    x: clamp(at, plot.left + half + 2, plot.right - half),
    y: y(value) + (below ? 19 : -10),
  }
}

/** Puts both panels on a canvas `width` pixels wide, one under the other over the same time. */
export function gapLayout(series: GapSeries, width: number): GapLayout {
  const { measure, sides, gaps, periods } = series
  const axes = [panelAxis(sides, measure.unit, false), panelAxis(gaps, measure.unit, true)] as const
  const limit = width < 520 ? 82 : 170
  const names = [namesOf(sides, limit), namesOf(gaps, limit)] as const
  const left = widthOf(axes.flatMap(({ ticks }) => ticks.map(({ text }) => text)))
  const right = Math.max(left + 40, width - Math.max(...names.map((each) => each.width)) - nameGap - 4)
  const upper = 30 + clamp(width * 0.3, 150, 250)
  const lower = upper + head + Math.max(clamp(width * 0.2, 120, 170), names[1].height - 20)

  const first = periods[0]?.end ?? '2000-01-01'
  const last = periods.at(-1)?.end ?? first
  const x = timeScale(first, last, [left + 14, right - 12])
  const xTicks = periodTicks(everyYear(periods, last), x, 0, width)
  const above = panelOf(sides, {
    plot: { left, right, top: 30, bottom: upper },
    axis: axes[0],
    names: names[0],
    x,
    xTicks: [],
  })
  const below = panelOf(gaps, {
    plot: { left, right, top: upper + head, bottom: lower },
    axis: axes[1],
    names: names[1],
    x,
    xTicks,
  })
  const tint = area<GapPoint>(
    ({ period }) => x(period.end),
    ({ group }) => above.y(group),
    ({ reference }) => above.y(reference),
  )
  return {
    width,
    height: lower + 30,
    plot: { left, right, top: 30, bottom: lower },
    stops: periods.map(({ end }) => ({ x: x(end), y: 30 })),
    sides: above,
    gaps: below,
    between: series.between.flatMap((run) => (run.length > 1 ? (tint([...run]) ?? []) : [])),
    compared: series.compared.map(({ period, group, reference, gap }) => ({
      x: x(period.end),
      from: above.y(group),
      to: above.y(reference),
      size:
        period.label === gaps[0]?.last.period.label
          ? undefined
          : sizeBeside(series, { period, value: gap }, x(period.end), below),
    })),
  }
}
