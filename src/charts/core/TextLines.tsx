import { lineHeight } from './labels/text'

interface Props {
  readonly lines: readonly string[]
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly anchor?: 'middle' | 'end'
  readonly className?: string
  /** From one line to the next, in pixels. */
  readonly step?: number
}

/** A label of one or more lines. */
export const TextLines = ({ lines, x, y, anchor, className = 'chart-label', step = lineHeight }: Props) => (
  <text className={className} x={x} y={y} textAnchor={anchor}>
    {lines.map((text, index) => (
      <tspan key={text} x={x} dy={index === 0 ? 0 : step}>
        {text}
      </tspan>
    ))}
  </text>
)
