import type { PlacedAnnotation, PlacedMark, PlacedTrajectory } from './place'

/** One figure of ours: ● published, × not credible, △ a lower bound. */
export function FigureMark({ x, y, mark, last }: PlacedMark & { last: boolean }) {
  if (mark.kind === 'not credible') return <path className="t-cross" d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`} />
  if (mark.kind === 'lower bound') return <path className="t-bound" d={`M${x},${y - 5}l5.500,9h-11z`} />
  return <circle className="t-dot" cx={x} cy={y} r={last ? 5 : 3.6} />
}

/** A tinted stretch for a year without a figure or a disrupted one; a dashed upright where the definition changed. */
export function AnnotationMark({ at, plot }: { at: PlacedAnnotation; plot: PlacedTrajectory['plot'] }) {
  const { annotation, from, to, label } = at
  return (
    <g>
      {annotation.kind === 'break' ? (
        <path className="t-break" d={`M${from},${plot.top - 2}V${plot.bottom}`} />
      ) : (
        <rect
          className={annotation.kind === 'disrupted' ? 't-band t-band-disrupted' : 't-band'}
          x={from}
          y={plot.top - 2}
          width={Math.max(to - from, 1)}
          height={plot.bottom - plot.top + 2}
        />
      )}
      <text className="t-note" x={label.x} y={label.y} textAnchor={label.anchor}>
        {annotation.lines.map((text, index) => (
          <tspan key={text} x={label.x} dy={index === 0 ? 0 : 12}>
            {text}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** Horizontal rules with their values, and the periods along the foot. */
export function Axes({
  placed,
  formatValue,
}: {
  placed: PlacedTrajectory
  formatValue: (value: number) => string
}) {
  const { plot, yTicks, xTicks } = placed
  return (
    <g>
      {yTicks.map(({ value, y }) => (
        <g key={value}>
          <path className="t-rule" d={`M${plot.left},${y}H${plot.right}`} />
          <text className="t-tick" x={plot.left - 6} y={y + 4} textAnchor="end">
            {formatValue(value)}
          </text>
        </g>
      ))}
      {xTicks.map(({ label, x }) => (
        <text key={label} className="t-tick" x={x} y={plot.bottom + 20} textAnchor="middle">
          {label}
        </text>
      ))}
    </g>
  )
}
