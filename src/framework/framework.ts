import type { SeriesKey } from './observation'
import type { Releases } from './releases'
import type { IntervalKind, Level, Phase, Polarity, Quality, SoFarKind, Unit } from './vocabulary'

/** How far apart single pupils lie in one year: a standard deviation, in the measure's unit. */
export interface Spread {
  /** Label of the year. */
  readonly period: string
  readonly spread: number
  /** Where it comes from, and how. */
  readonly source: string
}

/** What is counted. */
export interface Measure {
  readonly id: string
  readonly name: string
  readonly unit: Unit
  readonly polarity: Polarity
  readonly decimals: number
  /** Plain-English definition for a reader who is new to the measure. */
  readonly definition: string
  /** What one unit of the numerator is: `child`, `person`, `suspension`, … or empty where none can be counted. */
  readonly counted: string
  /** A year may be formed by adding its three terms' rates where no annual figure is published. */
  readonly yearFromTerms: boolean
  /** The rate's denominator is every pupil of the cohort and phase, so that a count of them serves where none is published. */
  readonly ofPupils: boolean
  readonly interval: IntervalKind
  /** National standard deviation over pupils, where the interval is that of a mean. */
  readonly spread: number | null
  /** The same year by year, as far as it is known; then the one above is not used. */
  readonly spreads?: readonly Spread[]
  /** Where the spread comes from, or what a reader must know of the interval, or why there is none; may be empty. */
  readonly intervalNote: string
  /** Absent for a measure that is not followed within a year. */
  readonly soFar?: SoFarKind
  /** The measure whose figures' denominators count the pupils this one is of, where it has no such counts of its own. */
  readonly pupilsFrom?: string
  /** Ids of the measures that count each child once who is counted here, by year or by term. */
  readonly countedOnce?: readonly string[]
}

/** What a goal aims at. A `plus` or a gap is in the measure's own unit. */
export type Aim =
  | { readonly kind: 'value'; readonly value: number }
  /** Better than a value; to equal it is not enough. */
  | { readonly kind: 'beyond'; readonly value: number }
  /** At least as good as another area's figure of the same period, or better than it by `plus`. */
  | { readonly kind: 'in line with'; readonly area: string; readonly plus: number }
  /** The gap to another area's figure of the same period is smaller than in the baseline period. */
  | { readonly kind: 'nearer to'; readonly area: string }
  /** The baseline times a factor. */
  | { readonly kind: 'times'; readonly factor: number }
  /** Better than the baseline, by however little; the only aim that may stand without a date. */
  | { readonly kind: 'better' }

/** A promise: measure, cohort and phase with a baseline, a target and a date. Dates are ISO. */
export interface Goal extends SeriesKey {
  readonly id: string
  /** Appendix 1's number, or `null` for a goal from the document's body. */
  readonly number: number | null
  /** The clause of the document's body it is read from, or `null` for a goal of Appendix 1. */
  readonly clause: string | null
  readonly theme: string
  /** The document's own words. */
  readonly wording: string
  readonly decimals: number
  readonly baseline: number | null
  readonly baselinePeriod: string | null
  /** What a reader must know of baseline or target; may be empty. */
  readonly note: string
  readonly baselineQuality: Quality
  readonly aim: Aim | null
  /** The aim as a number, where it is one without any other area's figures. */
  readonly target: number | null
  readonly targetDate: string | null
  /** The name of the area whose goal it is, where another area's figures are shown without it. */
  readonly elsewhere?: string
  /** The period whose figure settles the goal. */
  readonly outturnPeriod: string | null
}

export const noteKinds = [
  'not-published',
  'disrupted',
  'break',
  // Said of lines and changes that cross it, but no reason to cut them, as a break is.
  'method-changed',
  'recording-changed',
  'not-credible',
  'lower-bound',
  'revised',
  'restart',
] as const
export type NoteKind = (typeof noteKinds)[number]

/** Something a reader of one figure must know. An empty field means "any". */
export interface Note {
  readonly measure: string
  readonly cohort: string
  readonly phase: Phase | ''
  readonly area: string
  readonly period: string
  readonly kind: NoteKind
  readonly sentence: string
  readonly source: string
}

/** A published figure that is near a goal but unlike it: shown apart, never on its line. */
export interface Related extends SeriesKey {
  readonly goal: string
  readonly title: string
  readonly reason: string
}

/**
 * How the ranges of past forecasts of a measure held: each made from the figures of one area up to a period, and held
 * against the next. `npm run calibrate` writes it.
 */
export interface ForecastRecord {
  readonly measure: string
  /** Figures each was made from, at least. */
  readonly figures: number
  readonly forecasts: number
  readonly areas: number
  /** Different periods forecast: what one year does to all areas alike is seen only once. */
  readonly periods: number
  /** What the error is multiplied by, 1 or more, so that the 80% range holds. */
  readonly factor: number
  /** Of 100 figures, so many lay in their range: widened by a factor from other areas than their own. */
  readonly held: number
  /** The same without widening. */
  readonly heldBefore: number
}

export interface Area {
  readonly code: string
  readonly name: string
  readonly level: Level
  /** Code of the region it lies in; empty for regions and England. */
  readonly region: string
  /** The three-digit number older files use; empty where there is none. */
  readonly oldCode: string
  /** Codes, numbers and spellings the same authority had before: one authority, whatever its code. */
  readonly former: readonly string[]
  /** Other spellings seen in published files. */
  readonly aliases: readonly string[]
  /** ISO date of its last day, where it was or will be split or merged. */
  readonly closed: string | null
  /** Codes of the areas that came after it, or the name of one whose code is not known yet. */
  readonly succeededBy: readonly string[]
}

export interface Cohort {
  readonly id: string
  /** Short label for a table row. */
  readonly label: string
}

export interface Framework {
  readonly title: string
  readonly question: string
  readonly document: string
  /** ISO date; stands in for the time of a baseline whose period nobody knows. */
  readonly documentDate: string
  readonly homeArea: string
  /** Code of the country every area is compared with. */
  readonly nation: string
  /** The measure that counts the pupils of a cohort and phase: the denominator where only rates are published. */
  readonly sizeMeasure: string
  readonly measures: ReadonlyMap<string, Measure>
  readonly cohorts: ReadonlyMap<string, Cohort>
  readonly goals: readonly Goal[]
  readonly notes: readonly Note[]
  readonly related: readonly Related[]
  /** When the figures of a measure and period were published, as far as that is known. */
  readonly releases: Releases
  /** By measure. */
  readonly forecasts: ReadonlyMap<string, ForecastRecord>
  readonly areas: ReadonlyMap<string, Area>
}
