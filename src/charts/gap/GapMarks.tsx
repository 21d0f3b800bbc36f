import { Axes } from '../core/Axes'
import type { DrawingProps } from '../core/chartKind'
import { TextLines } from '../core/TextLines'
import type { GapLayout, Panel, PlacedStroke } from './gapLayout'
import type { GapSeries } from './gapSeries'

type Props = DrawingProps<GapSeries, GapLayout>

const compared = ['england', 'region', 'neighbours']

/** ● the group and our gap, ○ the others; the rest by their dashes. */
const StrokeMarks = ({ stroke: { look, paths, dots, name } }: { stroke: PlacedStroke }) => (
  <g className={`g-${look} ${compared.includes(look) ? `look-${look}` : ''}`}>
    {paths.map((d) => (
      <path key={d} className="g-line" d={d} />
    ))}
    {dots.map(({ x, y }) => (
      <circle key={x} className="g-dot" cx={x} cy={y} r={look === 'group' || look === 'ours' ? 3.6 : 2.8} />
    ))}
    {name?.leader && <path className="chart-leader" d={name.leader} />}
    {name && <TextLines lines={name.lines} x={name.x} y={name.y} />}
  </g>
)

const PanelMarks = ({ panel, title }: { panel: Panel; title: string }) => (
  <>
    <text className="g-title" x={0} y={panel.plot.top - 20}>
      {title}
    </text>
    {panel.strokes.map((stroke) => (
      <StrokeMarks key={stroke.look} stroke={stroke} />
    ))}
  </>
)

/** The axes, and the room between the groups. */
export const GapGround = ({ layout: { sides, gaps, between, compared: ours } }: Props) => (
  <>
    <Axes of={sides} />
    <Axes of={gaps} />
    {between.map((d) => (
      <path key={d} className="g-between" d={d} />
    ))}
    {ours.map(({ x, from, to }) => (
      <path key={x} className="g-upright" d={`M${x},${from}V${to}`} />
    ))}
  </>
)

export function GapMarks({ series: { measure }, layout: { sides, gaps, compared: ours } }: Props) {
  const points = measure.unit === 'percent' ? ', points' : ''
  return (
    <>
      <PanelMarks panel={sides} title="The two groups" />
      <PanelMarks panel={gaps} title={`The gap between them${points}: wider is worse`} />
      {ours.map(
        ({ x, size }) =>
          size && (
            <g key={x} className="g-size">
              <TextLines lines={[size.text]} x={size.x} y={size.y} anchor="middle" />
            </g>
          ),
      )}
    </>
  )
}
