import { useMemo, useRef, useState } from 'react'
import type { Distribution, Level } from '../../assessment/distribution'
import { seriesTitle } from '../../assessment/goals'
import type { RankRanges } from '../../assessment/rankRanges'
import { ChartTable } from '../../charts/core/ChartTable'
import { ChartTools } from '../../charts/core/export/ChartTools'
import { DistributionChart, distributionKind } from '../../charts/distribution/DistributionChart'
import type { DistributionInput } from '../../charts/distribution/distributionSeries'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { useNeighbours } from '../../context/useFigures'
import { formatValue, ordinal } from '../../format/numbers'
import type { Goal, Measure } from '../../framework/framework'
import { roundTo } from '../../statistics/rounding'
import { useWidth } from '../../ui/useWidth'
import { levelName, neighbourListText } from '../../words/comparisonText'
import { withoutRankText } from '../../words/rankText'
import { parseRange, type Range, within, writeRange } from './valueRange'

interface RangeProps {
  readonly values: readonly number[]
  readonly decimals: number
  readonly text: (value: number) => string
  readonly range: Range | undefined
  readonly draw: (range: Range) => void
  readonly settle: () => void
  readonly clear: () => void
}

/** Two sliders that choose what the pointer chooses by drawing over the chart. */
function RangeChoice({ values, decimals, text, range, draw, settle, clear }: RangeProps) {
  const ends = [Math.min(...values), Math.max(...values)].map((value) => roundTo(value, decimals))
  const [min = 0, max = 0] = ends
  const [low, high] = range ?? [min, max]
  const slider = (label: string, value: number, to: (next: number) => Range) => (
    <label>
      {label}
      <input
        type="range"
        min={min}
        max={max}
        step={10 ** -decimals}
        value={value}
        aria-valuetext={text(value)}
        onChange={({ target }) => draw(to(Number(target.value)))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <span aria-hidden="true">{text(value)}</span>
    </label>
  )
  return (
    <fieldset className="range-choice no-print">
      <legend>Choose areas by value: draw over the chart, or move the ends</legend>
      {slider('From', low, (next) => [Math.min(next, high), high])}
      {slider('To', high, (next) => [low, Math.max(next, low)])}
      {range && (
        <button type="button" className="button" onClick={clear}>
          Choose none
        </button>
      )}
    </fieldset>
  )
}

interface Props {
  readonly goal: Goal
  readonly measure: Measure
  /** Its label. */
  readonly period: string
  readonly spread: Distribution
  readonly levels: readonly Level[]
  /** Absent while they are drawn. */
  readonly ranges: RankRanges | undefined
  readonly area: string
  readonly closest: readonly string[]
  readonly marked: readonly string[]
}

/** The distribution, what is chosen of it, and its table. */
export function DistributionCard({
  goal,
  measure,
  period,
  spread,
  levels,
  ranges,
  area,
  closest,
  marked,
}: Props) {
  const { framework } = useApp()
  const { search, change } = useChoices()
  const { edition } = useNeighbours()
  const [frame, width] = useWidth()
  const chart = useRef<HTMLDivElement>(null)
  /** Drawn but not let go. */
  const [draft, draw] = useState<Range>()
  const { without } = spread
  const { decimals } = goal
  const input = useMemo((): DistributionInput => {
    const ranked = spread.ranked.map(({ point, ...of }) => ({
      ...of,
      value: point.value,
      range: ranges?.byArea?.get(of.code),
    }))
    const text = (value: number) => formatValue(value, measure.unit, decimals)
    const ours = ranked.find(({ code }) => code === area)
    const named = levels.map((level) => ({
      look: level.id,
      name: levelName(level, framework, area),
      value: level.value,
    }))
    const beside = named.map(({ name, value }) => `${name} ${text(value)}`).join(', ')
    const own = ours ? ` ${ours.name} ${text(ours.value)}, ${ordinal(ours.rank.rank)}.` : ''
    return {
      title: `${seriesTitle(goal, framework)}, ${period}`,
      about: `${ranked.length} local authorities. ${beside}.${own}`,
      measure,
      goal,
      period,
      ranked,
      without,
      levels: named,
      area,
      closest,
      marked,
      text,
    }
  }, [goal, measure, period, spread, levels, ranges, area, closest, marked, framework, without, decimals])
  const { ranked, text } = input
  const range = draft ?? parseRange(search.range)
  const settle = () => {
    if (draft) change({ range: writeRange(draft, decimals) }, true)
    draw(undefined)
  }
  const chosen = range ? ranked.filter(({ value }) => within(value, range, decimals)) : []
  return (
    <section className="card chart-card compare-spread" aria-labelledby="spread">
      <div className="chart-head">
        <h2 id="spread">All local authorities, {period}</h2>
        <ChartTools
          name={`compare-${goal.id}`}
          csv={() => distributionKind.csv(input)}
          drawing={() => chart.current?.querySelector('svg')}
        />
      </div>
      <div ref={frame}>
        <div ref={chart}>
          {width > 0 && <DistributionChart input={input} width={width} brush={{ range, draw, settle }} />}
        </div>
      </div>
      {edition && <p className="soft small">{neighbourListText(edition)}</p>}
      <RangeChoice
        values={ranked.map(({ value }) => value)}
        decimals={decimals}
        text={text}
        range={range}
        draw={draw}
        settle={settle}
        clear={() => change({ range: undefined }, true)}
      />
      {range && (
        <div className="range-chosen">
          <ChartTable
            kind={distributionKind}
            input={input}
            only={{
              rows: chosen,
              caption: `${chosen.length} of ${ranked.length} from ${text(range[0])} to ${text(range[1])}`,
            }}
          />
        </div>
      )}
      <details className="twin">
        <summary>The chart as a table</summary>
        <ChartTable kind={distributionKind} input={input} />
        {without.length > 0 && (
          <p className="soft small">
            Without a rank:{' '}
            {without.map(({ name, reason }) => `${name} (${withoutRankText(reason)})`).join(', ')}.
          </p>
        )}
      </details>
    </section>
  )
}
