import type { Measure, Note } from '../framework/framework'
import { brokenBetween, recordedAnew } from '../framework/notes'
import { followsWithinAYear } from '../framework/period'
import { hasNote, isJudgeable, type Point } from '../framework/series'
import { roundTo } from '../statistics/rounding'
import { compareInTime } from './peers'
import type { Trend } from './trend'
import type { ValuedPoint } from './uncertainty/intervalMethod'
import type { Chance, ChanceTest, Uncertainty } from './uncertainty/uncertainty'

export type Direction = 'improving' | 'unchanged' | 'worsening'

/** How a series moved: the tested trend of its last figures, or two published figures of it at the goal's decimals. */
export interface LatestChange {
  readonly direction: Direction
  readonly from: ValuedPoint
  readonly to: ValuedPoint
  readonly tested: boolean
  /** Not testable where recording changed in between. */
  readonly chance: Chance | 'recording-changed'
  /** Two-sided, where chance was tested. */
  readonly p?: number | undefined
}

type IntervalAt = (point: Point) => Uncertainty

/** Whether chance could have made a later figure of an earlier one. */
function chanceOf(
  from: ValuedPoint,
  to: ValuedPoint,
  { polarity }: Measure,
  intervalAt: IntervalAt,
): ChanceTest {
  const [before, after] = [from, to].map((point) => ({ value: point.value, uncertainty: intervalAt(point) }))
  const test = before && after && compareInTime({ from: before, to: after }, polarity)
  if (!test || test.comparison === 'not-compared') return { chance: 'unknown' }
  return { chance: test.comparison === 'similar' ? 'within' : 'beyond', p: test.p }
}

/** From one value to a later one, at the goal's decimals. */
export function directionBetween(
  from: number,
  to: number,
  { polarity }: Pick<Measure, 'polarity'>,
  decimals: number,
): Direction {
  const change = roundTo(to, decimals) - roundTo(from, decimals)
  const better = polarity === 'higher' ? change > 0 : change < 0
  return change === 0 ? 'unchanged' : better ? 'improving' : 'worsening'
}

/**
 * How the latest figure moved.
 * @returns undefined when there are no two comparable figures: across a break, a missing or a disrupted year, for a lower
 * bound, or when not credible.
 */
export function direction(
  points: readonly Point[],
  notes: readonly Note[],
  measure: Measure,
  decimals: number,
  trend: Trend,
  intervalAt: IntervalAt,
): LatestChange | undefined {
  const published = points.filter((point) => point.value !== null)
  const to = published.at(-1)
  if (!to || !isJudgeable(to)) return undefined
  if (trend.result !== undefined && trend.result !== 'unsteady' && trend.result !== 'scattered') {
    const [from, last] = [trend.points[0], trend.points.at(-1)]
    if (from && last?.period.label === to.period.label)
      return {
        direction: trend.result,
        from,
        to,
        tested: true,
        chance: trend.result === 'unchanged' ? 'within' : 'beyond',
        p: trend.p,
      }
  }
  const from = published.at(-2)
  if (!from || !isJudgeable(from) || brokenBetween(notes, from.period, to.period)) return undefined
  if (hasNote(from, 'disrupted') || hasNote(to, 'disrupted')) return undefined
  if (!followsWithinAYear(from.period.end, to.period.end)) return undefined
  return {
    direction: directionBetween(from.value, to.value, measure, decimals),
    from,
    to,
    tested: false,
    ...(recordedAnew(notes, from.period, to.period)
      ? { chance: 'recording-changed' }
      : chanceOf(from, to, measure, intervalAt)),
  }
}
