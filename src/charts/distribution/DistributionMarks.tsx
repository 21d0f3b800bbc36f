import { Axes } from '../core/Axes'
import type { DrawingProps } from '../core/chartKind'
import { Legend } from '../core/Legend'
import { TextLines } from '../core/TextLines'
import type { DistributionLayout } from './distributionLayout'
import type { DistributionSeries, DotLook } from './distributionSeries'

type Props = DrawingProps<DistributionSeries, DistributionLayout>

interface MarkProps {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly look: DotLook
}

/** One area: ◆ ours, ■ a neighbour, ▲ one the reader chose, ○ any other. */
function DotMark({ x, y, radius: r, look }: MarkProps) {
  switch (look) {
    case 'ours': {
      const size = Math.max(r * 1.7, 5)
      return (
        <path
          className="d-ours"
          d={`M${x},${y - size}l${size},${size}l${-size},${size}l${-size},${-size}z`}
        />
      )
    }
    case 'neighbour': {
      const size = Math.max(r * 0.95, 3)
      return <rect className="d-neighbour" x={x - size} y={y - size} width={2 * size} height={2 * size} />
    }
    case 'marked': {
      const size = Math.max(r * 1.25, 4)
      return <path className="d-marked" d={`M${x},${y - size}l${size},${size * 1.8}h${-2 * size}z`} />
    }
    case 'other':
      return <circle className="d-other" cx={x} cy={y} r={r * 0.88} />
  }
}

const legend: readonly { readonly look: DotLook; readonly words: string }[] = [
  { look: 'ours', words: 'this area' },
  { look: 'neighbour', words: 'a statistical neighbour' },
  { look: 'marked', words: 'an area you marked' },
  { look: 'other', words: 'another local authority' },
]

export function DistributionLegend({ series: { dots } }: { series: DistributionSeries }) {
  const drawn = new Set(dots.map(({ look }) => look))
  return (
    <Legend
      entries={legend
        .filter(({ look }) => drawn.has(look))
        .map(({ look, words }) => ({
          id: look,
          words,
          mark: <DotMark x={0} y={0} radius={4} look={look} />,
        }))}
    />
  )
}

/** The axis with the way that is better, and the values all areas are seen against. */
export const DistributionGround = ({ series, layout }: Props) => (
  <>
    <Axes of={layout} />
    <text className="chart-note" x={layout.plot.left} y={layout.betterAt}>
      {series.measure.polarity === 'higher' ? '↑ better' : '↓ better'}
    </text>
    {layout.levels.map(({ look, y }) => (
      <path
        key={look}
        className={`d-level look-${look}`}
        d={`M${layout.plot.left},${y}H${layout.plot.right}`}
      />
    ))}
  </>
)

export const DistributionMarks = ({ layout: { dots, names, radius } }: Props) => (
  <>
    {/* The others first, so that those with a name lie on top. */}
    {[true, false].map((others) =>
      dots
        .filter(({ dot }) => (dot.look === 'other') === others)
        .map(({ x, y, dot }) => <DotMark key={dot.code} x={x} y={y} radius={radius} look={dot.look} />),
    )}
    {names.map(({ look, lines, x, y, leader }) => (
      <g key={lines.join(' ')} className={`d-name d-name-${look}`}>
        {leader && <path className="d-leader" d={leader} />}
        <TextLines lines={lines} x={x} y={y} />
      </g>
    ))}
  </>
)
