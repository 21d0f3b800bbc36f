import { line, scaleLinear, scaleUtc } from 'd3'
import type { Dated } from '../lead'
import type { SparkSeries } from './series'

export interface Place {
  readonly x: number
  readonly y: number
}

export interface PlacedSpark {
  /** SVG path data, one for each run. */
  readonly lines: readonly string[]
  readonly dots: readonly Place[]
  readonly last: (Place & { readonly lowerBound: boolean }) | undefined
  readonly notCredible: readonly Place[]
  readonly baseline: Place | undefined
  readonly goal: Place | undefined
  /** Where the goal's line ends on the right. */
  readonly right: number
}

const padding = 7

/** Puts a spark on a canvas of `width` × `height` pixels; all sparks of a page share the time `domain` (ISO dates). */
export function placeSpark(
  { runs, lead, last, notCredible, baseline, goal }: SparkSeries,
  domain: readonly [string, string],
  width: number,
  height: number,
): PlacedSpark {
  const drawn = [...runs.flat(), ...notCredible, ...[baseline, goal].flatMap((point) => point ?? [])]
  const values = drawn.map(({ value }) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = scaleUtc([new Date(domain[0]), new Date(domain[1])], [padding, width - padding]).clamp(true)
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - padding, padding])
  const place = ({ date, value }: Dated): Place => ({ x: x(new Date(date)), y: y(value) })
  const path = line<Place>(
    (point) => point.x,
    (point) => point.y,
  )
  return {
    lines: [lead, ...runs].filter((run) => run.length > 1).flatMap((run) => path(run.map(place)) ?? []),
    dots: runs.flat().map(place),
    last: last && { ...place(last), lowerBound: last.lowerBound },
    notCredible: notCredible.map(place),
    baseline: baseline && place(baseline),
    goal: goal && place(goal),
    right: width - padding,
  }
}
