import type { Goal, Measure, Note } from '../../framework/framework'
import { parsePeriod } from '../../framework/period'
import type { Point } from '../../framework/series'
import { countsEvents, type Polarity } from '../../framework/vocabulary'
import type { Season } from '../../statistics/season'
import type { Signal } from '../../statistics/signals'
import { type Assurance, assurance, type Limits } from '../../statistics/xmr'
import { type Spacing, spacingOf } from './periods'
import { type ControlPoint, dotsOf, type Stretch, stretchesOf } from './stretches'

/** The limits a figure can pass at all; `undefined` where the limit lies below 0 or above all there is. */
export function possible({ unit, interval }: Measure, { lower, upper }: Limits) {
  const part = interval === 'proportion' || interval === 'sessions'
  return {
    lower: unit !== 'score' && lower < 0 ? undefined : lower,
    upper: unit === 'percent' && part && upper > 100 ? undefined : upper,
  }
}

export type Variation = 'improving' | 'worsening' | 'normal'

/** What the rules that fire at a figure say of it: the first of them decides. */
export function variationOf([first]: readonly Signal[], polarity: Polarity): Variation {
  if (!first) return 'normal'
  return (first.side === 'high') === (polarity === 'higher') ? 'improving' : 'worsening'
}

/** The goal itself, or a third of a goal for a year of three terms. */
export type ShareOf = 'goal' | 'third-of-goal'

/** What a goal asks of one term, in the measure's unit. */
interface Share {
  readonly value: number
  readonly of: ShareOf
}

/**
 * A goal for a period of this length as it stands, or a third of a goal for a year that is three terms added up. A goal
 * for a year says nothing of a single term or month of any other measure.
 */
function shareOf(goal: Goal | undefined, measure: Measure, spacing: Spacing): Share | undefined {
  if (!goal || goal.target === null || goal.outturnPeriod === null) return undefined
  const kind = parsePeriod(goal.outturnPeriod)?.kind
  if (kind === spacing) return { value: goal.target, of: 'goal' }
  return kind === 'academic year' && spacing === 'term' && measure.yearFromTerms
    ? { value: goal.target / 3, of: 'third-of-goal' }
    : undefined
}

/** What holds in every season; where it does not, now and then. */
function assured(seasons: readonly Limits[], target: number, polarity: Polarity): Assurance | undefined {
  const [first, ...more] = seasons.map((limits) => assurance(limits, target, polarity))
  return more.every((other) => other === first) ? first : 'hit-or-miss'
}

export interface ControlInput {
  readonly measure: Measure
  /** One area's series up to the as-at date; its years are left aside. */
  readonly points: readonly Point[]
  /** Every note on the series. */
  readonly notes: readonly Note[]
  /** Absent for a series that is near a goal but not its own. */
  readonly goal?: Goal
}

type Counting = ControlPoint & { readonly value: number }

interface Common extends Pick<ControlInput, 'measure' | 'goal'> {
  readonly spacing: Spacing
  /** In order of time; the last is the one that is judged. */
  readonly stretches: readonly Stretch[]
  readonly latest: Stretch
  /** The latest figure that counts, if one does. */
  readonly point: Counting | undefined
}

export interface ControlOff extends Common {
  readonly state: 'off'
  /** How many periods without a single event stand among those that count, where these are too many. */
  readonly empty?: number
}

export interface ControlOn extends Common {
  readonly state: 'on'
  /** Limits of an average term or month, see `Stretch`. */
  readonly limits: Limits
  readonly season: Season
  readonly point: Counting & { readonly limits: Limits }
  readonly variation: Variation
  /** What the goal asks of one period, where it says so. */
  readonly share: Share | undefined
  readonly assurance: Assurance | undefined
}

/** A series that can be drawn, with limits or without. */
export type Drawable = ControlOn | (ControlOff & { readonly point: Counting })

/** So few figures are no line to look at. */
const leastToDraw = 3

/** Whether there is enough of a series to draw it, even where it has no limits. */
export const isDrawable = (control: ControlOn | ControlOff): control is Drawable =>
  control.point !== undefined && control.latest.counted >= leastToDraw

/** The share of periods without an event above which their variation says nothing. */
const mostEmpty = 0.25

const counts = (point: ControlPoint): point is Counting => point.apart === undefined && point.value !== null

/**
 * Judges a series of terms or months by its own variation: the rules that fire at the latest figure say whether it
 * improves or worsens beyond chance, and the limits whether the goal would be met.
 * @returns undefined for a series that has neither terms nor months.
 */
export function control({ points, notes, ...about }: ControlInput): ControlOn | ControlOff | undefined {
  const { measure, goal } = about
  const spacing = spacingOf(points.map(({ period }) => period))
  const stretches = spacing ? stretchesOf(dotsOf(points, spacing, notes), notes, measure, spacing) : []
  const latest = stretches.at(-1)
  if (!spacing || !latest) return undefined
  const { limits, season } = latest
  const point = latest.points.findLast(counts)
  const common = { ...about, spacing, stretches, latest, point }
  if (!limits || !season || !point?.limits) return { ...common, state: 'off' }
  const empty = latest.points.filter((each) => counts(each) && each.value === 0).length
  if (countsEvents(measure.interval) && empty > mostEmpty * latest.counted)
    return { ...common, state: 'off', empty }
  const share = shareOf(goal, measure, spacing)
  return {
    ...common,
    state: 'on',
    limits,
    season,
    point: { ...point, limits: point.limits },
    variation: variationOf(point.signals, measure.polarity),
    share,
    assurance:
      share &&
      assured(
        latest.points.flatMap((each) => each.limits ?? []),
        share.value,
        measure.polarity,
      ),
  }
}
