import { type PointerEvent, useRef } from 'react'
import { clamp, type Frame, type Position } from '../frame'

/** The index of the stop nearest to x, or to x and y; the earlier of two that are equally near. */
export function nearestStop(stops: readonly Position[], x: number, y?: number): number {
  const away = (stop: Position) =>
    y === undefined ? Math.abs(stop.x - x) : Math.hypot(stop.x - x, stop.y - y)
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  stops.forEach((stop, index) => {
    const distance = away(stop)
    if (distance < least) [best, least] = [index, distance]
  })
  return best
}

/** A range of values that is drawn over a chart with the mouse. */
export interface Brush {
  /** Lowest and highest value. */
  readonly range: readonly [number, number] | undefined
  /** While it is drawn. */
  readonly draw: (range: readonly [number, number]) => void
  /** When it is let go. */
  readonly settle: () => void
}

interface Options {
  readonly choose: (index: number) => void
  readonly inPlane: boolean
  readonly brush: Brush | undefined
  readonly valueAt: ((y: number) => number) | undefined
}

/** A shorter way is a click, not a range (pixels). */
const leastDrag = 4

/** What a drawing does under a pointer: it reads the nearest stop, and draws a range where one may be drawn. */
export function usePointer({ width, plot, stops }: Frame, { choose, inPlane, brush, valueAt }: Options) {
  const drag = useRef<{ readonly from: number; far: boolean }>(undefined)
  const positionOf = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): Position => {
    const box = currentTarget.getBoundingClientRect()
    const scale = width / (box.width || 1)
    return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale }
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const { x, y } = positionOf(event)
    choose(nearestStop(stops, x, inPlane ? y : undefined))
    const dragged = drag.current
    if (!dragged || !brush || !valueAt) return
    dragged.far ||= Math.abs(y - dragged.from) >= leastDrag
    if (!dragged.far) return
    const ends = [dragged.from, y].map((at) => valueAt(clamp(at, plot.top, plot.bottom)))
    brush.draw([Math.min(...ends), Math.max(...ends)])
  }
  if (!brush) return { onPointerMove }
  const end = () => {
    if (drag.current?.far) brush.settle()
    drag.current = undefined
  }
  return {
    onPointerMove,
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.pointerType === 'touch') return
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { from: positionOf(event).y, far: false }
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
