import type { Framework, Goal, Measure, Related } from '../framework/framework'
import { notesFor } from '../framework/notes'
import type { Outlook } from '../framework/releases'
import { hasNote, knownBy, type Point, type Series } from '../framework/series'
import type { Median, MedianBook } from '../observations/medians'
import type { RankBook } from '../observations/ranks'
import type { SeriesBook } from '../observations/seriesBook'
import type { Rank } from '../statistics/rank'
import { followedArea } from '../verdict/aim'
import type { Figure } from '../verdict/peers'
import { judge, type Verdict } from '../verdict/verdict'
import { type YearSoFar, yearSoFar } from '../verdict/yearSoFar'
import { isComparable, isRecoveredSum, uncertaintyIn } from './comparators'
import { goalFor, groupOf } from './goals'
import { groupSizes } from './groupSizes'
import { repeatsOf } from './repeats'

/** A goal with its series, comparators, rank and verdict, of one area as at one date. */
export interface Assessment {
  readonly goal: Goal
  readonly measure: Measure
  readonly group: string
  readonly verdict: Verdict
  /** The yearly points that could be known by the as-at date. */
  readonly series: Series | undefined
  readonly median?: Median
  /** Where the latest figure stands among those the median is of. */
  readonly rank?: Rank
  /** England's figure of the latest period, and that of the period ours is said to have moved from. */
  readonly england?: Figure & {
    readonly period: string
    readonly before?: Figure
    /** No publisher printed it: it adds up recovered counts. */
    readonly recovered: boolean
  }
  readonly related?: { readonly link: Related; readonly point: Point & { readonly value: number } }
  readonly yearSoFar?: YearSoFar
  /** When the measure was last published, and when it will be next. */
  readonly outlook: Outlook
}

export interface AssessmentInput {
  readonly framework: Framework
  readonly area: string
  readonly asAt: string
  /** Absent while the engine starts: then goals, baselines and targets stand alone. */
  readonly book?: SeriesBook | undefined
  readonly medians?: MedianBook | undefined
}

const isTerm = (point: Point) => point.period.kind === 'term'
const withValue = (point: Point): point is Point & { readonly value: number } => point.value !== null

/** Assesses one goal; nothing for a measure the framework does not know. */
export function assess(
  of: Goal,
  { framework, area, asAt, book, medians }: AssessmentInput,
): Assessment | undefined {
  const measure = framework.measures.get(of.measure)
  if (!measure) return undefined
  const goal = goalFor(of, area, framework)
  const notes = notesFor(framework.notes, of, area)
  const whole = book?.get(area, of)
  const known = knownBy(whole?.points ?? [], asAt)
  const yearly = whole && { ...whole, points: whole.points.filter((point) => !isTerm(point)) }
  const series = yearly && { ...yearly, points: knownBy(yearly.points, asAt) }
  const followed = followedArea(goal)
  const verdict = judge({
    goal,
    measure,
    series: yearly,
    terms: measure.yearFromTerms ? known.filter(isTerm) : [],
    notes,
    asAt,
    reference:
      followed === undefined
        ? undefined
        : { name: framework.areas.get(followed)?.name ?? followed, series: book?.get(followed, of) },
    record: framework.forecasts.get(measure.id),
    sizes: groupSizes({ framework, book }, area, of),
    repeats: repeatsOf({ framework, book }, area, of),
  })
  const soFar = measure.yearFromTerms ? yearSoFar(known, notes) : undefined
  const latest = verdict.now?.point
  const period = latest?.period.label
  const alike = period !== undefined && isComparable(measure)
  const median = alike ? medians?.at(of, period) : undefined
  const nationalAt = (label: string | undefined) => {
    const point =
      book && label !== undefined
        ? book.get(framework.nation, of)?.points.find(({ period: { label: other } }) => other === label)
        : undefined
    return book && point && withValue(point) && !hasNote(point, 'not-credible')
      ? {
          value: point.value,
          recovered: isRecoveredSum(framework, framework.nation, point),
          uncertainty: uncertaintyIn({ framework, book, asAt }, framework.nation, of, point),
        }
      : undefined
  }
  const national = alike ? nationalAt(period) : undefined
  const nationalBefore = national && nationalAt(verdict.now?.change?.from.period.label)
  const link = latest ? undefined : framework.related.find((candidate) => candidate.goal === of.id)
  const relatedPoint = link && knownBy(book?.get(area, link)?.points ?? [], asAt).findLast(withValue)
  const held = known.filter(withValue).map((point) => point.period.label)
  return {
    goal,
    measure,
    group: groupOf(of, framework),
    verdict,
    series,
    ...(median ? { median } : {}),
    ...(national && period !== undefined
      ? { england: { ...national, period, ...(nationalBefore ? { before: nationalBefore } : {}) } }
      : {}),
    ...(link && relatedPoint ? { related: { link, point: relatedPoint } } : {}),
    ...(soFar && soFar.year !== period ? { yearSoFar: soFar } : {}),
    outlook: framework.releases.outlook(of.measure, asAt, held),
  }
}

/** Assesses every goal of the framework, in its order. */
export const assessAll = (input: AssessmentInput): Assessment[] =>
  input.framework.goals.flatMap((goal) => assess(goal, input) ?? [])

/** The same with their ranks, which are read after everything else. */
export const withRanks = (assessments: readonly Assessment[], ranks: RankBook): Assessment[] =>
  assessments.map((assessment) => {
    const latest = assessment.median && assessment.verdict.now?.point
    const rank = latest && ranks.at(assessment.goal, latest.period.label, latest.value)
    return rank ? { ...assessment, rank } : assessment
  })
