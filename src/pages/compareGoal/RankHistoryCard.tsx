import { useMemo, useRef } from 'react'
import type { PastRank } from '../../assessment/distribution'
import { seriesTitle } from '../../assessment/goals'
import { ChartTools } from '../../charts/core/export/ChartTools'
import { RankChart } from '../../charts/ranks/RankChart'
import type { RankMark } from '../../charts/ranks/rankLayout'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { formatValue, ordinal } from '../../format/numbers'
import type { Goal, Measure } from '../../framework/framework'
import { notesFor } from '../../framework/notes'
import { parsePeriod } from '../../framework/period'
import { useWidth } from '../../ui/useWidth'
import { quartileText } from '../../words/labels'
import { rankText } from '../../words/rankText'
import { placesCsv } from './csv'

interface Props {
  readonly goal: Goal
  readonly measure: Measure
  readonly runs: readonly (readonly PastRank[])[]
  readonly area: string
}

const told = ['not-published', 'disrupted', 'break', 'not-credible', 'lower-bound']

/** Our place from year to year, its table, and what is to know of the years. */
export function RankHistoryCard({ goal, measure, runs, area }: Props) {
  const { framework } = useApp()
  const { asAt } = useChoices()
  const [frame, width] = useWidth()
  const chart = useRef<HTMLDivElement>(null)
  const name = framework.areas.get(area)?.name ?? area
  const { decimals } = goal
  const text = useMemo(
    () => (value: number) => formatValue(value, measure.unit, decimals),
    [measure, decimals],
  )
  const marks = useMemo(
    () =>
      runs.map((run) =>
        run.map(({ point, rank }): RankMark => ({ period: point.period, value: point.value, rank })),
      ),
    [runs],
  )
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
        <h2 id="places">How {name}’s place moved</h2>
        <ChartTools
          name={`places-${goal.id}`}
          csv={() => placesCsv(runs)}
          drawing={() => chart.current?.querySelector('svg')}
        />
      </div>
      <div ref={frame}>
        <div ref={chart}>
          {width > 0 && (
            <RankChart
              runs={marks}
              title={`${name}’s place among local authorities, ${seriesTitle(goal, framework)}`}
              about={`From ${all[0]?.point.period.label} to ${all.at(-1)?.point.period.label}. ${all.map(({ point, rank: place }) => `${point.period.label} ${ordinal(place.rank)} of ${place.of}`).join(', ')}.`}
              say={({ period, value, rank: place }) => `${period.label}: ${text(value)}, ${rankText(place)}.`}
              text={text}
              width={width}
            />
          )}
        </div>
      </div>
      <p className="soft small">
        The height is the place among the local authorities with a figure that year, by quarters; no line
        crosses a year without a figure{last ? ' or a change of definition' : ''}. {sentences.join(' ')}
      </p>
      <details className="twin">
        <summary>The places as a table</summary>
        <table className="twin-table area-table">
          <caption>{name}’s places</caption>
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col" className="number">
                Value
              </th>
              <th scope="col" className="number">
                Place
              </th>
              <th scope="col" className="number">
                Of
              </th>
              <th scope="col">Quarter</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ point, rank: place }) => (
              <tr key={point.period.label}>
                <th scope="row">{point.period.label}</th>
                <td className="number">{text(point.value)}</td>
                <td className="number">{ordinal(place.rank)}</td>
                <td className="number">{place.of}</td>
                <td>{quartileText(place.quartile)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
