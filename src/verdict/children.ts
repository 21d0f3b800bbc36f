import { formatNumber } from '../format/numbers'
import { reached, type Target } from './aim'
import { type Size, sizeAt, type ValuedPoint } from './uncertainty/method'
import type { Verdict } from './verdict'

/** School days in an English school year, 380 sessions. */
export const schoolDays = 190

/** `child` → `children`. */
export const many = (counted: string) => plurals[counted] ?? `${counted}s`

const plurals: Record<string, string> = { child: 'children', person: 'people' }

/** `12 children`, `less than one child`. */
export function countWords(count: number, counted: string): string {
  if (count < 1) return `less than one ${counted}`
  const whole = Math.round(count)
  return `${formatNumber(whole, 0)} ${whole === 1 ? counted : many(counted)}`
}

/** A distance said in children, or in what the measure counts. */
export interface InChildren {
  /** `about 12 children`. */
  readonly apart: string
  /** The figure itself, where it is a share of children. */
  readonly itself: string | undefined
  /** How many more or fewer would change which side of the target the figure lies on, and which of the two. */
  readonly turn: { readonly text: string; readonly more: boolean } | undefined
  /** The count of pupils that is the denominator. */
  readonly size: Size | undefined
}

const about = (count: number, counted: string) =>
  count < 1 ? countWords(count, counted) : `about ${countWords(count, counted)}`

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
): { readonly count: number; readonly more: boolean } {
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
      apart: `${formatNumber((gap / 100) * schoolDays, 1)} school days a pupil a year`,
      itself: undefined,
      turn: undefined,
      size: undefined,
    }
  const size = measure.unit === 'count' ? undefined : sizeAt(around.sizes, point.period)
  const published =
    measure.unit === 'percent' && point.denominator !== null && point.denominator >= 1
      ? point.denominator
      : undefined
  const perUnit = measure.unit === 'count' ? 1 : (published ?? size?.point.value ?? 0) / 100
  if (perUnit === 0) return undefined
  const exact = measure.unit === 'count'
  const words = exact ? countWords : about
  const { count, more } = toTurn(verdict, point.value, target, perUnit)
  return {
    apart: words(gap * perUnit, measure.counted),
    itself: exact ? undefined : about(point.value * perUnit, measure.counted),
    turn: { text: words(count, measure.counted), more },
    size: published === undefined ? size : undefined,
  }
}

/** ` (of 2,982 pupils, January 2019)`, or that the group is only assumed to be so large; nothing without a count. */
export function groupSizeText(size: Size | undefined): string {
  if (!size) return ''
  const { value, period } = size.point
  return size.standing === 'counted'
    ? ` (of ${formatNumber(value, 0)} pupils, ${period.label})`
    : ` (if the group were as large as the ${formatNumber(value, 0)} pupils of ${period.label})`
}
