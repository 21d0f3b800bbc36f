import type { PlacedMark, TrajectoryLayout } from './place'
import { noteLine, type PlacedAnnotation } from './strip'

/** One figure of ours: ● published, × not credible, △ a lower bound. */
export function FigureMark({ x, y, mark, last, title }: PlacedMark & { last: boolean; title: string }) {
  if (mark.kind === 'not credible')
    return (
      <path className="t-cross" d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`}>
        <title>{title}</title>
      </path>
    )
  if (mark.kind === 'lower bound')
    return (
      <path className="t-bound" d={`M${x},${y - 6}l6,10h-12z`}>
        <title>{title}</title>
      </path>
    )
  return (
    <circle className="t-dot" cx={x} cy={y} r={last ? 5 : 3.6}>
      <title>{title}</title>
    </circle>
  )
}

/** A tinted stretch for a year without a figure or a disrupted one; a dashed upright where the definition changed. */
export function AnnotationMark({ at, plot }: { at: PlacedAnnotation; plot: TrajectoryLayout['plot'] }) {
  const { annotation, from, to, label } = at
  return (
    <g>
      {annotation.sentence && <title>{annotation.sentence}</title>}
      {annotation.kind === 'break' ? (
        <path className="t-break" d={`M${from},${plot.top - 4}V${plot.bottom}`} />
      ) : (
        <rect
          className={annotation.kind === 'disrupted' ? 't-band t-band-disrupted' : 't-band'}
          x={from}
          y={plot.top - 4}
          width={to - from}
          height={plot.bottom - plot.top + 4}
        />
      )}
      <text className="t-note" x={label.x} y={label.y} textAnchor="middle">
        {annotation.lines.map((text, index) => (
          <tspan key={text} x={label.x} dy={index === 0 ? 0 : noteLine}>
            {text}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** Horizontal rules with their values, and the periods along the foot. */
export function Axes({
  placed: { plot, yTicks, xTicks },
}: {
  placed: Pick<TrajectoryLayout, 'plot' | 'yTicks' | 'xTicks'>
}) {
  return (
    <g>
      {yTicks.map(({ text, y }) => (
        <g key={`${text}${y}`}>
          <path className="t-rule" d={`M${plot.left},${y}H${plot.right}`} />
          <text className="t-tick" x={plot.left - 6} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, x, text }) => (
        <g key={at}>
          <path className="t-rule" d={`M${at},${plot.bottom}v${text ? 6 : 4}`} />
          {text && (
            <text className="t-tick" x={x} y={plot.bottom + 20} textAnchor="middle">
              {text}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
