import { type ReactNode, useRef } from 'react'
import type { Comparator } from '../../assessment/comparators'
import type { Judged } from '../../assessment/trajectory'
import { ChartTools } from '../../charts/core/export/ChartTools'
import { TrajectoryChart } from '../../charts/trajectory/TrajectoryChart'
import { TrajectoryTable } from '../../charts/trajectory/TrajectoryTable'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { formatValue } from '../../format/numbers'
import type { Goal, Measure } from '../../framework/framework'
import { notesFor } from '../../framework/notes'
import { parsePeriod } from '../../framework/period'
import type { Series } from '../../framework/series'
import { useWidth } from '../../ui/useWidth'
import { goalCsv } from './csv'

interface Props extends Judged {
  readonly goal: Goal
  readonly measure: Measure
  readonly series: Series | undefined
  readonly comparators: readonly Comparator[]
  /** What stands below the chart's table. */
  readonly children?: ReactNode
}

/** What the chart holds, in the order a reader asks for it. */
function headingOf({ baseline, target }: Goal, moves: boolean) {
  const goal = target !== null || moves
  if (baseline === null) return goal ? 'Goal and what happened' : 'What happened'
  return goal ? 'Baseline, goal and what happened' : 'Baseline and what happened'
}

/** The trajectory chart with its table and its downloads. */
export function ChartCard({ goal, measure, series, comparators, children, ...judged }: Props) {
  const { framework } = useApp()
  const { area, asAt } = useChoices()
  const [frame, width] = useWidth()
  const chart = useRef<HTMLDivElement>(null)
  const input = {
    goal,
    measure,
    series,
    comparators,
    // The chart draws no terms: what is to know of one stands on the control chart.
    notes: notesFor(framework.notes, goal, area).filter(({ period }) => parsePeriod(period)?.kind !== 'term'),
    asAt,
    baselineFallback: framework.documentDate,
    areaName: framework.areas.get(area)?.name ?? area,
    formatValue: (value: number) => formatValue(value, measure.unit, goal.decimals),
    ...judged,
  }
  return (
    <section className="card chart-card" aria-labelledby="chart">
      <div className="chart-head">
        <h2 id="chart">{headingOf(goal, judged.aims !== undefined)}</h2>
        <ChartTools
          name={`goal-${goal.id}`}
          csv={() => goalCsv(input)}
          drawing={() => chart.current?.querySelector('svg')}
        />
      </div>
      <div ref={frame}>
        <div ref={chart}>{width > 0 && <TrajectoryChart {...input} width={width} />}</div>
      </div>
      <details className="twin">
        <summary>The chart as a table</summary>
        <TrajectoryTable {...input} />
      </details>
      {children}
    </section>
  )
}
