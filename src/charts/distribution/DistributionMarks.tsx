import { memo } from 'react'
import { lineHeight } from '../core/labels/text'
import { Axes } from '../trajectory/TrajectoryMarks'
import type { DistributionLayout } from './distributionLayout'
import type { DotLook } from './distributionSeries'

interface MarkProps {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly look: DotLook
}

/** One area: ◆ ours, ■ a neighbour, ▲ one the reader chose, ○ any other. */
export function DotMark({ x, y, radius: r, look }: MarkProps) {
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

/** The shapes that are drawn, with their words. */
export const Legend = ({ looks }: { looks: ReadonlySet<DotLook> }) => (
  <ul className="d-legend soft small">
    {legend
      .filter(({ look }) => looks.has(look))
      .map(({ look, words }) => (
        <li key={look}>
          <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
            <DotMark x={0} y={0} radius={4} look={look} />
          </svg>
          {words}
        </li>
      ))}
  </ul>
)

/** Everything that does not change while the pointer moves. */
export const Still = memo(function Still({ placed, better }: { placed: DistributionLayout; better: string }) {
  const { plot, radius } = placed
  return (
    <>
      <Axes placed={placed} />
      <text className="t-note" x={plot.left} y={placed.betterAt}>
        {better}
      </text>
      {placed.levels.map(({ look, y }) => (
        <path key={look} className={`d-level look-${look}`} d={`M${plot.left},${y}H${plot.right}`} />
      ))}
      {/* The others first, so that those with a name lie on top. */}
      {[true, false].map((others) =>
        placed.dots
          .filter(({ dot }) => (dot.look === 'other') === others)
          .map(({ x, y, dot }) => <DotMark key={dot.code} x={x} y={y} radius={radius} look={dot.look} />),
      )}
      {placed.names.map(({ look, lines, x, y, leader }) => (
        <g key={lines.join(' ')} className={`d-name d-name-${look}`}>
          {leader && <path className="d-leader" d={leader} />}
          <text className="d-label" x={x} y={y}>
            {lines.map((text, line) => (
              <tspan key={text} x={x} dy={line === 0 ? 0 : lineHeight}>
                {text}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </>
  )
})
