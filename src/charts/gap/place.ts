import { area, scaleUtc } from 'd3'
import type { GapPoint } from '../../verdict/gap/gap'
import { sizeText } from '../../words/gap'
import { sizeOf, textWidth } from '../core/labels/text'
import { everyYear, periodTicks, type Tick } from '../core/scales'
import { nameGap, namesHeight, namesOf, type Panel, panelAxis, placePanel } from './panel'
import type { GapDot, GapSeries } from './series'

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

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

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
  const named = Math.max(...names.flat().map((lines) => sizeOf(lines).width))
  const ticked = axes.flatMap(({ ticks }) => ticks.map(({ text }) => textWidth(text)))
  const left = Math.max(...ticked) + 8
  const right = Math.max(left + 40, width - named - nameGap - 4)
  const upper = 30 + clamp(width * 0.3, 150, 250)
  const lower = upper + head + Math.max(clamp(width * 0.2, 120, 170), namesHeight(names[1]) - 20)

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
