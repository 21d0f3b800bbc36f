import type { Measure, Note } from '../../framework/framework'
import { brokenBetween } from '../../framework/notes'
import { followsWithinAYear, type Period } from '../../framework/period'
import { isJudgeable, knownOn, type Point, type Series } from '../../framework/series'
import { type GapChange, gapChange, gapOf, gapRatio, type Pair } from '../../statistics/gap'
import { roundTo } from '../../statistics/rounding'
import type { ValuedPoint } from '../uncertainty/intervalMethod'

/**
 * A change and its parts at the decimals shown, still adding up: where rounding alone would leave a step over, the part
 * that was rounded furthest from it takes it.
 */
export function roundedChange({ change, ofGroup, ofReference }: GapChange, decimals: number): GapChange {
  const total = roundTo(change, decimals)
  const [group, reference] = [roundTo(ofGroup, decimals), roundTo(ofReference, decimals)]
  const left = roundTo(total - group - reference, decimals)
  const owed = (exact: number, shown: number) => Math.sign(left) * (exact - shown)
  const toGroup = owed(ofGroup, group) >= owed(ofReference, reference)
  return {
    change: total,
    ofGroup: toGroup ? roundTo(group + left, decimals) : group,
    ofReference: toGroup ? reference : roundTo(reference + left, decimals),
  }
}

/** A period in which both sides have a figure that may be judged. */
export interface GapPoint extends Pair {
  readonly period: Period
  readonly gap: number
  /** The group's figure as a multiple of the others'; absent where they are at 0 or the measure passes through 0. */
  readonly ratio?: number
  /** What to know of either figure. */
  readonly notes: readonly Note[]
  /** Either figure is the sum of three terms' rates. */
  readonly summed: boolean
  /** Counts behind either figure were recovered from published rates; for England or a region, the figure itself. */
  readonly recovered: boolean
}

/** The gap between a group and those it is compared with, in one area. */
export interface GapLine {
  readonly measure: Measure
  readonly points: readonly GapPoint[]
  /** Every note on either series. */
  readonly notes: readonly Note[]
}

export interface GapInput {
  readonly measure: Measure
  readonly group: Series | undefined
  readonly reference: Series | undefined
  /** Every note on either series, see `notesFor`. */
  readonly notes: readonly Note[]
  /** ISO date. */
  readonly asAt: string
}

/** A figure as it stands beside another: where that adds up three terms' rates, so does this. */
const likeFor = (beside: Point, { value, pooled }: ValuedPoint) =>
  beside.summed && pooled ? pooled.sumOfRates : value

/** The gap in every year in which it can be said. Single terms are left out: they differ by season. */
export function gapLine({ measure, group, reference, notes, asAt }: GapInput): GapLine {
  const points = (group?.points ?? []).flatMap((point): GapPoint[] => {
    const other = reference?.points.find(({ period }) => period.label === point.period.label)
    if (!other || !isJudgeable(point) || !isJudgeable(other)) return []
    if (point.period.kind === 'term' || knownOn(point) > asAt || knownOn(other) > asAt) return []
    const pair = { group: likeFor(other, point), reference: likeFor(point, other) }
    return [
      {
        ...pair,
        period: point.period,
        gap: gapOf(pair, measure.polarity),
        notes: [...new Set([...point.notes, ...other.notes])],
        summed: point.summed || other.summed,
        recovered: point.quality === 'recovered' || other.quality === 'recovered',
      },
    ]
  })
  // A score that passes through 0 has no ratio in any period: 0 is a place on its scale, not nothing.
  const throughZero = points.some(({ group: ours, reference: theirs }) => ours < 0 || theirs < 0)
  return {
    measure,
    points: points.map((point) => {
      const ratio = throughZero ? undefined : gapRatio(point)
      return ratio === undefined ? point : { ...point, ratio }
    }),
    notes: [...new Set(notes)],
  }
}

/** Cuts a line where it must not be drawn: at a missing year and before a break in definition. */
export function joined<T extends { readonly period: Period }>(
  points: readonly T[],
  notes: readonly Note[],
): readonly (readonly T[])[] {
  const runs: T[][] = []
  let previous: T | undefined
  for (const point of points) {
    const joins =
      previous &&
      followsWithinAYear(previous.period.end, point.period.end) &&
      !brokenBetween(notes, previous.period, point.period)
    if (joins) runs.at(-1)?.push(point)
    else runs.push([point])
    previous = point
  }
  return runs
}

/** Why a change cannot be said: periods without both figures, or a definition that changed in between. */
export type NoMovement =
  | { readonly id: 'missing'; readonly periods: readonly string[] }
  | { readonly id: 'broken'; readonly note: Note }

/** How a gap moved between two periods, or why that cannot be said. */
export type Movement =
  | { readonly from: GapPoint; readonly to: GapPoint; readonly change: GapChange; readonly why?: undefined }
  | { readonly why: NoMovement }

/** @param from label of the earlier period, `to` of the later. */
export function movementOf({ measure, points, notes }: GapLine, from: string, to: string): Movement {
  const at = (label: string) => points.find(({ period }) => period.label === label)
  const [first, last] = [at(from), at(to)]
  const missing = [...(first ? [] : [from]), ...(last ? [] : [to])]
  if (!first || !last) return { why: { id: 'missing', periods: missing } }
  const broken = notes.find((note) => brokenBetween([note], first.period, last.period))
  if (broken) return { why: { id: 'broken', note: broken } }
  return { from: first, to: last, change: gapChange(first, last, measure.polarity) }
}

/**
 * The period a change is counted from when nobody says otherwise: the earliest before `to` that no break in definition
 * separates from it and that was not disrupted; failing that, the one before `to`.
 */
export function firstPeriod({ points, notes }: GapLine, to: string): GapPoint | undefined {
  const last = points.find(({ period }) => period.label === to)
  if (!last) return undefined
  const before = points.filter(
    ({ period }) => period.end < last.period.end && !brokenBetween(notes, period, last.period),
  )
  return before.find((point) => point.notes.every(({ kind }) => kind !== 'disrupted')) ?? before.at(-1)
}
