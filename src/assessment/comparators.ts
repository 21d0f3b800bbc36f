import type { Framework, Goal, Measure } from '../framework/framework'
import type { SeriesKey } from '../framework/observation'
import { type Period, parsePeriod } from '../framework/period'
import { hasNote, knownBy, knownOn, type Point } from '../framework/series'
import type { MedianBook } from '../observations/medians'
import type { SeriesBook } from '../observations/seriesBook'
import { type Uncertainty, uncertaintyOf } from '../verdict/uncertainty/uncertainty'
import { groupSizes } from './groupSizes'
import { repeatsOf } from './repeats'

/** The comparators of every goal, in the order they are offered; any other id is the code of an area. */
export const commonComparators = ['england', 'region', 'neighbours', 'median'] as const
export type CommonComparator = (typeof commonComparators)[number]

/**
 * Whether figures of areas of another size can stand beside this measure. The difference of definition is taken care of
 * before: a series is one measure, cohort and phase.
 */
export const isComparable = ({ unit }: Measure) => unit !== 'count'

/**
 * No publisher printed this figure: England's or a region's, it adds up recovered counts. An authority's rate is as
 * published, whatever its counts.
 */
export const isRecoveredSum = ({ areas }: Framework, area: string, { quality }: Pick<Point, 'quality'>) =>
  quality === 'recovered' && areas.get(area)?.level !== 'local authority'

/** Where the figures of other areas are found. */
export interface Elsewhere {
  readonly framework: Framework
  readonly book: SeriesBook
  /** ISO date. */
  readonly asAt: string
}

/** The interval of any area's figure, by the same methods and from the same kinds of counts as ours. */
export function uncertaintyIn(
  { framework, book, asAt }: Elsewhere,
  area: string,
  key: SeriesKey,
  point: Point,
): Uncertainty {
  const measure = framework.measures.get(key.measure)
  if (!measure) throw new Error(`There is no measure "${key.measure}"`)
  return uncertaintyOf(measure, point, {
    points: knownBy(book.get(area, key)?.points ?? [], asAt),
    sizes: groupSizes({ framework, book }, area, key),
    repeats: repeatsOf({ framework, book }, area, key),
  })
}

/** A comparator's figure of one period. */
export interface ComparatorPoint {
  readonly period: Period
  readonly value: number
  /** The sum of three terms' rates. */
  readonly summed?: boolean
  /** Not published: from counts that were recovered from published rates. */
  readonly recovered?: boolean
  /** Of how many areas it is the median. */
  readonly areas?: number
}

/** Another line on the goal's chart: same measure, cohort and phase, period by period. */
export interface Comparator {
  readonly id: string
  /** The code of its area; absent for the median of several. */
  readonly area?: string
  readonly points: readonly ComparatorPoint[]
}

/** A comparator a reader may switch, or the reason why there is none. */
export type ComparatorChoice =
  | { readonly id: string; readonly comparator: Comparator; readonly missing?: undefined }
  | { readonly id: string; readonly comparator?: undefined; readonly missing: 'not-comparable' | 'no-figure' }

export interface ComparatorChoiceInput {
  readonly framework: Framework
  readonly goal: Goal
  readonly measure: Measure
  readonly area: string
  /** ISO date. */
  readonly asAt: string
  readonly book: SeriesBook
  readonly medians: MedianBook
  readonly neighbours: MedianBook
  /** Codes of other areas the reader added. */
  readonly others: readonly string[]
}

const yearly = (point: Point): point is Point & { readonly value: number } =>
  point.value !== null && point.period.kind !== 'term' && !hasNote(point, 'not-credible')

/** The comparators of one goal, each with its line or the reason why it has none. */
export function comparatorChoices(input: ComparatorChoiceInput): ComparatorChoice[] {
  const { framework, goal, measure, area, asAt, book } = input
  const choice = (id: string, points: readonly ComparatorPoint[], code?: string): ComparatorChoice => {
    const inOrder = [...points].sort((a, b) => a.period.end.localeCompare(b.period.end))
    if (!isComparable(measure)) return { id, missing: 'not-comparable' }
    return inOrder.length > 0
      ? { id, comparator: { id, points: inOrder, ...(code === undefined ? {} : { area: code }) } }
      : { id, missing: 'no-figure' }
  }
  const ofArea = (id: string, code: string) =>
    choice(
      id,
      knownBy(book.get(code, goal)?.points ?? [], asAt)
        .filter(yearly)
        .map((point) => ({
          period: point.period,
          value: point.value,
          summed: point.summed,
          recovered: isRecoveredSum(framework, code, point),
        })),
      code,
    )
  const ofMedians = (id: CommonComparator, medians: MedianBook) =>
    choice(
      id,
      medians.all(goal).flatMap(({ period: label, value, areas }) => {
        const period = parsePeriod(label)
        if (!period || period.kind === 'term') return []
        const release = framework.releases.of(goal.measure, period)
        return knownOn({ period, release }) <= asAt ? [{ period, value, areas }] : []
      }),
    )
  return [
    ofArea('england', framework.nation),
    ofArea('region', framework.areas.get(area)?.region ?? ''),
    ofMedians('neighbours', input.neighbours),
    ofMedians('median', input.medians),
    ...input.others.map((code) => ofArea(code, code)),
  ]
}
