import { parsePeriod } from '../framework/period'
import { reached, type Target } from './aim'
import { isCounted, ownSize, type Size, sizeAt, type ValuedPoint } from './uncertainty/intervalMethod'
import type { Verdict } from './verdict'

/** School days in an English school year, 380 sessions. */
export const schoolDays = 190

/** A distance as a number of children, or of what the measure counts; school days are those of a pupil in a year. */
export interface InChildren {
  readonly apart: number
  /** The figure itself, where it is a share of children. */
  readonly itself: number | undefined
  /** How many more or fewer would change which side of the target the figure lies on, and which of the two. */
  readonly turn: Turn | undefined
  /** Counted as they are, not worked out from a share. */
  readonly exact: boolean
  /** The count that is the denominator. */
  readonly size: Size | undefined
}

export interface Turn {
  readonly count: number
  readonly more: boolean
}

/**
 * How many would turn a figure from one side of its target to the other: it is compared at the goal's decimals, so half
 * of the last digit belongs to the target.
 * @param perUnit children in one unit of the measure
 */
export function toTurn(
  { goal, measure }: Pick<Verdict, 'goal' | 'measure'>,
  value: number,
  target: Target,
  perUnit: number,
): Turn {
  const { polarity } = measure
  const met = reached(value, target, polarity, goal.decimals)
  const more = met === (polarity === 'lower')
  const turned = (count: number) =>
    reached(value + (more ? count : -count) / perUnit, target, polarity, goal.decimals) !== met
  // Half of the last digit belongs to one side of the target; at the edge itself rounding decides.
  const half = 0.5 * 10 ** -goal.decimals
  const edges = [target.value - half, target.value + half].map((edge) =>
    Math.max(1, Math.ceil(Math.abs(edge - value) * perUnit)),
  )
  const near = edges.flatMap((count) => [count - 1, count, count + 1]).sort((a, b) => a - b)
  const count = near.find((each) => each >= 1 && turned(each)) ?? Math.max(...edges)
  return { count, more }
}

/** The distance of one figure from its target in children; undefined where the measure counts none or their number is not known. */
export function inChildren(verdict: Verdict, point: ValuedPoint, target: Target): InChildren | undefined {
  const { measure, around } = verdict
  if (measure.counted === '') return undefined
  const gap = Math.abs(point.value - target.value)
  if (measure.counted === 'school day')
    return {
      apart: (gap / 100) * schoolDays,
      itself: undefined,
      turn: undefined,
      exact: false,
      size: undefined,
    }
  const size =
    measure.unit === 'count'
      ? undefined
      : ((measure.unit === 'percent' ? ownSize(point) : undefined) ?? sizeAt(around.sizes, point.period))
  const perUnit = measure.unit === 'count' ? 1 : (size?.point.value ?? 0) / 100
  if (perUnit === 0) return undefined
  const exact = measure.unit === 'count'
  return {
    apart: gap * perUnit,
    itself: exact ? undefined : point.value * perUnit,
    turn: toTurn(verdict, point.value, target, perUnit),
    exact,
    size,
  }
}

/** Two counts of the group made in one way: the first since the baseline was taken, and that of the latest figure. */
export interface GroupGrowth {
  readonly from: ValuedPoint
  readonly to: ValuedPoint
}

/**
 * How the group the figures are of has grown since the baseline. Only the figures' own denominators are held against one
 * another, or those of one other measure: another kind of count, such as a census, counts others.
 */
export function groupGrowth({ goal, measure, around, now }: Verdict): GroupGrowth | undefined {
  const then = goal.baselinePeriod === null ? undefined : parsePeriod(goal.baselinePeriod)
  if (!now || !then || !measure.ofPupils || measure.unit !== 'percent') return undefined
  const own = around.points.flatMap((point) => ownSize(point)?.point ?? [])
  const beside = around.sizes.filter(isCounted).filter(({ period }) => period.kind === now.point.period.kind)
  const counts = (own.length > 0 ? own : beside).filter(({ period }) => period.end >= then.end)
  const [from, to] = [counts[0], counts.find(({ period }) => period.label === now.point.period.label)]
  return from && to && from !== to ? { from, to } : undefined
}
