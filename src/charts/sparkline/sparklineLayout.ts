import { linear, type Position, pathsOf } from '../core/frame'
import type { Dated, Mark } from '../core/marks'
import type { SparklineSeries } from './sparklineSeries'

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
 * Puts a sparkline on a canvas of `width` × `height` pixels. All sparklines of a page share the time `domain` (ISO dates);
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
  const positionOf = ({ date, value }: Dated): Position => ({ x: x(Date.parse(date)), y: y(value) })
  return {
    lines: pathsOf([lead, ...runs].map((run) => run.map(positionOf))),
    marks: marks.map((mark) => ({
      ...positionOf({ date: mark.period.end, value: mark.value }),
      mark,
      last: mark === last,
    })),
    baseline: baseline && { ...positionOf(baseline), assumed: baseline.assumed },
    goal: goal && positionOf(goal),
    right: width - padding,
  }
}
