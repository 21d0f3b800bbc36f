import type { ForecastRecord, Goal, Measure, Note } from '../framework/framework'
import { brokenBetween } from '../framework/notes'
import { parsePeriod } from '../framework/period'
import { hasNote, isJudgeable, knownBy, knownOn, type Point, type Series } from '../framework/series'
import { type Distance, distance, type Target, targetAt } from './aim'
import { direction, type LatestChange } from './direction'
import { type Forecast, forecastOf } from './forecast'
import { type Outturn, outturn } from './outturn'
import { type Before, type BeforeState, before, runOf } from './towardsGoal'
import { type Trend, trendOf } from './trend'
import type { Surroundings, ValuedPoint } from './uncertainty/intervalMethod'
import type { Repeats } from './uncertainty/repeats'
import { type Chance, holds, type Uncertainty, uncertaintyOf } from './uncertainty/uncertainty'

/** The way from baseline to goal: could chance alone bring a figure like the baseline to the goal? */
interface Step {
  /** The baseline as a figure of its period. */
  readonly point: ValuedPoint
  readonly target: number
  /** The interval around the baseline. */
  readonly uncertainty: Uncertainty
  /** That interval holds the goal. */
  readonly withinChance: boolean
}

/** @returns undefined without a baseline, its period and a goal that is a number. */
function stepOf(goal: Goal, measure: Measure, around: Surroundings): Step | undefined {
  const period = goal.baselinePeriod === null ? undefined : parsePeriod(goal.baselinePeriod)
  if (!period || goal.baseline === null || goal.target === null) return undefined
  const published = around.points.find((point) => point.period.label === period.label)
  const point: ValuedPoint = {
    period,
    value: goal.baseline,
    numerator: null,
    denominator: published?.denominator ?? null,
    symbol: null,
    quality: goal.baselineQuality,
    origins: [],
    summed: false,
    notes: [],
    others: [],
  }
  const uncertainty = uncertaintyOf(measure, point, around)
  return { point, target: goal.target, uncertainty, withinChance: holds(uncertainty, goal.target) }
}

export interface Reference {
  readonly name: string
  readonly series: Series | undefined
}

/** All that a verdict is reached from. */
export interface Evidence {
  readonly goal: Goal
  readonly measure: Measure
  /** The area's own figures, whenever they were published. */
  readonly series: Series | undefined
  /** Its figures by term, of a measure whose year is their sum. */
  readonly terms?: readonly Point[] | undefined
  /** Every note on the series, see `notesFor`. */
  readonly notes: readonly Note[]
  /** ISO date. */
  readonly asAt: string
  /** The area the goal's aim follows, with its figures. */
  readonly reference?: Reference | undefined
  /** How often children were counted who were counted at all, for events that one child may repeat. */
  readonly repeats?: readonly Repeats[] | undefined
  /** How past forecasts of the measure did. */
  readonly record?: ForecastRecord | undefined
  /** Counts of the pupils of the goal's cohort and phase. */
  readonly sizes?: readonly Point[] | undefined
}

/** The latest figure, apart from how the goal ended. */
export interface Now {
  readonly point: ValuedPoint
  readonly lowerBound: boolean
  /** Full years between the end of the figure's period and the as-at date. */
  readonly age: number
  /** Absent without a target for the figure's period, across a break since the baseline, and for a lower bound. */
  readonly distance?: Distance
  readonly target?: Target
  readonly change?: LatestChange
}

export interface Verdict {
  readonly goal: Goal
  readonly measure: Measure
  readonly asAt: string
  /** The area's figures that could be known, and the counts of pupils that stand for its denominators. */
  readonly around: Surroundings
  /** Figures of periods that had ended by the as-at date, but were published only later. */
  readonly unpublished: readonly ValuedPoint[]
  /** The area the aim follows, with its figures that could be known. */
  readonly reference?: Reference
  /** 95% intervals, by period label. */
  readonly uncertainty: ReadonlyMap<string, Uncertainty>
  /** Only while the goal's date lies ahead. */
  readonly before?: Before
  /** Only once the goal's date has come. */
  readonly outturn?: Outturn
  readonly now?: Now
  /** The way from baseline to goal, against chance. */
  readonly step?: Step
  readonly trend: Trend
  readonly forecast: Forecast
}

/** How a goal ended, or how it stands while its date lies ahead. */
export type VerdictState = BeforeState | Outturn['state']

/** The state alone, by which rows are counted, filtered and ordered. */
export const stateOf = ({ before, outturn }: Pick<Verdict, 'before' | 'outturn'>): VerdictState =>
  before?.state ?? outturn?.state ?? 'no-goal'

/** What is known of chance, for a verdict that says something. */
export const chanceOf = ({ before, outturn }: Pick<Verdict, 'before' | 'outturn'>): Chance | undefined =>
  before?.chance ?? (outturn && 'chance' in outturn ? outturn.chance : undefined)

const hasValue = (point: Point): point is ValuedPoint =>
  point.value !== null && !hasNote(point, 'not-credible')

const yearsOld = (end: string, asAt: string) =>
  Math.max(0, Math.floor((Date.parse(asAt) - Date.parse(end)) / 86_400_000 / 365.25))

/** Judges one goal by one area's figures as at a date. Pure: same evidence, same verdict. */
export function judge(evidence: Evidence): Verdict {
  const {
    goal,
    measure,
    series,
    notes,
    asAt,
    reference,
    sizes = [],
    terms = [],
    repeats = [],
    record,
  } = evidence
  const { polarity } = measure
  const points = knownBy(series?.points ?? [], asAt)
  const unpublished = (series?.points ?? []).filter(
    (point): point is ValuedPoint =>
      point.value !== null && point.period.end <= asAt && knownOn(point) > asAt,
  )
  const own = series && { ...series, points }
  const followed = reference?.series && {
    ...reference.series,
    points: knownBy(reference.series.points, asAt),
  }
  const around = { points, sizes: measure.ofPupils ? sizes : [], repeats }
  const uncertainty = new Map(
    points.map((point) => [point.period.label, uncertaintyOf(measure, point, around)]),
  )
  const intervalAt = (point: Point) =>
    uncertainty.get(point.period.label) ?? { why: { id: 'no-figure' as const } }
  const targetFor = (point: Pick<Point, 'period'>) => targetAt(goal, measure, point.period, own, followed)
  const baselinePeriod = goal.baselinePeriod ? parsePeriod(goal.baselinePeriod) : undefined
  const comparable = (point: Point) =>
    isJudgeable(point) && !(baselinePeriod && brokenBetween(notes, baselinePeriod, point.period))

  const trend = trendOf(measure, points, intervalAt)
  const latest = points.findLast(hasValue)
  const target = latest && comparable(latest) ? targetFor(latest) : undefined
  const moved = direction(points, notes, measure, goal.decimals, trend, intervalAt)
  const now: Now | undefined = latest && {
    point: latest,
    lowerBound: hasNote(latest, 'lower-bound'),
    age: yearsOld(latest.period.end, asAt),
    ...(target ? { target, distance: distance(latest.value, target.value, polarity, goal.decimals) } : {}),
    ...(moved ? { change: moved } : {}),
  }
  const fixed = goal.target === null ? undefined : { value: goal.target, strict: false }
  const step = stepOf(goal, measure, around)
  const common = {
    goal,
    measure,
    asAt,
    around,
    unpublished,
    ...(reference ? { reference: { name: reference.name, series: followed } } : {}),
    uncertainty,
    trend,
    forecast: forecastOf(goal, measure, points, intervalAt, fixed, record, asAt),
    ...(now ? { now } : {}),
    ...(step ? { step } : {}),
  }
  if (goal.targetDate === null || asAt >= goal.targetDate) {
    const known = { points, unpublished, terms: knownBy(terms, asAt) }
    return { ...common, outturn: outturn(goal, measure, known, notes, targetFor, intervalAt) }
  }
  const run = runOf(goal)
  const progress = points.findLast(
    (point): point is ValuedPoint =>
      isJudgeable(point) && comparable(point) && (!run || point.period.end > run.baselineDate),
  )
  const awaited = unpublished.find(({ period }) => !run || period.end > run.baselineDate)
  return { ...common, before: before(goal, polarity, progress, awaited, intervalAt, asAt) }
}
