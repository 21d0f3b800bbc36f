import { line, type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from 'd3'
import type { Unit } from '../../framework/words'
import { rowsFor, textWidth } from '../boxes'
import type { Annotation, ComparatorLine, Mark, TrajectorySeries } from './series'

export interface Place {
  readonly x: number
  readonly y: number
}
export interface PlacedMark extends Place {
  readonly mark: Mark
}

export interface PlacedAnnotation {
  readonly annotation: Annotation
  /** Left and right of the band; equal for a break. */
  readonly from: number
  readonly to: number
  readonly label: Place & { readonly anchor: 'start' | 'middle' | 'end' }
}

export interface PlacedTrajectory {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly lines: readonly string[]
  readonly marks: readonly PlacedMark[]
  readonly baseline: Place | undefined
  readonly goal: Place | undefined
  readonly comparators: readonly {
    readonly line: ComparatorLine
    readonly paths: readonly string[]
    readonly dots: readonly Place[]
  }[]
  readonly annotations: readonly PlacedAnnotation[]
  readonly yTicks: readonly { readonly value: number; readonly y: number }[]
  readonly xTicks: readonly { readonly label: string; readonly x: number }[]
  readonly x: (date: string) => number
  readonly y: (value: number) => number
}

const rowHeight = 27

/** Periods whose labels fit side by side, the last one always among them. */
function fittingTicks(ticks: readonly { label: string; x: number }[], left: number, right: number) {
  const kept: { label: string; x: number }[] = []
  for (const tick of [...ticks].reverse()) {
    const half = textWidth(tick.label) / 2
    const x = Math.min(Math.max(tick.x, left - 20 + half), right + 12 - half)
    const after = kept.at(-1)
    if (!after || x + half + 8 <= after.x - textWidth(after.label) / 2) kept.push({ label: tick.label, x })
  }
  return kept.reverse()
}

function valueDomain({ marks, baseline, goal, comparators }: TrajectorySeries, unit: Unit): [number, number] {
  const values = [
    ...marks.map(({ value }) => value),
    ...[baseline, goal].flatMap((point) => point?.value ?? []),
    ...comparators.flatMap(({ line: { points } }) => points.map(({ value }) => value)),
    ...(unit === 'count' ? [0] : []),
  ]
  if (values.length === 0) return [0, 1]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low || Math.abs(high) || 1) * 0.12
  return [unit === 'count' ? low : low - room, high + room]
}

function placeAnnotations(
  annotations: readonly Annotation[],
  x: ScaleTime<number, number>,
  [left, right]: readonly [number, number],
) {
  const spans = annotations.flatMap((annotation) => {
    const start = x(new Date(annotation.period.start))
    const end = annotation.kind === 'break' ? start : x(new Date(annotation.period.end))
    if (end < left || start > right) return []
    const width = Math.max(...annotation.lines.map(textWidth))
    const [from, to] = [Math.max(start, left), Math.min(end, right)]
    const middle = Math.min(Math.max((from + to) / 2, width / 2), right + 8 - width / 2)
    return [{ annotation, from, to, x: middle - width / 2, width, middle }]
  })
  const rows = rowsFor(spans)
  return spans.map(({ annotation, from, to, middle }, index) => ({
    annotation,
    from,
    to,
    label: { x: middle, y: 12 + (rows[index] ?? 0) * rowHeight, anchor: 'middle' as const },
    row: rows[index] ?? 0,
  }))
}

/** Puts the chart on a canvas `width` pixels wide; time runs by real dates. */
export function placeTrajectory(
  series: TrajectorySeries,
  unit: Unit,
  width: number,
  formatValue: (value: number) => string,
): PlacedTrajectory {
  const { runs, lead, marks, baseline, goal, comparators, annotations, periods } = series
  const narrow = width < 520
  const domain = valueDomain(series, unit)
  const left = Math.max(...domain.map((value) => textWidth(formatValue(value)))) + 8
  const right = width - (narrow ? 16 : 78)
  const dates = [
    ...periods.map(({ end }) => end),
    ...[baseline, goal].flatMap((point) => point?.date ?? []),
  ].sort()
  const [first, last] = [dates[0] ?? '2019-01-01', dates.at(-1) ?? '2020-01-01']
  const x = scaleUtc([new Date(first), new Date(last)], [left + 14, right - 6])
  const placedAnnotations = placeAnnotations(
    [...annotations].sort((a, b) => a.period.start.localeCompare(b.period.start)),
    x,
    [left, right],
  )
  const rows = Math.max(0, ...placedAnnotations.map(({ row }) => row + 1))
  const top = 10 + rows * rowHeight
  const bottom = top + (narrow ? 230 : 330)
  const y: ScaleLinear<number, number> = scaleLinear(domain, [bottom, top]).nice(5)
  const at = (date: string, value: number): Place => ({ x: x(new Date(date)), y: y(value) })
  const path = line<Place>(
    (point) => point.x,
    (point) => point.y,
  )
  const pathsOf = (lists: readonly (readonly Place[])[]) =>
    lists.filter((list) => list.length > 1).flatMap((list) => path([...list]) ?? [])
  return {
    width,
    height: bottom + 30,
    plot: { left, right, top, bottom },
    lines: pathsOf([
      lead.map(({ date, value }) => at(date, value)),
      ...runs.map((run) => run.map(({ period, value }) => at(period.end, value))),
    ]),
    marks: marks.map((mark) => ({ mark, ...at(mark.period.end, mark.value) })),
    baseline: baseline && at(baseline.date, baseline.value),
    goal: goal && at(goal.date, goal.value),
    comparators: comparators.map(({ line: of, runs: ofRuns }) => {
      const places = ofRuns.map((run) => run.map(({ period, value }) => at(period.end, value)))
      return { line: of, paths: pathsOf(places), dots: places.flat() }
    }),
    annotations: placedAnnotations,
    yTicks: y.ticks(5).map((value) => ({ value, y: y(value) })),
    xTicks: fittingTicks(
      periods.map(({ label, end }) => ({ label, x: x(new Date(end)) })),
      left,
      right,
    ),
    x: (date) => x(new Date(date)),
    y: (value) => y(value),
  }
}
