import { useMemo, useRef } from 'react'
import type { PastRank } from '../../assessment/distribution'
import { seriesTitle } from '../../assessment/goals'
import type { RankRanges } from '../../assessment/rankRanges'
import { ChartTable } from '../../charts/core/ChartTable'
import { ChartTools } from '../../charts/core/export/ChartTools'
import { RankChart, rankKind } from '../../charts/ranks/RankChart'
import type { RankInput } from '../../charts/ranks/rankColumns'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { formatValue, ordinal } from '../../format/numbers'
import type { Goal, Measure } from '../../framework/framework'
import { notesFor } from '../../framework/notes'
import { parsePeriod } from '../../framework/period'
import { useWidth } from '../../ui/useWidth'

interface Props {
  readonly goal: Goal
  readonly measure: Measure
  readonly runs: readonly (readonly PastRank[])[]
  /** By period; absent while they are drawn. */
  readonly ranges: ReadonlyMap<string, RankRanges> | undefined
  readonly area: string
}

const told = ['not-published', 'disrupted', 'break', 'not-credible', 'lower-bound']

/** Our rank from year to year, its table, and what is to know of the years. */
export function RankHistoryCard({ goal, measure, runs, ranges, area }: Props) {
  const { framework } = useApp()
  const { asAt } = useChoices()
  const [frame, width] = useWidth()
  const chart = useRef<HTMLDivElement>(null)
  const name = framework.areas.get(area)?.name ?? area
  const { decimals } = goal
  const input = useMemo((): RankInput => {
    const all = runs.flat()
    const said = all.map(({ point, rank }) => `${point.period.label} ${ordinal(rank.rank)} of ${rank.of}`)
    return {
      title: `${name}’s rank among local authorities, ${seriesTitle(goal, framework)}`,
      about: `From ${all[0]?.point.period.label} to ${all.at(-1)?.point.period.label}. ${said.join(', ')}.`,
      areaName: name,
      runs: runs.map((run) =>
        run.map(({ point, rank }) => ({
          period: point.period,
          value: point.value,
          rank,
          range: ranges?.get(point.period.label)?.byArea?.get(area),
        })),
      ),
      text: (value) => formatValue(value, measure.unit, decimals),
    }
  }, [runs, ranges, area, name, goal, framework, measure, decimals])
  const all = runs.flat()
  const [first, last] = [all[0]?.point.period.end ?? '', all.at(-1)?.point.period.end ?? '']
  const sentences = notesFor(framework.notes, goal, area).flatMap(({ kind, period, sentence }) => {
    const known = parsePeriod(period)
    return told.includes(kind) && known && known.kind !== 'term' && known.end >= first && known.end <= asAt
      ? [sentence]
      : []
  })
  if (all.length === 0) return null
  return (
    <section className="card chart-card compare-places" aria-labelledby="places">
      <div className="chart-head">
        <h2 id="places">How {name}’s rank moved</h2>
        <ChartTools
          name={`places-${goal.id}`}
          csv={() => rankKind.csv(input)}
          drawing={() => chart.current?.querySelector('svg')}
        />
      </div>
      <div ref={frame}>
        <div ref={chart}>{width > 0 && <RankChart input={input} width={width} />}</div>
      </div>
      <p className="soft small">
        The height is the rank among the local authorities with a figure that year, by quartiles; an upright
        spans the ranks that chance allows; no line crosses a year without a figure
        {last ? ' or a change of definition' : ''}. {sentences.join(' ')}
      </p>
      <details className="twin">
        <summary>The ranks as a table</summary>
        <ChartTable kind={rankKind} input={input} />
      </details>
    </section>
  )
}
