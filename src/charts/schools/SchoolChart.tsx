import { useId, useState } from 'react'
import { byPointer } from '../core/reading/pointer'
import { Readout } from '../core/reading/Readout'
import { Axes } from '../trajectory/TrajectoryMarks'
import { Legend, SchoolMark } from './SchoolMarks'
import type { SchoolLayout } from './schoolLayout'
import '../trajectory/trajectory.css'
import './schools.css'

interface Props {
  readonly placed: SchoolLayout
  /** What the drawing is called, and what it shows in sentences. */
  readonly title: string
  readonly about: string
  /** What a mark says, by its key. */
  readonly said: ReadonlyMap<string, string>
  /** What the slider walks along. */
  readonly reads: string
  /** The lines drawn, in words. */
  readonly lines?: readonly { readonly look: 'centre' | 'inner' | 'outer'; readonly text: string }[]
  /** The mark that is chosen by the address. */
  readonly marked?: string | undefined
  /** What schools are held against; without it, shapes need no words. */
  readonly against?: 'limits' | 'England'
}

/** Schools as marks, with limits or intervals; read mark by mark by pointer, keyboard and screen reader. */
export function SchoolChart({ placed, title, about, said, reads, lines = [], marked, against }: Props) {
  const [name, text, clip] = [useId(), useId(), useId()]
  const [chosen, choose] = useState<number>()
  const { plot, schools } = placed
  const marking = schools.findIndex(({ key }) => key === marked)
  const index = Math.max(0, Math.min(chosen ?? marking, schools.length - 1))
  const at = schools[index]
  const isShown = chosen !== undefined || marking >= 0
  return (
    <figure className="schools-chart">
      <svg
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        width={placed.width}
        height={placed.height}
        role="img"
        aria-labelledby={name}
        aria-describedby={text}
        onPointerMove={byPointer(
          placed.width,
          schools.map(({ x }) => x),
          choose,
        )}
      >
        <title id={name}>{title}</title>
        <desc id={text}>{about}</desc>
        <clipPath id={clip}>
          <rect
            x={plot.left}
            y={plot.top - 8}
            width={plot.right - plot.left}
            height={plot.bottom - plot.top + 8}
          />
        </clipPath>
        <Axes placed={placed} />
        <g clipPath={`url(#${clip})`}>
          {placed.lines.map(({ look, d }) => (
            <path key={d} className={`s-line s-line-${look}`} d={d} />
          ))}
        </g>
        {schools.map(({ key, x, whisker }) =>
          whisker ? <path key={key} className="s-whisker" d={`M${x},${whisker.from}V${whisker.to}`} /> : null,
        )}
        {schools.map(({ key, x, y, look }) => (
          <SchoolMark key={key} x={x} y={y} look={look} />
        ))}
        {isShown && at && <circle className="s-chosen" data-transient="" cx={at.x} cy={at.y} r={9} />}
        {placed.names.map(({ text: words, x, y }) => (
          <text key={`${words}${y}`} className="s-name" x={x} y={y}>
            {words}
          </text>
        ))}
        {schools.map(({ key, label }) =>
          label ? (
            <text key={key} className="s-label" x={label.x} y={label.y} textAnchor={label.anchor}>
              {label.text}
            </text>
          ) : null,
        )}
        <text className="t-tick" x={(plot.left + plot.right) / 2} y={placed.height - 6} textAnchor="middle">
          {placed.xTitle}
        </text>
      </svg>
      {against && <Legend drawn={new Set(schools.map(({ look }) => look))} against={against} lines={lines} />}
      <Readout
        count={schools.length}
        index={index}
        said={(at && said.get(at.key)) ?? ''}
        choose={choose}
        label={reads}
      />
    </figure>
  )
}
