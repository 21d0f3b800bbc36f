import { rollup, scaleLinear } from 'd3'
import { formatValue } from '../../format/numbers'
import type { Measure } from '../../framework/framework'
import { type Period, yearOfTerm } from '../../framework/period'
import { type AxesLayout, clamp, type Frame, type PeriodTick, pathsOf } from '../core/frame'
import { type Box, distance, markBox, placeLabels, type Stroke, strokesOf } from '../core/labels/boxes'
import { measureNames, nameGap, type PlacedName, placeNames } from '../core/labels/names'
import { lineHeight, textWidth } from '../core/labels/text'
import { periodTicks, spanOf, ticksOf, timeScale, widthOf } from '../core/scales'
import type { ControlMark, ControlName, ControlSeries, Level } from './controlSeries'

interface PlacedValue {
  readonly text: string
  /** Middle and baseline of the text. */
  readonly x: number
  readonly y: number
}

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
      const tops = [8, 18].flatMap((away) => [of.y - away - lineHeight, of.y + away])
      const positions = [of.x - width / 2, of.x - width, of.x]
        .flatMap((x) => tops.map((y) => ({ x, y, width, height: lineHeight })))
        .filter((box) => marks.every((other) => distance(box, of) <= distance(box, other)))
      return { item: text, about: of, positions }
    })
  return placeLabels(wishes, {
    bounds,
    taken: marks.map(markBox),
    strokes,
  }).map(({ item, box }) => ({ text: item, x: box.x + box.width / 2, y: box.y + 11 }))
}

export interface PlacedMark {
  readonly x: number
  readonly y: number
  readonly mark: ControlMark
}

export interface ControlLayout extends Frame, AxesLayout {
  readonly marks: readonly PlacedMark[]
  /** SVG path data, one for each run. */
  readonly lines: readonly string[]
  readonly levels: readonly { readonly look: Level['look']; readonly d: string }[]
  readonly names: readonly PlacedName<ControlName['look']>[]
  readonly values: readonly PlacedValue[]
  /** Where limits start anew. */
  readonly restarts: readonly number[]
}

/** The value axis: every figure and level fits; what cannot be below 0 starts there. */
function valueAxis({ marks, levels, measure: { unit } }: ControlSeries) {
  const { low, high, room } = spanOf(
    [...marks, ...levels.flatMap(({ steps }) => steps)].map(({ value }) => value),
    0.08,
  )
  const scale = scaleLinear(
    [low >= 0 && unit !== 'score' ? Math.max(0, low - room) : low - room, high + room],
    [1, 0],
  ).nice(5)
  return { scale, ticks: ticksOf(scale, 5, (value, decimals) => formatValue(value, unit, decimals)) }
}

/** One line along flat pieces, with a step where they meet at different heights. */
const stairPath = (pieces: readonly Stroke[]) =>
  pieces
    .map(({ from, to }, at) => {
      const before = pieces[at - 1]
      const end = pieces[at + 1]?.from
      const across = end?.x === to.x && end.y === to.y ? '' : `H${to.x}`
      if (before?.to.x !== from.x) return `M${from.x},${from.y}${across}`
      return before.to.y === from.y ? across : `V${from.y}${across}`
    })
    .join('')

/** Every period has its tick; terms are named by their year, at the term halfway through it. */
function timeTicks(periods: readonly Period[], x: (date: string) => number, width: number): PeriodTick[] {
  const years = rollup(
    periods,
    (of) => of[Math.floor((of.length - 1) / 2)],
    ({ label }) => yearOfTerm(label),
  )
  const named: readonly Period[] = periods.some(({ kind }) => kind !== 'term')
    ? periods
    : [...years].flatMap(([label, period]) =>
        period ? [{ ...period, label, kind: 'academic year' as const }] : [],
      )
  const others = periods.filter(({ end }) => named.every((one) => one.end !== end))
  return [
    ...others.map(({ end }) => ({ at: x(end), x: x(end), text: '' })),
    ...periodTicks(named, x, 0, width),
  ]
}

/** Puts the chart on a canvas `width` pixels wide; time runs by real dates. */
export function controlLayout(series: ControlSeries, width: number): ControlLayout {
  const { measure, periods, marks, runs, levels, restarts, latest } = series
  const { scale, ticks } = valueAxis(series)
  const names = measureNames(series.names, width < 520 ? 76 : 130)
  const left = widthOf(ticks.map(({ text }) => text))
  const right = Math.max(left + 40, width - names.width - nameGap - 4)
  const top = 14
  const bottom = top + Math.max(names.height, clamp(width * 0.36, 190, 280))

  const first = periods[0]?.end ?? '2000-01-01'
  const x = timeScale(first, periods.at(-1)?.end ?? first, [left + 12, right - 12])
  const y = scale.range([bottom, top])
  const positioned = (mark: ControlMark): PlacedMark => ({ x: x(mark.period.end), y: y(mark.value), mark })
  const placed = marks.map(positioned)
  const joined = runs.map((run) => run.map(positioned))
  /** Half-way between a period and the one before it. */
  const edge = (index: number) => {
    const [before, at] = [periods[index - 1], periods[index]]
    return before && at ? (x(before.end) + x(at.end)) / 2 : at ? left : right
  }
  const indexOf = (period: Period) => periods.findIndex(({ label }) => label === period.label)
  const stairs = levels.map(({ look, steps }) => ({
    look,
    flat: steps.map(({ period, value }) => {
      const at = indexOf(period)
      return { from: { x: edge(at), y: y(value) }, to: { x: edge(at + 1), y: y(value) } }
    }),
  }))
  return {
    width,
    height: bottom + 28,
    plot: { left, right, top, bottom },
    marks: placed,
    lines: pathsOf(joined),
    levels: stairs.map(({ look, flat }) => ({ look, d: stairPath(flat) })),
    names: placeNames(
      names.names,
      ({ look, value }) => ({ x: look === 'latest' ? x(latest.period.end) + 6 : right, y: y(value) }),
      [right, top - 8, bottom + 8],
    ),
    values: placeValues(
      placed.filter(({ mark }) => mark.period !== latest.period),
      [...joined.flatMap(strokesOf), ...stairs.flatMap(({ flat }) => flat)],
      measure,
      { x: left, y: 0, width: right - left, height: bottom },
    ),
    restarts: restarts.map((period) => edge(indexOf(period))),
    yTicks: ticks.map(({ value, text }) => ({ text, y: y(value) })),
    xTicks: timeTicks(periods, x, width),
    stops: periods.map(({ end }) => ({ x: x(end), y: top })),
  }
}
