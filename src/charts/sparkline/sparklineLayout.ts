import type { Dated, Mark } from '../core/marks'
import type { SparklineSeries } from './sparklineSeries'
/*
 * What a spark needs of D3 in a few lines of its own: sparks are on the first page, and each part of D3 is one file, so
 * that its scales and lines would bring all their kin into the first script (19 KB of 180).
 */

/*
 * What a spark needs of D3 in a few lines of its own: sparks are on the first page, and each part of D3 is one file, so
 * that its scales and lines would bring all their kin into the first script (19 KB of 180).
 */

/** Maps a domain onto a range in a straight line; a domain of one value, onto the middle. */
export const linear =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]) =>
  (value: number) =>
    from + (high === low ? 0.5 : (value - low) / (high - low)) * (to - from)

/** SVG path data through points. */
export const straightPath = (points: readonly { readonly x: number; readonly y: number }[]) =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x},${y}`).join('')

interface Position {
  readonly x: number
  readonly y: number
}

export interface SparklineLayout {
  /** SVG path data, one for each run. */
  readonly lines: readonly string[]
  readonly marks: readonly (Position & { readonly mark: Mark; readonly last: boolean })[]
  readonly baseline: (Position & { readonly assumed: boolean }) | undefined
  readonly goal: Position | undefined
  /** Where the goal's line ends on the right. */
  readonly right: number
}

const padding = 7

/**
 * Puts a spark on a canvas of `width` × `height` pixels. All sparks of a page share the time `domain` (ISO dates);
 * it grows only where something would fall outside it, for a mark never stands at another date than its own.
 */
export function sparklineLayout(
  { runs, lead, marks, last, baseline, goal }: SparklineSeries,
  domain: readonly [string, string],
  width: number,
  height: number,
): SparklineLayout {
  const drawn: Dated[] = [
    ...marks.map(({ period, value }) => ({ date: period.end, value })),
    ...[baseline, goal].flatMap((point) => point ?? []),
  ]
  const dates = [...domain, ...drawn.map(({ date }) => date)].sort()
  const values = drawn.map(({ value }) => value)
  const x = linear(
    [Date.parse(dates[0] ?? domain[0]), Date.parse(dates.at(-1) ?? domain[1])],
    [padding, width - padding],
  )
  const y = linear([Math.min(...values), Math.max(...values)], [height - padding, padding])
  const place = ({ date, value }: Dated): Position => ({ x: x(Date.parse(date)), y: y(value) })
  return {
    lines: [lead, ...runs].filter((run) => run.length > 1).map((run) => straightPath(run.map(place))),
    marks: marks.map((mark) => ({
      ...place({ date: mark.period.end, value: mark.value }),
      mark,
      last: mark === last,
    })),
    baseline: baseline && { ...place(baseline), assumed: baseline.assumed },
    goal: goal && place(goal),
    right: width - padding,
  }
}
