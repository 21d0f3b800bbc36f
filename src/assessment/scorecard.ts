import { seriesId } from '../framework/observation'
import { parsePeriod } from '../framework/period'
import type { Direction } from '../verdict/direction'
import { chanceOf, stateOf, type Verdict, type VerdictState } from '../verdict/verdict'
import type { Assessment } from './assessment'

/** It is of a goal in the document's body, not of Appendix 1. */
export const isFurther = ({ goal }: Assessment) => goal.number === null

/** It is of a goal in the body that has neither a figure nor a baseline to draw. */
export const isQuiet = (assessment: Assessment) =>
  isFurther(assessment) && assessment.goal.baseline === null && !assessment.verdict.now && !assessment.related

/**
 * What is worth showing of an area without goals of its own: of the goals in the body, those with a figure that no other
 * shows.
 */
export const withoutGoals = (assessments: readonly Assessment[]): Assessment[] =>
  assessments.filter(
    (one, at) =>
      !isFurther(one) ||
      (one.verdict.now !== undefined &&
        assessments.every(
          (other, index) => seriesId(other.goal) !== seriesId(one.goal) || (isFurther(other) && index >= at),
        )),
  )

/** What goals are counted by; stands in the address. */
export type TotalId = VerdictState | Direction | 'chance' | 'small-step'

/** A count of goals that is also a filter. */
export interface Total {
  readonly id: TotalId
  /** Goals of Appendix 1. */
  readonly count: number
  /** Further goals in the body of the document. */
  readonly further: number
}

const hasState =
  (id: VerdictState) =>
  (verdict: Verdict): boolean =>
    stateOf(verdict) === id

const moves =
  (id: Direction) =>
  ({ now }: Verdict): boolean =>
    now?.change?.direction === id

/** In the order in which they are shown. */
const fits: Readonly<Record<TotalId, (verdict: Verdict) => boolean>> = {
  met: hasState('met'),
  missed: hasState('missed'),
  'not-a-fair-test': hasState('not-a-fair-test'),
  awaited: hasState('awaited'),
  'not-published': hasState('not-published'),
  'no-figure': hasState('no-figure'),
  'not-loaded': hasState('not-loaded'),
  'no-comparator': hasState('no-comparator'),
  'no-date': hasState('no-date'),
  'no-goal': hasState('no-goal'),
  'already-beyond': hasState('already-beyond'),
  'on-track': hasState('on-track'),
  'slightly-behind': hasState('slightly-behind'),
  behind: hasState('behind'),
  'further-away': hasState('further-away'),
  'too-early': hasState('too-early'),
  'no-planned-trajectory': hasState('no-planned-trajectory'),
  improving: moves('improving'),
  unchanged: moves('unchanged'),
  worsening: moves('worsening'),
  chance: (verdict) => chanceOf(verdict) === 'within',
  'small-step': ({ step }) => step?.withinChance ?? false,
}

const isTotal = (id: string): id is TotalId => Object.hasOwn(fits, id)

export const totalIds: readonly TotalId[] = Object.keys(fits).filter(isTotal)

/** Addresses written before the totals had ids carry their former words. */
const former: Readonly<Record<string, TotalId>> = {
  'no outturn published': 'not-published',
  'no figure published': 'no-figure',
  'already beyond the goal': 'already-beyond',
  'moving away': 'further-away',
  'no pace': 'no-planned-trajectory',
  level: 'unchanged',
}

/** The total an address names, if it names one. */
export function totalNamed(text = ''): TotalId | undefined {
  const id = former[text] ?? text.replaceAll(' ', '-')
  return isTotal(id) ? id : undefined
}

/** Only those that occur. */
export const totalsOf = (assessments: readonly Assessment[]): Total[] =>
  totalIds.flatMap((id) => {
    const fitting = assessments.filter((one) => isShown(one, id))
    const further = fitting.filter(isFurther).length
    return fitting.length > 0 ? [{ id, count: fitting.length - further, further }] : []
  })

/** It belongs to a total. */
export const isShown = ({ verdict }: Assessment, id: TotalId) => fits[id](verdict)

export const scorecardOrders = ['document', 'date', 'now'] as const

export type ScorecardOrder = (typeof scorecardOrders)[number]

/** The worst first; what says nothing of a goal stands between missed and met. */
const byState: readonly VerdictState[] = [
  'missed',
  'further-away',
  'behind',
  'slightly-behind',
  'not-a-fair-test',
  'awaited',
  'not-published',
  'not-loaded',
  'no-figure',
  'too-early',
  'no-planned-trajectory',
  'no-comparator',
  'no-date',
  'no-goal',
  'on-track',
  'already-beyond',
  'met',
]

const byDirection: readonly (Direction | undefined)[] = ['worsening', 'unchanged', 'improving', undefined]

/** In the chosen order; equal ones keep the document's. */
export function inOrder(assessments: readonly Assessment[], order: ScorecardOrder): readonly Assessment[] {
  if (order === 'document') return assessments
  const rank = ({ verdict }: Assessment) =>
    order === 'date' ? byState.indexOf(stateOf(verdict)) : byDirection.indexOf(verdict.now?.change?.direction)
  return [...assessments].sort((a, b) => rank(a) - rank(b))
}

/** First and last date (ISO) that all sparklines share: from the first figure drawn to the as-at date or the last goal's. */
export function timeSpanOf(
  assessments: readonly Assessment[],
  asAt: string,
  documentDate: string,
): readonly [string, string] {
  const starts = assessments.flatMap(
    ({ series }) => series?.points.find((point) => point.value !== null)?.period.end ?? [],
  )
  const dates = assessments.flatMap(({ goal }) => goal.targetDate ?? [])
  const baselines = assessments.flatMap(
    ({ goal }) => (goal.baselinePeriod ? parsePeriod(goal.baselinePeriod)?.end : undefined) ?? [],
  )
  const first = [documentDate, ...starts, ...baselines].reduce((a, b) => (a < b ? a : b))
  return [first, [asAt, ...dates].reduce((a, b) => (a > b ? a : b))]
}
