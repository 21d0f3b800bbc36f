import { type Box, distance, type placeLabels } from '../core/labels/boxes'
import { lineHeight, wrap } from '../core/labels/text'
import { noteLine, type PlacedAnnotation } from './trajectoryAnnotations'
import type { Label } from './trajectoryLabels'
import type { PlacedMark, Position, TrajectoryLayout } from './trajectoryLayout'

function Lines({
  lines,
  x,
  y,
  anchor,
}: {
  lines: readonly string[]
  x: number
  y: number
  anchor?: 'middle'
}) {
  return (
    <text className="t-label" x={x} y={y + 11} textAnchor={anchor}>
      {lines.map((text, index) => (
        <tspan key={text} x={x} dy={index === 0 ? 0 : lineHeight}>
          {text}
        </tspan>
      ))}
    </text>
  )
}

/** What stands in an empty frame. */
export function Nothing({ placed: { width, plot }, text }: { placed: TrajectoryLayout; text: string }) {
  return (
    <g className="t-label-soft">
      <Lines lines={wrap(text, width - 24)} x={width / 2} y={(plot.top + plot.bottom) / 2} anchor="middle" />
    </g>
  )
}

/** The names at the ends of the lines, each in its line's colour. */
export function EndLabels({ placed: { ends } }: { placed: TrajectoryLayout }) {
  return ends.map(({ end, lines, box, leader }) => (
    <g key={end.name} className={end.look}>
      {leader && <path className="t-leader" d={leader} />}
      <Lines lines={lines} x={box.x} y={box.y} />
    </g>
  ))
}

/** The key below the chart. */
export function Key({ placed: { key } }: { placed: TrajectoryLayout }) {
  return key.map(({ kind, lines, box: { x, y } }) => (
    <g
      key={kind}
      className={kind === 'forecast' ? 't-label-ours t-label-forecast' : 't-label-soft t-label-key'}
    >
      {kind === 'forecast' ? (
        <Diamond x={x - 10} y={y + 7} />
      ) : (
        <Whiskers whiskers={[{ x: x - 10, low: y + 14, high: y }]} />
      )}
      <Lines lines={lines} x={x} y={y} />
    </g>
  ))
}

const clamped = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

/** A thin line to a label that found no room beside its point. */
function leaderTo({ x, y, width, height }: Box, at: Position): string | undefined {
  if (distance({ x, y, width, height }, at) < 22) return undefined
  return `M${at.x},${at.y}L${clamped(at.x, x, x + width)},${clamped(at.y, y, y + height)}`
}

/** The labels within the chart, over their leaders. */
export function Labels({ labels }: { labels: ReturnType<typeof placeLabels<Label>> }) {
  return (
    <>
      {labels.map(({ item, box }) => {
        const leader = leaderTo(box, item.at)
        return leader && <path key={leader} className={`t-leader ${item.look}`} d={leader} />
      })}
      {labels.map(({ item, box }) => (
        <g key={`${item.text}${box.x}`} className={item.look}>
          <Lines lines={item.lines} x={box.x + box.width / 2} y={box.y} anchor="middle" />
        </g>
      ))}
    </>
  )
}

const cap = 3.5

/** The 95% intervals of the figures: thin uprights with caps, to lie behind the marks. */
export function Whiskers({ whiskers }: Pick<TrajectoryLayout, 'whiskers'>) {
  return whiskers.map(({ x, low, high }) => (
    <path
      key={x}
      className="t-whisker"
      d={`M${x - cap},${high}H${x + cap}M${x},${high}V${low}M${x - cap},${low}H${x + cap}`}
    />
  ))
}

type Placed = NonNullable<TrajectoryLayout['forecast']>

/** The forecast's 80% interval, widening from the last figure. */
export const ForecastBand = ({ forecast: { from, to, low, high } }: { forecast: Placed }) => (
  <path className="t-forecast-band" d={`M${from.x},${from.y}L${to.x},${high}V${low}Z`} />
)

export const Diamond = ({ x, y, title }: Position & { title?: string }) => (
  <path className="t-forecast" d={`M${x},${y - 6}l6,6l-6,6l-6,-6z`}>
    {title && <title>{title}</title>}
  </path>
)

/** Dots to an open diamond: like nothing that was measured. */
export function ForecastMark({ forecast: { from, to }, title }: { forecast: Placed; title: string }) {
  return (
    <g>
      <path className="t-forecast-line" d={`M${from.x},${from.y}L${to.x},${to.y}`} />
      <Diamond {...to} title={title} />
    </g>
  )
}

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
