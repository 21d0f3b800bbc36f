import type { Measure, Note } from '../../framework/framework'
import { notesAt } from '../../framework/notes'
import { type Period, parsePeriod } from '../../framework/period'
import { hasNote, type Point } from '../../framework/series'
import {
  limitsAtSeason,
  type Season,
  type SeasonKind,
  seasonOf,
  withoutSeason,
} from '../../statistics/season'
import { type Signal, signals } from '../../statistics/signals'
import { type Limits, xmr } from '../../statistics/xmr'
import { calendars, everyPeriod, placeOf, type Spacing } from './periods'

/** Why a period does not enter the limits. */
export const aparts = ['no-figure', 'not-credible', 'lower-bound', 'disrupted', 'no-season'] as const

export type Apart = (typeof aparts)[number]

/** One term or month of a control chart. */
interface Dot {
  readonly period: Period
  readonly value: number | null
  /** Absent for a figure that counts. */
  readonly apart: Apart | undefined
  readonly notes: readonly Note[]
}

function apartOf(point: Point | undefined): Apart | undefined {
  if (!point || point.value === null) return 'no-figure'
  if (hasNote(point, 'not-credible')) return 'not-credible'
  if (hasNote(point, 'lower-bound')) return 'lower-bound'
  return hasNote(point, 'disrupted') ? 'disrupted' : undefined
}

/** Every term or month from a series' first to its last, with its figure where there is one. */
export const dotsOf = (points: readonly Point[], spacing: Spacing, notes: readonly Note[]): Dot[] =>
  everyPeriod(
    points.map(({ period }) => period),
    spacing,
  ).map((period) => {
    const point = points.find((one) => one.period.label === period.label)
    return {
      period,
      value: point?.value ?? null,
      apart: apartOf(point),
      notes: point?.notes ?? notesAt(notes, period.label),
    }
  })

/** Fewer figures than this have no limits. */
export const leastFigures = 12

export interface ControlPoint extends Dot {
  readonly signals: readonly Signal[]
  /** The limits of its own season; absent where its stretch has none, or figures of its season are too few. */
  readonly limits: Limits | undefined
}

/** A stretch of time under one definition, with limits of its own where enough figures count. */
export interface Stretch {
  readonly points: readonly ControlPoint[]
  /** How many figures enter the limits. */
  readonly counted: number
  /** Limits of an average term or month: those of each period are these with its season put back. */
  readonly limits: Limits | undefined
  /** What was taken out of the figures; absent with fewer than two whole years. */
  readonly season: Season | undefined
  /** The break or restart it begins with; absent for the first. */
  readonly since: Note | undefined
}

/** The value that enters the limits; none is measured across a period that stands apart. */
const counting = ({ value, apart }: Dot) => (apart ? null : value)

/** How seasons act on a measure: scores and attendance are moved by so many points, all else by so many times. */
const seasonKind = ({ unit, interval }: Measure): SeasonKind =>
  unit === 'score' || interval === 'sessions' ? 'difference' : 'ratio'

function stretchOf(
  dots: readonly Dot[],
  since: Note | undefined,
  measure: Measure,
  spacing: Spacing,
): Stretch {
  const { places, closed } = calendars[spacing]
  const start = dots[0] ? placeOf(dots[0].period, spacing) : 0
  const values = dots.map(counting)
  const calendar = { size: places.length, start, ...(closed === undefined ? {} : { optional: closed }) }
  const season = seasonOf(values, calendar, seasonKind(measure))
  const level = season ? withoutSeason(values, season, start) : values
  const counted = level.filter((value) => value !== null).length
  const limits = season && counted >= leastFigures ? xmr(level, season) : undefined
  const fired = limits ? signals(level, limits) : []
  const points = dots.map((dot, index) => {
    const factor = season?.factors[(start + index) % places.length]
    return {
      ...dot,
      apart: dot.apart ?? (season && factor === undefined ? ('no-season' as const) : undefined),
      signals: fired[index] ?? [],
      limits:
        limits && season && factor !== undefined ? limitsAtSeason(limits, factor, season.kind) : undefined,
    }
  })
  return { points, counted, limits, season, since }
}

const cuts: readonly Note['kind'][] = ['break', 'recording-changed', 'restart']

/**
 * Cuts at each period in which a definition or recording changes or limits are to start anew; nothing before it counts
 * after it.
 */
export function stretchesOf(
  dots: readonly Dot[],
  notes: readonly Note[],
  measure: Measure,
  spacing: Spacing,
): Stretch[] {
  const starts = notes.flatMap((note) => {
    const at = cuts.includes(note.kind) ? parsePeriod(note.period) : undefined
    return at ? [{ note, start: at.start }] : []
  })
  const parts: { readonly dots: Dot[]; readonly since: Note | undefined }[] = []
  for (const [index, dot] of dots.entries()) {
    const before = dots[index - 1]
    const cut = before && starts.find(({ start }) => start > before.period.start && start <= dot.period.start)
    if (!before || cut) parts.push({ dots: [dot], since: cut?.note })
    else parts.at(-1)?.dots.push(dot)
  }
  return parts.map((part) => stretchOf(part.dots, part.since, measure, spacing))
}
