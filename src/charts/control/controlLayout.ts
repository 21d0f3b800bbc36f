import { extent, line, precisionFixed, rollup, scaleLinear, scaleUtc } from 'd3'
import { formatValue } from '../../format/numbers'
import type { Measure } from '../../framework/framework'
import { type Period, yearOfTerm } from '../../framework/period'
import { type Box, distance, placeLabels, type Stroke } from '../core/labels/boxes'
import { measureNames, nameGap, type PlacedName, placeNames } from '../core/labels/names'
import { textWidth } from '../core/labels/text'
import { periodTicks, type Tick } from '../core/scales'
import type { ControlMark, ControlName, ControlSeries, Level } from './controlSeries'

interface PlacedValue {
  readonly text: string
  /** Middle and baseline of the text. */
  readonly x: number
  readonly y: number
}

const height = 14

/** The values of the marks that stand out, where there is room: none over another, each nearest to its own mark. */
function placeValues(
  marks: readonly PlacedMark[],
  strokes: readonly Stroke[],
  { unit, decimals }: Measure,
  bounds: Box,
): PlacedValue[] {
  const wishes = marks
    .filter(({ mark: { look } }) => look === 'improving' || look === 'worsening')
    .map((of) => {
      const text = formatValue(of.mark.value, unit, decimals)
      const width = textWidth(text)
      const tops = [8, 18].flatMap((away) => [of.y - away - height, of.y + away])
      const positions = [of.x - width / 2, of.x - width, of.x]
        .flatMap((x) => tops.map((y) => ({ x, y, width, height })))
        .filter((box) => marks.every((other) => distance(box, of) <= distance(box, other)))
      return { item: text, about: of, positions }
    })
  return placeLabels(wishes, {
    bounds,
    taken: marks.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 })),
    strokes,
  }).map(({ item, box }) => ({ text: item, x: box.x + box.width / 2, y: box.y + 11 }))
}

export interface PlacedMark {
  readonly x: number
  readonly y: number
  readonly mark: ControlMark
}

export interface ControlLayout {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly marks: readonly PlacedMark[]
  /** SVG path data, one for each run. */
  readonly lines: readonly string[]
  readonly levels: readonly { readonly look: Level['look']; readonly d: string }[]
  readonly names: readonly PlacedName<ControlName['look']>[]
  readonly values: readonly PlacedValue[]
  /** Where limits start anew. */
  readonly restarts: readonly number[]
  readonly yTicks: readonly { readonly text: string; readonly y: number }[]
  readonly xTicks: readonly Tick[]
  /** Where each period stands, in the order of the series. */
  readonly stops: readonly number[]
}

const clamped = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

/** The value axis: every figure and level fits; what cannot be below 0 starts there. */
function valueAxis({ marks, levels }: ControlSeries, { unit }: Measure) {
  const [low = 0, high = 1] = extent([...marks, ...levels].map(({ value }) => value))
  const room = (high - low || Math.abs(high) || 1) * 0.08
  const scale = scaleLinear(
    [low >= 0 && unit !== 'score' ? Math.max(0, low - room) : low - room, high + room],
    [1, 0],
  )
  const ticks = scale.nice(5).ticks(5)
  const decimals = precisionFixed(Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1)
  return { scale, ticks: ticks.map((value) => ({ value, text: formatValue(value, unit, decimals) })) }
}

/** Every period has its tick; terms are named by their year, at its middle term. */
function timeTicks(periods: readonly Period[], x: (date: string) => number, width: number): Tick[] {
  const years = rollup(
    periods,
    (of) => of[Math.floor((of.length - 1) / 2)],
    ({ label }) => yearOfTerm(label),
  )
  const named: readonly Period[] = periods.some(({ kind }) => kind !== 'term')
    ? periods
    : [...years].flatMap(([label, middle]) =>
        middle ? [{ ...middle, label, kind: 'academic year' as const }] : [],
      )
  const others = periods.filter(({ end }) => named.every((one) => one.end !== end))
  return [
    ...others.map(({ end }) => ({ at: x(end), x: x(end), text: '' })),
    ...periodTicks(named, x, 0, width),
  ]
}

/** Puts the chart on a canvas `width` pixels wide; time runs by real dates. */
export function controlLayout(series: ControlSeries, measure: Measure, width: number): ControlLayout {
  const { periods, marks, runs, levels, restarts, latest } = series
  const { scale, ticks } = valueAxis(series, measure)
  const names = measureNames(series.names, width < 520 ? 76 : 130)
  const left = Math.max(...ticks.map(({ text }) => textWidth(text))) + 8
  const right = Math.max(left + 40, width - names.width - nameGap - 4)
  const top = 14
  const bottom = top + Math.max(names.height, clamped(width * 0.36, 190, 280))

  const first = periods[0]?.end ?? '2000-01-01'
  const time = scaleUtc([new Date(first), new Date(periods.at(-1)?.end ?? first)], [left + 12, right - 12])
  const x = (date: string) => time(new Date(date))
  const y = scale.range([bottom, top])
  const place = (mark: ControlMark): PlacedMark => ({ x: x(mark.period.end), y: y(mark.value), mark })
  const placed = marks.map(place)
  const joined = runs.map((run) => run.map(place))
  const path = line<PlacedMark>(
    (point) => point.x,
    (point) => point.y,
  )
  /** Half-way between a period and the one before it. */
  const edge = (index: number) => {
    const [before, at] = [periods[index - 1], periods[index]]
    return before && at ? (x(before.end) + x(at.end)) / 2 : at ? left : right
  }
  const indexOf = (period: Period) => periods.findIndex(({ label }) => label === period.label)
  const flat = levels.map(({ look, value, from, to }) => ({
    look,
    from: { x: edge(indexOf(from)), y: y(value) },
    to: { x: edge(indexOf(to) + 1), y: y(value) },
  }))
  const strokes = joined.flatMap((run) =>
    run.slice(1).flatMap((to, index) => {
      const from = run[index]
      return from ? [{ from, to }] : []
    }),
  )
  return {
    width,
    height: bottom + 28,
    plot: { left, right, top, bottom },
    marks: placed,
    lines: joined.flatMap((run) => path(run) ?? []),
    levels: flat.map(({ look, from, to }) => ({ look, d: `M${from.x},${from.y}H${to.x}` })),
    names: placeNames(
      names.names,
      ({ look, value }) => ({ x: look === 'latest' ? x(latest.period.end) + 6 : right, y: y(value) }),
      [right, top - 8, bottom + 8],
    ),
    values: placeValues(
      placed.filter(({ mark }) => mark.period !== latest.period),
      [...strokes, ...flat],
      measure,
      { x: left, y: 0, width: right - left, height: bottom },
    ),
    restarts: restarts.map((period) => edge(indexOf(period))),
    yTicks: ticks.map(({ value, text }) => ({ text, y: y(value) })),
    xTicks: timeTicks(periods, x, width),
    stops: periods.map(({ end }) => x(end)),
  }
}
