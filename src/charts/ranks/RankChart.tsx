import { useId, useMemo, useState } from 'react'
import { lineHeight } from '../core/labels/text'
import { byPointer } from '../core/reading/pointer'
import { Readout } from '../core/reading/Readout'
import { Axes } from '../trajectory/TrajectoryMarks'
import { type RankMark, rankLayout } from './rankLayout'
import '../trajectory/trajectory.css'
import './ranks.css'

interface Props {
  readonly runs: readonly (readonly RankMark[])[]
  readonly title: string
  readonly about: string
  /** A point in a sentence. */
  readonly say: (mark: RankMark) => string
  readonly text: (value: number) => string
  readonly width: number
}

/** How one area's place moved from period to period. */
export function RankChart({ runs, title, about, say, text, width }: Props) {
  const [titleId, aboutId] = [useId(), useId()]
  const [chosen, choose] = useState<number>()
  const placed = useMemo(() => rankLayout(runs, width, text), [runs, width, text])
  const { plot, marks } = placed
  const index = Math.min(chosen ?? marks.length - 1, marks.length - 1)
  const at = marks[index]
  return (
    <figure className="places">
      <svg
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        width={placed.width}
        height={placed.height}
        role="img"
        aria-labelledby={titleId}
        aria-describedby={aboutId}
        onPointerMove={byPointer(
          placed.width,
          marks.map(({ x }) => x),
          choose,
        )}
      >
        <title id={titleId}>{title}</title>
        <desc id={aboutId}>{about}</desc>
        <Axes placed={placed} />
        {placed.quarters.map(({ text: name, y }) => (
          <text key={name} className="t-tick" x={plot.left - 6} y={y} textAnchor="end">
            {name}
          </text>
        ))}
        {chosen !== undefined && at && (
          <path className="t-chosen" data-transient="" d={`M${at.x},${plot.top}V${plot.bottom}`} />
        )}
        {placed.lines.map((d) => (
          <path key={d} className="t-line" d={d} />
        ))}
        {marks.map(({ x, y, mark }) => (
          <circle key={mark.period.label} className="t-dot" cx={x} cy={y} r={4} />
        ))}
        {placed.labels.map(({ lines, x, y }) => (
          <text key={`${x} ${y}`} className="p-label" x={x} y={y} textAnchor="middle">
            {lines.map((words, line) => (
              <tspan key={words} className={line === 0 ? 'p-place' : undefined} x={x} dy={line * lineHeight}>
                {words}
              </tspan>
            ))}
          </text>
        ))}
      </svg>
      <Readout count={marks.length} index={index} said={at ? say(at.mark) : ''} choose={choose} />
    </figure>
  )
}
