import type { Framework } from '../framework/framework'
import { brokenBetween, notesFor, recordedAnew } from '../framework/notes'
import type { SeriesKey } from '../framework/observation'
import { hasNote, isJudgeable } from '../framework/series'
import type { SymbolMeaning } from '../framework/vocabulary'
import type { MedianBook } from '../observations/medians'
import { neighboursMedian } from '../statistics/quantiles'
import { type Direction, directionBetween } from '../verdict/direction'
import { compareChanges, compareFigures, compareInTime, type Figure, type PeerTest } from '../verdict/peers'
import type { ValuedPoint } from '../verdict/uncertainty/intervalMethod'
import type { Assessment } from './assessment'
import { type Elsewhere, isComparable, isRecoveredSum, uncertaintyIn } from './comparators'
import { withoutGoals } from './scorecard'

/** Why a comparator has no figure of a series and period. */
export interface NoFigure {
  readonly missing: 'no-figure' | 'not-credible' | 'lower-bound' | 'symbol' | 'too-few-neighbours'
  /** What the symbol means that is printed instead. */
  readonly symbol?: SymbolMeaning | null
}

/** What a comparator has for one series and period. */
export type ComparatorFigure =
  | (Figure & {
      /** Of how many areas it is the median. */
      readonly areas?: number
      /** The sum of three terms' rates. */
      readonly summed: boolean
      /** Not published: added up from counts that were recovered from published rates. */
      readonly recovered?: boolean
      readonly missing?: undefined
    })
  | (NoFigure & { readonly value?: undefined })

/** One comparator: a column of the table of all goals. */
export interface ComparisonColumn {
  /** One of the common comparators, or the code of a neighbour. */
  readonly id: string
  /** Its figure of a series, by period label. */
  readonly find: (key: SeriesKey, period: string) => ComparatorFigure
}

/** The book holds England's, the region's and the neighbours' figures. */
export interface ColumnInput extends Elsewhere {
  readonly area: string
  /** Codes of the statistical neighbours, the closest first. */
  readonly closest: readonly string[]
  readonly medians: MedianBook
}

const ofArea =
  (from: Elsewhere, code: string): ComparisonColumn['find'] =>
  (key, label) => {
    const point = from.book.get(code, key)?.points.find(({ period }) => period.label === label)
    if (!point) return { missing: 'no-figure' }
    if (hasNote(point, 'not-credible')) return { missing: 'not-credible' }
    if (hasNote(point, 'lower-bound')) return { missing: 'lower-bound' }
    if (point.value === null) return { missing: 'symbol', symbol: point.symbol }
    const { value, summed } = point
    return {
      value,
      summed,
      recovered: isRecoveredSum(from.framework, code, point),
      uncertainty: uncertaintyIn(from, code, key, point),
    }
  }

const ofMedians =
  (book: MedianBook): ComparisonColumn['find'] =>
  (key, label) => {
    const median = book.at(key, label)
    return median ? { value: median.value, areas: median.areas, summed: false } : { missing: 'no-figure' }
  }

const ofNeighbours =
  (each: readonly ComparisonColumn[]): ComparisonColumn['find'] =>
  (key, label) => {
    const median = neighboursMedian(each.flatMap(({ find }) => find(key, label).value ?? []))
    return median ? { ...median, summed: false } : { missing: 'too-few-neighbours' }
  }

/** England, the region, the neighbours' median, the median of all local authorities, then each neighbour. */
export function comparisonColumns(input: ColumnInput): ComparisonColumn[] {
  const { framework, area, closest, medians } = input
  const neighbours = closest.map((code) => ({ id: code, find: ofArea(input, code) }))
  return [
    { id: 'england', find: ofArea(input, framework.nation) },
    { id: 'region', find: ofArea(input, framework.areas.get(area)?.region ?? '') },
    { id: 'neighbours', find: ofNeighbours(neighbours) },
    { id: 'median', find: ofMedians(medians) },
    ...neighbours,
  ]
}

/** How a figure moved between two periods, at the goal's decimals, and what chance says of it. */
export interface Moved {
  readonly direction: Direction
  readonly test: PeerTest
}

/** One comparator's figure beside ours, or the reason why there is none. */
export type ComparisonCell =
  | {
      readonly value: number
      readonly areas?: number
      /** Ours minus theirs, in the measure's own unit. */
      readonly difference: number
      readonly test: PeerTest
      /** How theirs moved between the same two periods as ours; the test is of our change against theirs. */
      readonly change?: Moved
      /** Theirs is a rate of the whole year, ours adds three terms. */
      readonly wholeYear?: true
      /** Not published: added up from recovered counts. */
      readonly recovered?: boolean
      readonly missing?: undefined
    }
  | NoFigure

/** One goal's latest figure beside every comparator. */
export interface GoalComparison {
  readonly assessment: Assessment
  /** Our latest figure. */
  readonly latest: ValuedPoint | undefined
  /** Our figure before, where the two can be compared. */
  readonly before: ValuedPoint | undefined
  /** How ours moved since then. */
  readonly change: Moved | undefined
  /** Why nothing can stand beside ours; then there are no cells. */
  readonly refused: 'no-figure' | 'not-comparable' | 'lower-bound' | undefined
  /** By column id. */
  readonly cells: ReadonlyMap<string, ComparisonCell>
}

/** Our figure before the latest, unless a definition changed in between or it may not be judged. */
function figureBefore({ series, goal }: Assessment, latest: ValuedPoint, area: string, { notes }: Framework) {
  const earlier = series?.points.filter(
    ({ value, period }) => value !== null && period.end < latest.period.end,
  )
  const before = earlier?.at(-1)
  return before &&
    isJudgeable(before) &&
    !brokenBetween(notesFor(notes, goal, area), before.period, latest.period)
    ? before
    : undefined
}

function refusal({ verdict: { now }, measure }: Assessment): GoalComparison['refused'] {
  if (!now) return 'no-figure'
  if (!isComparable(measure)) return 'not-comparable'
  return now.lowerBound ? 'lower-bound' : undefined
}

const recordingChanged: PeerTest = {
  comparison: 'not-compared',
  why: { id: 'recording-changed' },
  whose: 'ours',
}

/** Our figure of a period with its interval. */
const oursAt = ({ verdict }: Assessment, { value, period }: ValuedPoint): Figure => ({
  value,
  uncertainty: verdict.uncertainty.get(period.label) ?? { why: { id: 'no-figure' } },
})

function changeOf(
  assessment: Assessment,
  from: ValuedPoint,
  to: ValuedPoint,
  untestable: PeerTest | undefined,
): Moved {
  const { measure, goal } = assessment
  const move = { from: oursAt(assessment, from), to: oursAt(assessment, to) }
  return {
    direction: directionBetween(from.value, to.value, measure, goal.decimals),
    test: untestable ?? compareInTime(move, measure.polarity),
  }
}

function cellOf(
  assessment: Assessment,
  latest: ValuedPoint,
  before: ValuedPoint | undefined,
  untestable: PeerTest | undefined,
  { find }: ComparisonColumn,
): ComparisonCell {
  const { goal, measure } = assessment
  const found = find(goal, latest.period.label)
  if (found.missing !== undefined) return found
  const { value, areas, summed, recovered } = found
  const ours = oursAt(assessment, latest)
  const earlier = before && find(goal, before.period.label)
  return {
    value,
    ...(areas === undefined ? {} : { areas }),
    difference: latest.value - value,
    test: compareFigures(ours, found, measure.polarity),
    ...(before && earlier?.value !== undefined
      ? {
          change: {
            direction: directionBetween(earlier.value, value, measure, goal.decimals),
            test:
              untestable ??
              compareChanges(
                { from: oursAt(assessment, before), to: ours },
                { from: earlier, to: found },
                measure.polarity,
              ),
          },
        }
      : {}),
    ...(latest.summed && !summed && areas === undefined ? { wholeYear: true } : {}),
    ...(recovered ? { recovered } : {}),
  }
}

/** One comparison a series: every goal of Appendix 1, then those of the body whose figures no other goal shows. */
export function compareGoals(
  assessments: readonly Assessment[],
  columns: readonly ComparisonColumn[],
  area: string,
  framework: Framework,
): GoalComparison[] {
  return withoutGoals(assessments).map((assessment) => {
    const latest = assessment.verdict.now?.point
    const refused = refusal(assessment)
    const before =
      latest && isJudgeable(latest) ? figureBefore(assessment, latest, area, framework) : undefined
    const notes = notesFor(framework.notes, assessment.goal, area)
    const untestable =
      latest && before && recordedAnew(notes, before.period, latest.period) ? recordingChanged : undefined
    return {
      assessment,
      latest,
      before,
      change: latest && before && changeOf(assessment, before, latest, untestable),
      refused,
      cells: new Map(
        latest && refused === undefined
          ? columns.map((column) => [column.id, cellOf(assessment, latest, before, untestable, column)])
          : [],
      ),
    }
  })
}
