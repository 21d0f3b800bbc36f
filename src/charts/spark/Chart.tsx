import type { Goal } from '../../framework/framework'
import type { Series } from '../../framework/series'
import { placeSpark } from './place'
import { sparkSeries } from './series'
import './spark.css'

interface Props {
  readonly goal: Goal
  /** The area's figures up to the as-at date. */
  readonly series: Series | undefined
  /** First and last date of every spark on the page (ISO). */
  readonly domain: readonly [string, string]
  /** Where a baseline without a period stands (ISO date). */
  readonly baselineFallback: string
  /** What the picture is of; the table row beside it carries the figures. */
  readonly label: string
}

const width = 210
const height = 44

/** A small picture of one goal: ○ baseline, dashed to ■ goal, and what happened. */
export function Spark({ goal: of, series, domain, baselineFallback, label }: Props) {
  const { lines, dots, last, notCredible, baseline, goal, right } = placeSpark(
    sparkSeries(of, series, baselineFallback),
    domain,
    width,
    height,
  )
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${label}: from baseline to goal, and what happened`}
    >
      {baseline && goal && (
        <path className="spark-trajectory" d={`M${baseline.x},${baseline.y}L${goal.x},${goal.y}`} />
      )}
      {goal && goal.x < right && <path className="spark-after" d={`M${goal.x},${goal.y}H${right}`} />}
      {lines.map((d) => (
        <path key={d} className="spark-line" d={d} />
      ))}
      {dots.map(({ x, y }) => (
        <circle key={`${x},${y}`} className="spark-dot" cx={x} cy={y} r={1.8} />
      ))}
      {notCredible.map(({ x, y }) => (
        <path key={x} className="spark-cross" d={`M${x - 3},${y - 3}l6,6m0,-6l-6,6`} />
      ))}
      {baseline && <circle className="spark-baseline" cx={baseline.x} cy={baseline.y} r={3} />}
      {goal && <rect className="spark-goal" x={goal.x - 3.5} y={goal.y - 3.5} width={7} height={7} />}
      {last &&
        (last.lowerBound ? (
          <path className="spark-bound" d={`M${last.x},${last.y - 4}l4,7h-8z`} />
        ) : (
          <circle className="spark-dot" cx={last.x} cy={last.y} r={3.6} />
        ))}
    </svg>
  )
}
