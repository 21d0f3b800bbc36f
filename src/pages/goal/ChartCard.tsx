import { type ReactNode, useRef, useState } from 'react'
import { serialiseSvg } from '../../charts/svg'
import { ChartTable } from '../../charts/table/Table'
import { TrajectoryChart } from '../../charts/trajectory/Chart'
import { formatValue } from '../../format/numbers'
import type { Goal, Measure } from '../../framework/framework'
import { notesFor } from '../../framework/notes'
import { parsePeriod } from '../../framework/period'
import type { Series } from '../../framework/series'
import { download } from '../../ui/download'
import { useWidth } from '../../ui/useWidth'
import { useApp } from '../app/App'
import { useChoices } from '../app/useChoices'
import type { Comparator } from './comparators'
import { goalCsv } from './csv'

interface Props {
  readonly goal: Goal
  readonly measure: Measure
  readonly series: Series | undefined
  readonly comparators: readonly Comparator[]
  /** What stands below the chart's table. */
  readonly children?: ReactNode
}

function CopyLink() {
  const [said, say] = useState('Copy link')
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => say('Link copied'),
      () => say('Copy it from the address bar'),
    )
  return (
    <button type="button" className="button" onClick={copy}>
      <span aria-live="polite">{said}</span>
    </button>
  )
}

/** The trajectory chart with its table and its downloads. */
export function ChartCard({ goal, measure, series, comparators, children }: Props) {
  const { framework } = useApp()
  const { area, asAt } = useChoices()
  const [frame, width] = useWidth()
  const chart = useRef<HTMLDivElement>(null)
  const name = `goal-${goal.id}`
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
  }
  const saveSvg = () => {
    const svg = chart.current?.querySelector('svg')
    if (svg) download(`${name}.svg`, serialiseSvg(svg), 'image/svg+xml')
  }
  return (
    <section className="card chart-card" aria-labelledby="chart">
      <div className="chart-head">
        <h2 id="chart">Baseline, goal and what happened</h2>
        <div className="chart-tools no-print">
          <button
            type="button"
            className="button"
            onClick={() =>
              download(`${name}.csv`, goalCsv(framework, goal, area, series, comparators), 'text/csv')
            }
          >
            Download CSV
          </button>
          <button type="button" className="button" onClick={saveSvg}>
            Download SVG
          </button>
          <CopyLink />
        </div>
      </div>
      <div ref={frame}>
        <div ref={chart}>{width > 0 && <TrajectoryChart {...input} width={width} />}</div>
      </div>
      <details className="twin">
        <summary>The chart as a table</summary>
        <ChartTable {...input} />
      </details>
      {children}
    </section>
  )
}
