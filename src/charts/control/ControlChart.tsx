import { useId, useState } from 'react'
import type { Drawable } from '../../verdict/control/control'
import { controlSentences } from '../../words/controlSentences'
import { lineHeight } from '../core/labels/text'
import { byPointer } from '../core/reading/pointer'
import { Readout } from '../core/reading/Readout'
import { Axes } from '../trajectory/TrajectoryMarks'
import { ControlMark, Legend } from './ControlMarks'
import { periodWords } from './controlColumns'
import { controlLayout } from './controlLayout'
import { controlSeries } from './controlSeries'
import '../trajectory/trajectory.css'
import './control.css'

interface Props {
  readonly control: Drawable
  readonly areaName: string
  /** Width of the drawing in CSS pixels. */
  readonly width: number
}

/** Figures by term or month, between the limits of their own variation where they have them. */
export function ControlChart({ control, areaName, width }: Props) {
  const [title, about] = [useId(), useId()]
  const [chosen, choose] = useState<number>()
  const series = controlSeries(control, areaName)
  const placed = controlLayout(series, control.measure, width)
  const { plot, marks } = placed
  const words = periodWords(control, areaName)
  const latest = words.findIndex(({ period }) => period === control.point.period.label)
  const index = Math.min(chosen ?? latest, words.length - 1)
  return (
    <figure className="control">
      <svg
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        width={placed.width}
        height={placed.height}
        role="img"
        aria-labelledby={title}
        aria-describedby={about}
        onPointerMove={byPointer(placed.width, placed.stops, choose)}
      >
        <title id={title}>
          {control.state === 'on'
            ? `Control chart of ${control.measure.name}, ${areaName}`
            : `${control.measure.name} by ${control.spacing}, ${areaName}`}
        </title>
        <desc id={about}>{controlSentences(control).join(' ')}</desc>
        <Axes placed={placed} />
        {placed.restarts.map((x) => (
          <path key={x} className="c-restart" d={`M${x},${plot.top}V${plot.bottom}`} />
        ))}
        {placed.levels.map(({ look, d }) => (
          <path key={d} className={`c-${look}`} d={d} />
        ))}
        {chosen !== undefined && (
          <path
            className="c-chosen"
            data-transient=""
            d={`M${placed.stops[index]},${plot.top}V${plot.bottom}`}
          />
        )}
        {placed.lines.map((d) => (
          <path key={d} className="c-line" d={d} />
        ))}
        {marks.map(({ x, y, mark }) => (
          <ControlMark key={mark.period.label} x={x} y={y} look={mark.look} />
        ))}
        {placed.names.map(({ look, lines, x, y, leader }) => (
          <g key={lines.join(' ')} className={`c-name-${look}`}>
            {leader && <path className="c-leader" d={leader} />}
            <text className="c-label" x={x} y={y}>
              {lines.map((text, line) => (
                <tspan key={text} x={x} dy={line === 0 ? 0 : lineHeight}>
                  {text}
                </tspan>
              ))}
            </text>
          </g>
        ))}
        {placed.values.map(({ text, x, y }) => (
          <text key={`${text}${x}`} className="c-label c-value" x={x} y={y} textAnchor="middle">
            {text}
          </text>
        ))}
      </svg>
      <Legend looks={new Set(marks.map(({ mark }) => mark.look))} judged={control.state === 'on'} />
      <Readout count={words.length} index={index} said={words[index]?.said ?? ''} choose={choose} />
    </figure>
  )
}
