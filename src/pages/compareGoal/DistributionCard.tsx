import { useMemo, useRef, useState } from 'react'
import type { Distribution } from '../../assessment/distribution'
import { seriesTitle } from '../../assessment/goals'
import { ChartTools } from '../../charts/core/export/ChartTools'
import { Readout } from '../../charts/core/reading/Readout'
import { DistributionChart, type Range } from '../../charts/distribution/DistributionChart'
import type { DistributionSeries, Level } from '../../charts/distribution/distributionSeries'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { formatValue, ordinal } from '../../format/numbers'
import type { Goal, Measure } from '../../framework/framework'
import { roundTo } from '../../statistics/rounding'
import { useWidth } from '../../ui/useWidth'
import { besideText, rankText, textOf, withoutRankText } from '../../words/rankText'
import { AreaTable } from './AreaTable'
import { spreadCsv } from './csv'
import { parseRange, within, writeRange } from './range'

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
  readonly area: string
  readonly closest: readonly string[]
  readonly marked: readonly string[]
}

/** The distribution, what is chosen of it, and its table. */
export function DistributionCard({ goal, measure, period, spread, levels, area, closest, marked }: Props) {
  const { framework } = useApp()
  const { search, change } = useChoices()
  const [frame, width] = useWidth()
  const chart = useRef<HTMLDivElement>(null)
  const [hovered, hover] = useState<number>()
  /** Drawn but not let go. */
  const [draft, draw] = useState<Range>()
  const { ranked, without } = spread
  const { decimals } = goal
  const shown = { measure, decimals }
  const ours = ranked.find(({ code }) => code === area)
  const series = useMemo((): DistributionSeries => {
    const lookOf = (code: string) =>
      code === area
        ? 'ours'
        : marked.includes(code)
          ? 'marked'
          : closest.includes(code)
            ? 'neighbour'
            : 'other'
    return {
      dots: ranked.map(({ code, name, point }) => ({ code, name, value: point.value, look: lookOf(code) })),
      levels,
      better: measure.polarity,
    }
  }, [ranked, levels, area, closest, marked, measure])
  const text = useMemo(
    () => (value: number) => formatValue(value, measure.unit, decimals),
    [measure, decimals],
  )
  const range = draft ?? parseRange(search.range)
  const settle = () => {
    if (draft) change({ range: writeRange(draft, decimals) }, true)
    draw(undefined)
  }
  const chosen = range ? ranked.filter(({ point }) => within(point.value, range, decimals)) : []
  const index = Math.min(
    hovered ??
      Math.max(
        0,
        ranked.findIndex(({ code }) => code === area),
      ),
    ranked.length - 1,
  )
  const read = ranked[index]
  const said = read
    ? `${read.name} ${textOf(shown, read.point.value)}: ${rankText(read.rank)}${ours && read !== ours ? `; ${ours.name} is ${besideText(shown, ours.point.value, read.point.value)}` : ''}.`
    : ''
  const title = `${seriesTitle(goal, framework)}, ${period}`
  const about = `${ranked.length} local authorities. ${levels.map(({ name, value }) => `${name} ${text(value)}`).join(', ')}.${ours ? ` ${ours.name} ${text(ours.point.value)}, ${ordinal(ours.rank.rank)}.` : ''}`
  const table = { ours, closest, measure, decimals }
  return (
    <section className="card chart-card compare-spread" aria-labelledby="spread">
      <div className="chart-head">
        <h2 id="spread">All local authorities, {period}</h2>
        <ChartTools
          name={`compare-${goal.id}`}
          csv={() => spreadCsv(goal, measure, period, spread, area, closest)}
          drawing={() => chart.current?.querySelector('svg')}
        />
      </div>
      <div ref={frame}>
        <div ref={chart}>
          {width > 0 && (
            <DistributionChart
              series={series}
              unit={measure.unit}
              title={title}
              about={about}
              text={text}
              range={range}
              brush={draw}
              settle={settle}
              chosen={hovered}
              choose={hover}
              width={width}
            />
          )}
        </div>
      </div>
      <Readout label="Read an area" count={ranked.length} index={index} said={said} choose={hover} />
      <RangeChoice
        values={ranked.map(({ point }) => point.value)}
        decimals={decimals}
        text={text}
        range={range}
        draw={draw}
        settle={settle}
        clear={() => change({ range: undefined }, true)}
      />
      {range && (
        <div className="range-chosen">
          <AreaTable
            caption={`${chosen.length} of ${ranked.length} from ${text(range[0])} to ${text(range[1])}`}
            ranked={chosen}
            {...table}
          />
        </div>
      )}
      <details className="twin">
        <summary>The chart as a table</summary>
        <AreaTable caption={title} ranked={ranked} {...table} />
        {without.length > 0 && (
          <p className="soft small">
            Without a place:{' '}
            {without.map(({ name, reason }) => `${name} (${withoutRankText(reason)})`).join(', ')}.
          </p>
        )}
      </details>
    </section>
  )
}
