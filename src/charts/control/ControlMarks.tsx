import { Axes } from '../core/Axes'
import type { DrawingProps } from '../core/chartKind'
import { Legend } from '../core/Legend'
import { TextLines } from '../core/TextLines'
import type { ControlLayout } from './controlLayout'
import type { ControlLook, ControlSeries } from './controlSeries'

type Props = DrawingProps<ControlSeries, ControlLayout>

/** One figure: ● by chance, ▲ improving, ▼ worsening; ○ disrupted, × not credible, △ a lower bound. */
function ControlMark({ x, y, look }: { x: number; y: number; look: ControlLook }) {
  switch (look) {
    case 'improving':
      return <path className="c-better" d={`M${x},${y - 6.5}l6,10.5h-12z`} />
    case 'worsening':
      return <path className="c-worse" d={`M${x},${y + 6.5}l6,-10.5h-12z`} />
    case 'normal':
      return <circle className="c-chance" cx={x} cy={y} r={3.6} />
    case 'disrupted':
    case 'no-season':
      return <circle className="c-apart" cx={x} cy={y} r={3.6} />
    case 'not-credible':
      return <path className="c-apart" d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`} />
    case 'lower-bound':
      return <path className="c-apart" d={`M${x},${y - 6}l6,10h-12z`} />
  }
}

const legend: readonly { readonly look: ControlLook; readonly words: string }[] = [
  { look: 'normal', words: 'varies by chance' },
  { look: 'improving', words: 'improving beyond chance' },
  { look: 'worsening', words: 'worsening beyond chance' },
  { look: 'disrupted', words: 'disrupted, does not count' },
  { look: 'not-credible', words: 'not credible, does not count' },
  { look: 'lower-bound', words: 'a lower bound, does not count' },
  { look: 'no-season', words: 'figures of no other year, does not count' },
]

export function ControlLegend({ series: { marks, judged } }: { series: ControlSeries }) {
  const drawn = new Set(marks.map(({ look }) => look))
  return (
    <Legend
      entries={legend
        .filter(({ look }) => drawn.has(look) && (judged || look !== 'normal'))
        .map(({ look, words }) => ({ id: look, words, mark: <ControlMark x={0} y={0} look={look} /> }))}
    />
  )
}

/** The axes, the limits and where they start anew. */
export const ControlGround = ({ layout }: Props) => (
  <>
    <Axes of={layout} />
    {layout.restarts.map((x) => (
      <path key={x} className="c-restart" d={`M${x},${layout.plot.top}V${layout.plot.bottom}`} />
    ))}
    {layout.levels.map(({ look, d }) => (
      <path key={d} className={`c-${look}`} d={d} />
    ))}
  </>
)

export const ControlMarks = ({ layout }: Props) => (
  <>
    {layout.lines.map((d) => (
      <path key={d} className="c-line" d={d} />
    ))}
    {layout.marks.map(({ x, y, mark }) => (
      <ControlMark key={mark.period.label} x={x} y={y} look={mark.look} />
    ))}
    {layout.names.map(({ look, lines, x, y, leader }) => (
      <g key={lines.join(' ')} className={`c-name c-name-${look}`}>
        {leader && <path className="chart-leader" d={leader} />}
        <TextLines lines={lines} x={x} y={y} />
      </g>
    ))}
    {layout.values.map(({ text, x, y }) => (
      <TextLines key={`${text}${x}`} lines={[text]} x={x} y={y} anchor="middle" />
    ))}
  </>
)
