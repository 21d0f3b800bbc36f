import { type PointerEvent, useId, useMemo, useRef, useState } from 'react'
import type { Unit } from '../../framework/vocabulary'
import { Legend, Still } from './DistributionMarks'
import { distributionLayout, nearestDot } from './distributionLayout'
import type { DistributionSeries } from './distributionSeries'
import '../trajectory/trajectory.css'
import './distribution.css'

/** Lowest and highest value of a choice of areas. */
export type Range = readonly [number, number]

interface Props {
  readonly series: DistributionSeries
  readonly unit: Unit
  readonly title: string
  readonly about: string
  readonly text: (value: number) => string
  readonly range: Range | undefined
  /** While the pointer is drawn over the chart. */
  readonly brush: (range: Range) => void
  /** When it is let go. */
  readonly settle: () => void
  /** The dot under the pointer, by its index. */
  readonly chosen: number | undefined
  readonly choose: (index: number) => void
  readonly width: number
}

/** A shorter way is a click, not a choice of areas. */
const leastDrag = 4

/** All areas' figures of one period, drawn over to choose some. */
export function DistributionChart(props: Props) {
  const { series, unit, title, about, text, range, brush, settle, chosen, choose, width } = props
  const [titleId, aboutId] = [useId(), useId()]
  const placed = useMemo(() => distributionLayout(series, width, unit, text), [series, width, unit, text])
  const looks = useMemo(() => new Set(series.dots.map(({ look }) => look)), [series])
  const from = useRef<number>(undefined)
  const [dragging, drag] = useState(false)
  const { plot } = placed
  const place = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect()
    const scale = placed.width / (box.width || 1)
    return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale }
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const { x, y } = place(event)
    choose(nearestDot(placed.dots, x, y))
    if (from.current === undefined || (!dragging && Math.abs(y - from.current) < leastDrag)) return
    drag(true)
    const ends = [from.current, y].map((at) => placed.valueAt(Math.min(Math.max(at, plot.top), plot.bottom)))
    brush([Math.min(...ends), Math.max(...ends)])
  }
  const end = () => {
    if (dragging) settle()
    from.current = undefined
    drag(false)
  }
  const at = chosen === undefined ? undefined : placed.dots[chosen]
  return (
    <figure className="distribution">
      <svg
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        width={placed.width}
        height={placed.height}
        role="img"
        aria-labelledby={titleId}
        aria-describedby={aboutId}
        onPointerDown={(event) => {
          if (event.pointerType === 'touch') return
          event.currentTarget.setPointerCapture(event.pointerId)
          from.current = place(event).y
        }}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <title id={titleId}>{title}</title>
        <desc id={aboutId}>{about}</desc>
        {range && (
          <rect
            className="d-range"
            x={plot.left}
            y={placed.yOf(range[1])}
            width={plot.right - plot.left}
            height={Math.max(1, placed.yOf(range[0]) - placed.yOf(range[1]))}
          />
        )}
        <Still placed={placed} better={series.better === 'higher' ? '↑ better' : '↓ better'} />
        {at && <circle className="d-chosen" data-transient="" cx={at.x} cy={at.y} r={placed.radius + 3.5} />}
      </svg>
      <Legend looks={looks} />
    </figure>
  )
}
