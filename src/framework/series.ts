import type { Note, NoteKind } from './framework'
import type { Origin, SeriesKey } from './observation'
import { followsWithinAYear, type Period } from './period'
import type { Release } from './releases'
import type { Quality, SymbolMeaning } from './vocabulary'

/** What another file prints for a figure, where it says something else. */
export interface OtherPrinting {
  readonly value: number | null
  readonly symbol: SymbolMeaning | null
  readonly quality: Quality
  readonly origin: Origin
}

/** One period of a series, with what a reader must know of it. */
export interface Point {
  readonly period: Period
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** Numerator and denominator were not published but recovered from published rates. */
  readonly countsRecovered?: true
  readonly symbol: SymbolMeaning | null
  readonly quality: Quality
  readonly origins: readonly Origin[]
  /** The value is the sum of three terms' rates, not a published annual rate. */
  readonly summed: boolean
  /**
   * The value is the events of three terms over the pupils of the spring term, not a published annual rate; the sum of
   * the terms' rates stands beside it, for whoever has nothing but that.
   */
  readonly pooled?: { readonly sumOfRates: number }
  readonly notes: readonly Note[]
  /** Printings that disagree at the measure's decimals, the newest first; none beside a figure that was suppressed. */
  readonly others: readonly OtherPrinting[]
  /** The release through which it could first be known; absent where none is known. */
  readonly release?: Release | undefined
}

/** One measure, cohort and phase of one area, ordered by the end of the period. */
export interface Series {
  readonly key: SeriesKey
  readonly area: string
  readonly points: readonly Point[]
}

/** ISO date by which a figure could be known: that of its release or, where none is known, the end of its period. */
export const knownOn = ({ period, release }: Pick<Point, 'period' | 'release'>) =>
  release?.date.end ?? period.end

/** The figures that could be known by a date. What is said as at a date rests on these alone. */
export const knownBy = <T extends Pick<Point, 'period' | 'release'>>(figures: readonly T[], asAt: string) =>
  figures.filter((figure) => knownOn(figure) <= asAt)

export const hasNote = (point: Point, kind: Note['kind']) => point.notes.some((note) => note.kind === kind)

/** A value that may be judged: published, credible and exact. */
export const isJudgeable = (point: Point): point is Point & { readonly value: number } =>
  point.value !== null && !hasNote(point, 'not-credible') && !hasNote(point, 'lower-bound')

/**
 * Cuts a series where a line must not be drawn: at a missing period, at a figure without a value, at one that is
 * not credible, and before a break in definition.
 * @param cuts the kinds of note a line may not cross
 */
export function segments(
  points: readonly Point[],
  cuts: readonly NoteKind[] = ['break'],
): readonly (readonly Point[])[] {
  const runs: Point[][] = []
  let previous: Point | undefined
  for (const point of points) {
    if (point.value === null || hasNote(point, 'not-credible')) {
      previous = undefined
      continue
    }
    const follows = previous && followsWithinAYear(previous.period.end, point.period.end)
    if (follows && !cuts.some((kind) => hasNote(point, kind))) runs.at(-1)?.push(point)
    else runs.push([point])
    previous = point
  }
  return runs
}
