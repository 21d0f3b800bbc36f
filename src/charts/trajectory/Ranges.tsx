import type { Position, TrajectoryLayout } from './place'

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
