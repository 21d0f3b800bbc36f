import { extent, line, precisionFixed, scaleLinear } from 'd3'
import { formatValue } from '../../format/numbers'
import type { Unit } from '../../framework/vocabulary'
import { nudge } from '../core/labels/nudge'
import { lineHeight, sizeOf, wrap } from '../core/labels/text'
import type { GapDot, GapStroke, GapLook } from './series'

/** Between the plot and the names beside it. */
export const nameGap = 11

export interface Position {
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
export function panelAxis(strokes: readonly GapStroke[], unit: Unit, fromZero: boolean) {
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
export const namesOf = (strokes: readonly GapStroke[], limit: number) =>
  strokes.map(({ text }) => wrap(text, limit))

const tall = (lines: readonly string[]) => sizeOf(lines).height + 3

/** Height the names need under one another. */
export const namesHeight = (names: readonly (readonly string[])[]) =>
  names.reduce((sum, lines) => sum + tall(lines), 0)

interface Room {
  readonly plot: Panel['plot']
  readonly axis: ReturnType<typeof panelAxis>
  readonly names: readonly (readonly string[])[]
  readonly x: (date: string) => number
}

/** Puts the lines of one panel into their room, each with its name at the right, none over another. */
export function placePanel(strokes: readonly GapStroke[], { plot, axis, names, x }: Room): Panel {
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
