import { line, scaleLinear, scaleUtc } from 'd3'
import { ordinal } from '../../format/numbers'
import type { Period } from '../../framework/period'
import type { Rank } from '../../statistics/rank'
import { placeLabels } from '../core/labels/boxes'
import { around } from '../core/labels/candidates'
import { lineHeight, textWidth } from '../core/labels/text'
import { everyYear, periodTicks, type Tick } from '../core/scales'

/** An area's place in one period, and the figure it comes from. */
export interface RankMark {
  readonly period: Period
  readonly value: number
  readonly rank: Rank
}

export interface PlacedRank {
  readonly x: number
  readonly y: number
  readonly mark: RankMark
}

export interface RankLayout {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly marks: readonly PlacedRank[]
  /** SVG path data, one for each run. */
  readonly lines: readonly string[]
  readonly labels: readonly { readonly lines: readonly string[]; readonly x: number; readonly y: number }[]
  readonly yTicks: readonly { readonly text: string; readonly y: number }[]
  readonly xTicks: readonly Tick[]
  readonly quarters: readonly { readonly text: string; readonly y: number }[]
}

const quarterNames = ['best', '2nd', '3rd', 'worst']

/** Places on one scale, whatever the number of areas: 0 at the top is the best, 1 the worst. */
const shareOf = ({ rank: place, of }: Rank) => (of > 1 ? (place - 1) / (of - 1) : 0)

/**
 * Time by real dates, the best place at the top; each point says its place and its value.
 * @param runs points that a line may join
 */
export function rankLayout(
  runs: readonly (readonly RankMark[])[],
  width: number,
  text: (value: number) => string,
): RankLayout {
  const marks = runs.flat()
  const periods = everyYear(
    marks.map(({ period }) => period),
    marks.at(-1)?.period.end ?? '',
  )
  const [left, right, top] = [Math.max(...quarterNames.map((name) => textWidth(name))) + 8, width - 24, 26]
  const bottom = top + 300
  const first = periods[0]?.end ?? '2000-01-01'
  const time = scaleUtc([new Date(first), new Date(periods.at(-1)?.end ?? first)], [left + 24, right - 24])
  const x = (date: string) => time(new Date(date))
  const y = scaleLinear([0, 1], [top, bottom])
  const place = (mark: RankMark): PlacedRank => ({
    x: x(mark.period.end),
    y: y(shareOf(mark.rank)),
    mark,
  })
  const path = line<PlacedRank>(
    (point) => point.x,
    (point) => point.y,
  )
  const joined = runs.map((run) => run.map(place))
  const placed = joined.flat()
  const strokes = joined.flatMap((run) =>
    run.slice(1).flatMap((to, index) => {
      const from = run[index]
      return from ? [{ from, to }] : []
    }),
  )
  // The last and the first are named first, for they matter most where there is no room for all.
  const [last, ...rest] = [...placed].reverse()
  const wishes = (last ? [last, ...rest.slice(-1), ...rest.slice(0, -1)] : []).map((at) => {
    const lines = [ordinal(at.mark.rank.rank), text(at.mark.value)]
    const size = { width: Math.max(...lines.map((one) => textWidth(one))), height: lines.length * lineHeight }
    return { item: lines, positions: around(at, size, true, [8, 14, 22]), about: at, keep: at === last }
  })
  const labels = placeLabels(wishes, {
    taken: placed.map((at) => ({ x: at.x - 5, y: at.y - 5, width: 10, height: 10 })),
    strokes,
    bounds: { x: left, y: 0, width: width - left, height: bottom + 2 },
  })
  return {
    width,
    height: bottom + 30,
    plot: { left, right, top, bottom },
    marks: placed,
    lines: joined.flatMap((run) => (run.length > 1 ? (path(run) ?? []) : [])),
    labels: labels.map(({ item, box }) => ({ lines: item, x: box.x + box.width / 2, y: box.y + 11 })),
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ text: '', y: y(share) })),
    xTicks: periodTicks(periods, x, 0, width),
    quarters: quarterNames.map((name, index) => ({ text: name, y: y((index + 0.5) / 4) + 4 })),
  }
}
