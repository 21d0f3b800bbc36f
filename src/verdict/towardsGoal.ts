import type { Goal } from '../framework/framework'
import { type Period, parsePeriod, yearAfter } from '../framework/period'
import type { Point } from '../framework/series'
import type { Polarity } from '../framework/vocabulary'
import { type Pace, pace, type Run } from '../statistics/pace'
import { reached } from './aim'
import { type Chance, testAgainst, type Uncertainty } from './uncertainty/uncertainty'

export type BeforeState =
  | 'already-beyond'
  | 'on-track'
  | 'slightly-behind'
  | 'behind'
  | 'further-away'
  | 'too-early'
  | 'no-planned-trajectory'

/** The verdict while the goal's date lies ahead. */
export interface Before {
  readonly state: BeforeState
  readonly point?: Point & { readonly value: number }
  readonly pace?: Pace
  /** Half the last digit of the baseline could change the word: the lowest and highest pace ratio. */
  readonly withinRounding?: readonly [number, number]
  /** Within: the figure's interval holds both the baseline and what the trajectory expects. */
  readonly chance?: Chance
  readonly p?: number | undefined
  /** Why it is too early: a period after the baseline's had ended by then, but its figure was published only later. */
  readonly awaited?: Point
  /** Why it is too early: a period after the baseline's had ended by then, but its figure is not loaded. */
  readonly missing?: Period
}

const stateFor = (ratio: number): BeforeState =>
  ratio >= 0.95 ? 'on-track' : ratio >= 0.6 ? 'slightly-behind' : ratio >= 0 ? 'behind' : 'further-away'

/** The goal's straight run, where baseline, its period, target and date are all known. */
export function runOf(goal: Goal): Run | undefined {
  const baselineDate = goal.baselinePeriod && parsePeriod(goal.baselinePeriod)?.end
  if (goal.baseline === null || goal.target === null || !goal.targetDate || !baselineDate) return undefined
  return { baseline: goal.baseline, baselineDate, target: goal.target, targetDate: goal.targetDate }
}

/**
 * @param latest the latest figure that may be judged, of a period after the baseline's and before any break
 * @param awaited the first figure after the baseline's period that was published only after the as-at date
 */
export function before(
  goal: Goal,
  polarity: Polarity,
  latest: (Point & { readonly value: number }) | undefined,
  awaited: Point | undefined,
  uncertaintyAt: (point: Point) => Uncertainty,
  asAt: string,
): Before {
  const run = runOf(goal)
  if (!latest) {
    const baselinePeriod = goal.baselinePeriod ? parsePeriod(goal.baselinePeriod) : undefined
    const next = baselinePeriod && yearAfter(baselinePeriod)
    if (!run) return { state: 'no-planned-trajectory' }
    if (awaited) return { state: 'too-early', awaited }
    return { state: 'too-early', ...(next && next.end <= asAt ? { missing: next } : {}) }
  }
  if (!run) return { state: 'no-planned-trajectory', point: latest }
  const observed = pace(run, latest.value, latest.period.end)
  if (!observed) return { state: 'too-early' }
  const tested = testAgainst(uncertaintyAt(latest), latest.value, [run.baseline, observed.expected])
  const target = { value: run.target, strict: goal.aim?.kind === 'beyond' }
  if (reached(latest.value, target, polarity, goal.decimals))
    return { state: 'already-beyond', point: latest, pace: observed, ...tested }
  const word = stateFor(observed.ratio)
  const half = 0.5 * 10 ** -goal.decimals
  const ratios = [-half, half].flatMap(
    (shift) => pace({ ...run, baseline: run.baseline + shift }, latest.value, latest.period.end)?.ratio ?? [],
  )
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)]
  return {
    state: word,
    point: latest,
    pace: observed,
    ...tested,
    ...(ratios.some((ratio) => stateFor(ratio) !== word) ? { withinRounding: [low, high] } : {}),
  }
}
