import { type ReactNode, useRef } from 'react'
import type { Assessment } from '../../assessment/assessment'
import type { Comparator } from '../../assessment/comparators'
import { judgedOf } from '../../assessment/trajectory'
import { ChartTable } from '../../charts/core/ChartTable'
import { ChartTools } from '../../charts/core/export/ChartTools'
import { TrajectoryChart, trajectoryKind } from '../../charts/trajectory/TrajectoryChart'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { formatValue } from '../../format/numbers'
import type { Goal } from '../../framework/framework'
import { notesFor } from '../../framework/notes'
import { parsePeriod } from '../../framework/period'
import { useWidth } from '../../ui/useWidth'
import { assessmentCommentary, commentaryText } from '../../words/commentary/commentary'
import { comparatorLine } from '../../words/comparisonText'
import { movingGoalLabel } from '../../words/verdictText'

interface Props {
  readonly assessment: Assessment
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
export function TrajectoryCard({ assessment, comparators, children }: Props) {
  const { goal, measure, series, verdict } = assessment
  const judged = judgedOf(verdict)
  const { framework } = useApp()
  const { area, asAt } = useChoices()
  const [frame, width] = useWidth()
  const chart = useRef<HTMLDivElement>(null)
  const input = {
    goal,
    measure,
    series,
    comparators: comparators.map((one) => comparatorLine(one, framework, area)),
    // The chart draws no terms: what is to know of one stands on the control chart.
    notes: notesFor(framework.notes, goal, area).filter(({ period }) => parsePeriod(period)?.kind !== 'term'),
    asAt,
    baselineFallback: framework.documentDate,
    areaName: framework.areas.get(area)?.name ?? area,
    formatValue: (value: number) => formatValue(value, measure.unit, goal.decimals),
    ...judged,
    ...(judged.aims ? { aimLabel: movingGoalLabel(verdict) } : {}),
    commentary: commentaryText(assessmentCommentary(assessment)),
  }
  return (
    <section className="card chart-card" aria-labelledby="chart">
      <div className="chart-head">
        <h2 id="chart">{headingOf(goal, judged.aims !== undefined)}</h2>
        <ChartTools
          name={`goal-${goal.id}`}
          csv={() => trajectoryKind.csv(input)}
          drawing={() => chart.current?.querySelector('svg')}
        />
      </div>
      <div ref={frame}>
        <div ref={chart}>{width > 0 && <TrajectoryChart input={input} width={width} />}</div>
      </div>
      <details className="twin">
        <summary>The chart as a table</summary>
        <ChartTable kind={trajectoryKind} input={input} />
      </details>
      {children}
    </section>
  )
}
