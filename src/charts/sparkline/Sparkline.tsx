import { formatNumber } from '../../format/numbers'
import type { Goal } from '../../framework/framework'
import { monthYear } from '../../framework/period'
import type { Series } from '../../framework/series'
import { halfDisc, markText } from '../core/marks'
import { type SparklineLayout, sparklineLayout } from './sparklineLayout'
import { type SparklineSeries, sparklineSeries } from './sparklineSeries'
import './sparkline.css'

interface Props {
  readonly goal: Goal
  /** The area's figures up to the as-at date. */
  readonly series: Series | undefined
  /** First and last date of every sparkline on the page (ISO). */
  readonly domain: readonly [string, string]
  /** Where a baseline without a period stands (ISO date). */
  readonly baselineFallback: string
  /** What the picture is of; the table row beside it carries the figures. */
  readonly label: string
}

const width = 210
const height = 44

function sentence(label: string, { baseline, goal, last }: SparklineSeries, decimals: number) {
  const number = (value: number) => formatNumber(value, decimals)
  const parts = [
    ...(baseline ? [`baseline ${number(baseline.value)}`] : []),
    ...(goal ? [`goal ${number(goal.value)} by ${monthYear(goal.date)}`] : []),
    last ? `latest ${markText(last, number)} in ${last.period.label}` : 'no figure yet',
  ]
  return `${label}: ${parts.join(', ')}`
}

function SparklineMark({ x, y, mark, last }: SparklineLayout['marks'][number]) {
  if (mark.kind === 'not-credible')
    return <path className="spark-cross" d={`M${x - 3},${y - 3}l6,6m0,-6l-6,6`} />
  if (mark.kind === 'lower-bound') return <path className="spark-bound" d={`M${x},${y - 4}l4,7h-8z`} />
  const radius = last ? 3.6 : 1.8
  if (mark.kind === 'disrupted')
    return (
      <g>
        <circle className="spark-half" cx={x} cy={y} r={radius + 0.6} />
        <path className="spark-dot" d={halfDisc(x, y, radius + 0.6)} />
      </g>
    )
  return <circle className="spark-dot" cx={x} cy={y} r={radius} />
}

/** A small picture of one goal: ○ baseline, dashed to ■ goal, and what happened. */
export function Sparkline({ goal: of, series, domain, baselineFallback, label }: Props) {
  const drawn = sparklineSeries(of, series, baselineFallback)
  const { lines, marks, baseline, goal, right } = sparklineLayout(drawn, domain, width, height)
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={sentence(label, drawn, of.decimals)}
    >
      {baseline && goal && (
        <path className="spark-trajectory" d={`M${baseline.x},${baseline.y}L${goal.x},${goal.y}`} />
      )}
      {goal && goal.x < right && <path className="spark-after" d={`M${goal.x},${goal.y}H${right}`} />}
      {baseline && (
        <circle
          className={baseline.assumed ? 'spark-baseline spark-assumed' : 'spark-baseline'}
          cx={baseline.x}
          cy={baseline.y}
          r={3}
        />
      )}
      {lines.map((d) => (
        <path key={d} className="spark-line" d={d} />
      ))}
      {goal && <rect className="spark-goal" x={goal.x - 3.5} y={goal.y - 3.5} width={7} height={7} />}
      {marks.map((at) => (
        <SparklineMark key={at.mark.period.label} {...at} />
      ))}
    </svg>
  )
}
