import type { AxesLayout } from './frame'

/** Horizontal rules with their values, and the periods along the foot. */
export const Axes = ({ of: { plot, yTicks, xTicks } }: { of: AxesLayout }) => (
  <g>
    {yTicks.map(({ text, y }) => (
      <g key={`${text}${y}`}>
        <path className="chart-rule" d={`M${plot.left},${y}H${plot.right}`} />
        {text && (
          <text className="chart-tick" x={plot.left - 6} y={y + 4} textAnchor="end">
            {text}
          </text>
        )}
      </g>
    ))}
    {xTicks.map(({ at, x, text }) => (
      <g key={at}>
        <path className="chart-rule" d={`M${at},${plot.bottom}v${text ? 6 : 4}`} />
        {text && (
          <text className="chart-tick" x={x} y={plot.bottom + 20} textAnchor="middle">
            {text}
          </text>
        )}
      </g>
    ))}
  </g>
)
