import type { Goal, Measure, Note } from '../framework/framework'
import { notesAt } from '../framework/notes'
import { hasNote, isJudgeable, type Point } from '../framework/series'
import { reached, type Target } from './aim'
import { type PartYear, partYear } from './partYear'
import type { ValuedPoint } from './uncertainty/intervalMethod'
import { type ChanceTest, testAgainst, type Uncertainty } from './uncertainty/uncertainty'

/** The figure of the period that settles a goal, beside its target. */
interface Held {
  readonly point: ValuedPoint
  readonly target: Target
  /** Whether the number reaches the target, fair test or not. */
  readonly byNumber: 'met' | 'missed'
}

/** How a goal stood at its date. */
export type Outturn =
  /** Chance is within where the figure's interval holds the target, and unknown where no interval is claimed. */
  | (Held & ChanceTest & { readonly state: 'met' | 'missed' })
  /** A note calls the period disrupted: the number is no test of the goal, whatever chance could do. */
  | (Held & {
      readonly state: 'not-a-fair-test'
      /** Absent where no figure of a term is published, or the measure's year is not the sum of its terms. */
      readonly part?: PartYear
    })
  /** The figure is there, but was published only after the as-at date. */
  | { readonly state: 'awaited'; readonly figure: ValuedPoint }
  /** The period's figure was never published; final. */
  | { readonly state: 'not-published'; readonly note: Note }
  /** Nothing like for like has ever been published. */
  | { readonly state: 'no-figure' }
  /** The series exists, but the period's figure is not among the data files, or may not be judged. */
  | { readonly state: 'not-loaded' }
  /** The figure is there, but not the one it is to be compared with. */
  | { readonly state: 'no-comparator'; readonly point: ValuedPoint }
  /** Only the way it should go is set: nothing settles it. */
  | { readonly state: 'no-date' }
  | { readonly state: 'no-goal' }

/** The outturn of a goal whose period has a figure to hold against the target, fair test or not. */
export const settledOf = (outturn: Outturn | undefined) =>
  outturn && 'byNumber' in outturn ? outturn : undefined

/** The home area's figures, by the as-at date. */
interface Figures {
  /** Those that could be known. */
  readonly points: readonly Point[]
  /** Those of periods that had ended, but that were published only later. */
  readonly unpublished: readonly ValuedPoint[]
  /** Those by term that could be known, of a measure whose year is their sum. */
  readonly terms: readonly Point[]
}

/** Holds the figure of the period that settles a goal against its target. */
export function outturn(
  goal: Goal,
  { polarity }: Measure,
  { points, unpublished, terms }: Figures,
  notes: readonly Note[],
  targetFor: (point: Point) => Target | undefined,
  uncertaintyAt: (point: Point) => Uncertainty,
): Outturn {
  if (goal.aim === null) return { state: 'no-goal' }
  if (goal.outturnPeriod === null) return { state: 'no-date' }
  const point = points.find(({ period }) => period.label === goal.outturnPeriod)
  if (point && isJudgeable(point)) {
    const target = targetFor(point)
    if (!target) return { state: 'no-comparator', point }
    const met = (value: number) => reached(value, target, polarity, goal.decimals)
    const byNumber = met(point.value) ? 'met' : 'missed'
    const held = { point, target, byNumber } as const
    if (hasNote(point, 'disrupted')) {
      const part = partYear(point.period.label, terms, met)
      return { ...held, state: 'not-a-fair-test', ...(part ? { part } : {}) }
    }
    return { ...held, state: byNumber, ...testAgainst(uncertaintyAt(point), point.value, [target.value]) }
  }
  const figure = unpublished.find(({ period }) => period.label === goal.outturnPeriod)
  if (figure) return { state: 'awaited', figure }
  const note = notesAt(notes, goal.outturnPeriod).find(({ kind }) => kind === 'not-published')
  if (note) return { state: 'not-published', note }
  return points.some((other) => other.value !== null) ? { state: 'not-loaded' } : { state: 'no-figure' }
}
