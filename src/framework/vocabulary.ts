/** The framework's closed vocabularies, shared by every room. */

export const units = ['percent', 'score', 'count'] as const
export type Unit = (typeof units)[number]

/** Which way is good. */
export const polarities = ['higher', 'lower'] as const
export type Polarity = (typeof polarities)[number]

export const phases = ['all', 'primary', 'secondary', 'special'] as const
export type Phase = (typeof phases)[number]

export const levels = ['England', 'region', 'local authority'] as const
export type Level = (typeof levels)[number]

/** Why an observation has no value. The published symbol itself is kept beside it. */
export const symbolMeanings = [
  'suppressed',
  'not applicable',
  'not available',
  'rounds to zero',
  'low reliability',
  'no denominator',
] as const
export type SymbolMeaning = (typeof symbolMeanings)[number]

/** What a publisher says of a figure. */
export const publishedQualities = ['provisional', 'revised', 'final'] as const
/** `recovered`: the counts behind the figure, or the figure itself, were worked out from published rates. */
export const qualities = [...publishedQualities, 'recovered'] as const
export type Quality = (typeof qualities)[number]

/**
 * How the uncertainty of a figure is worked out: as a share of children or people, as a number of events, which one child
 * may repeat, as a mean over pupils, or as a share of sessions, where only whole pupils are independent of one another.
 */
export const intervalKinds = ['proportion', 'events', 'repeated events', 'mean', 'sessions', 'none'] as const
export type IntervalKind = (typeof intervalKinds)[number]

/** The measure counts events, whether or not one child may repeat them. */
export const countsEvents = (kind: IntervalKind) => kind === 'events' || kind === 'repeated events'

/** The kinds of aim a goal can have, as `goals.csv` names them. */
export const aimKinds = ['value', 'beyond', 'in line with', 'nearer to', 'times', 'better'] as const

/**
 * How figures by month or term are followed through a year: each by the same period a year before, or added up from the
 * year's start, sessions and plans by their own denominators, events by the latest number of pupils.
 */
export const soFarKinds = [
  'same period',
  'pooled from September',
  'pooled from January',
  'events from September',
] as const
export type SoFarKind = (typeof soFarKinds)[number]
