import type { Framework, Goal, Measure } from '../framework/framework'
import { type Period, parsePeriod } from '../framework/period'
import { hasNote, type Point } from '../framework/series'
import type { MedianBook } from '../observations/medians'
import type { SeriesBook } from '../observations/seriesBook'

/**
 * Why figures of areas of another size cannot stand beside this measure, or nothing when they can. The difference of
 * definition is taken care of before: a series is one measure, cohort and phase.
 */
export const unlike = (measure: Measure): string | undefined =>
  measure.unit === 'count' ? 'A count cannot be compared with that of an area of another size.' : undefined

/** Another line on the goal's chart: same measure, cohort and phase, period by period. */
export interface Comparator {
  /** `england`, `region`, `neighbours`, `middle`, or an area code. */
  readonly id: string
  readonly name: string
  /** The code of its area; absent for the middle of several. */
  readonly area?: string
  readonly points: readonly { readonly period: Period; readonly value: number; readonly note?: string }[]
}

/** A comparator a reader may switch, or the reason why there is none. */
export type ComparatorChoice =
  | { readonly comparator: Comparator; readonly reason?: undefined }
  | { readonly comparator?: undefined; readonly id: string; readonly name: string; readonly reason: string }

export interface ComparatorChoiceInput {
  readonly framework: Framework
  readonly goal: Goal
  readonly measure: Measure
  readonly area: string
  readonly asAt: string
  readonly book: SeriesBook
  readonly medians: MedianBook
  readonly neighbours: MedianBook
  /** Codes of other areas the reader added. */
  readonly others: readonly string[]
}

const yearly = (point: Point): point is Point & { readonly value: number } =>
  point.value !== null && point.period.kind !== 'term' && !hasNote(point, 'not-credible')

/** The comparators of one goal, each with its line or its reason. */
export function comparatorChoices(input: ComparatorChoiceInput): ComparatorChoice[] {
  const { framework, goal, measure, area, asAt, book } = input
  const region = framework.areas.get(area)?.region ?? ''
  const cohort = framework.cohorts.get(goal.cohort)?.label ?? goal.cohort
  const refused = unlike(measure)
  const missing = `No like-for-like figure of ${measure.name}, ${cohort}${goal.phase === 'all' ? '' : `, ${goal.phase}`}, is published for it.`
  const choice = (
    id: string,
    name: string,
    points: Comparator['points'],
    code?: string,
  ): ComparatorChoice => {
    const until = points
      .filter(({ period }) => period.end <= asAt)
      .sort((a, b) => a.period.end.localeCompare(b.period.end))
    if (refused) return { id, name, reason: refused }
    return until.length > 0
      ? { comparator: { id, name, points: until, ...(code === undefined ? {} : { area: code }) } }
      : { id, name, reason: missing }
  }
  const ofArea = (id: string, code: string): ComparatorChoice =>
    choice(
      id,
      framework.areas.get(code)?.name ?? code,
      (book.get(code, goal)?.points ?? []).filter(yearly).map(({ period, value, summed }) => ({
        period,
        value,
        ...(summed ? { note: 'sum of three terms' } : {}),
      })),
      code,
    )
  const ofMiddles = (id: string, name: string, middles: MedianBook): ComparatorChoice =>
    choice(
      id,
      name,
      middles.all(goal).flatMap(({ period: label, value, areas }) => {
        const period = parsePeriod(label)
        return period && period.kind !== 'term' ? [{ period, value, note: `${areas} areas` }] : []
      }),
    )
  return [
    ofArea('england', framework.nation),
    ofArea('region', region),
    ofMiddles('neighbours', 'Neighbours’ median', input.neighbours),
    ofMiddles('middle', 'Middle of all local authorities', input.medians),
    ...input.others.map((code) => ofArea(code, code)),
  ]
}
