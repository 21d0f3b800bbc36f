import type { Period } from '../../framework/period'
import { areasNeeded, median } from '../../statistics/quantiles'
import { roundTo } from '../../statistics/rounding'
import { type GapLine, movementOf } from './gap'

/** The median of several areas' gaps in one period. */
export interface MedianGap {
  readonly period: Period
  readonly gap: number
  /** How many areas have a gap in this period. */
  readonly areas: number
}

/** The median of the areas' gaps in each period in which at least 6 have one; the gap is formed in each area first. */
export function medianGaps(lines: readonly GapLine[]): MedianGap[] {
  const periods = new Map<string, { readonly period: Period; readonly gaps: number[] }>()
  for (const { period, gap } of lines.flatMap(({ points }) => points)) {
    const found = periods.get(period.label) ?? { period, gaps: [] }
    found.gaps.push(gap)
    periods.set(period.label, found)
  }
  return [...periods.values()]
    .filter(({ gaps }) => gaps.length >= areasNeeded.neighbours)
    .map(({ period, gaps }) => ({ period, gap: median(gaps), areas: gaps.length }))
    .sort((a, b) => a.period.end.localeCompare(b.period.end))
}

/** How the gaps of several areas moved between two periods; each count is of `areas`. */
export interface MedianMovement {
  readonly from: number
  readonly to: number
  /** Areas with a gap in both periods: the middles are of these. */
  readonly areas: number
  readonly narrowed: number
  readonly widened: number
  /** Areas in which the group's own figure improved, and those in which the others' did. */
  readonly groupImproved: number
  readonly referenceImproved: number
}

/** @returns undefined where fewer than 6 areas have both periods. */
export function medianMovement(
  lines: readonly GapLine[],
  from: string,
  to: string,
): MedianMovement | undefined {
  const moved = lines.flatMap((line) => {
    const movement = movementOf(line, from, to)
    if (movement.why !== undefined) return []
    const { decimals } = line.measure
    const { change, ofGroup, ofReference } = movement.change
    return [
      {
        from: movement.from.gap,
        to: movement.to.gap,
        change: roundTo(change, decimals),
        ofGroup: roundTo(ofGroup, decimals),
        ofReference: roundTo(ofReference, decimals),
      },
    ]
  })
  if (moved.length < areasNeeded.neighbours) return undefined
  const count = (fits: (one: (typeof moved)[number]) => boolean) => moved.filter(fits).length
  return {
    from: median(moved.map((one) => one.from)),
    to: median(moved.map((one) => one.to)),
    areas: moved.length,
    narrowed: count(({ change }) => change < 0),
    widened: count(({ change }) => change > 0),
    groupImproved: count(({ ofGroup }) => ofGroup < 0),
    referenceImproved: count(({ ofReference }) => ofReference > 0),
  }
}
