import type { ScorecardOrder, TotalId } from '../assessment/scorecard'
import { capital } from '../format/text'
import type { Quality } from '../framework/vocabulary'
import type { Signal } from '../statistics/signals'
import type { Assurance } from '../statistics/xmr'
import type { ShareOf, Variation } from '../verdict/control/control'
import type { Apart } from '../verdict/control/stretches'
import type { Direction } from '../verdict/direction'
import type { PeerComparison } from '../verdict/peers'
import type { ReplayOutcome } from '../verdict/replay'
import type { NotDrawn, Outside } from '../verdict/schools/funnel'
import type { TrendResult } from '../verdict/trend'
import type { Chance } from '../verdict/uncertainty/uncertainty'
import type { VerdictState } from '../verdict/verdict'

/**
 * The words of every state a verdict can have, by id: to change a word, change it here. Sentences that tell more than a
 * state stand beside this file. Filters, orders, the address and icons go by the ids, never by these words.
 */

/** Never colour alone: each tone has its shape and its word. */
export type Tone = 'better' | 'worse' | 'unknown'

/** A tone’s own shape, or half a disc: half a year is no year. */
export type Shape = Tone | 'half'

export interface Label {
  /** Grey where chance could have told otherwise: noise gets no colour. */
  readonly tone: Tone
  /** The shape, where it says more than the colour may. */
  readonly shape?: Shape
  readonly text: string
}

/** A direction with its arrow. */
export interface DirectionLabel extends Label {
  readonly direction: Direction
}

interface StateWords {
  readonly tone: Tone
  /** In a few words; begins with a capital where it stands alone. */
  readonly label: string
  /** As a count of goals: `12 met at the date`. */
  readonly total: string
  /** As the first half of a headline. */
  readonly headline: string
}

/** A state before the goal's date is called the same everywhere. */
const ahead = (tone: Tone, label: string): StateWords => ({
  tone,
  label,
  total: label,
  headline: capital(label),
})

export const stateWords: Readonly<Record<VerdictState, StateWords>> = {
  met: { tone: 'better', label: 'met', total: 'met at the date', headline: 'Met at the date' },
  missed: { tone: 'worse', label: 'missed', total: 'missed', headline: 'Missed at the date' },
  'not-a-fair-test': {
    tone: 'unknown',
    label: 'not a fair test',
    total: 'not a fair test (disrupted year)',
    headline: 'Not a fair test of the goal',
  },
  awaited: {
    tone: 'unknown',
    label: 'not published by then',
    total: 'not published by then',
    headline: 'The outturn had not been published by then',
  },
  'not-published': {
    tone: 'unknown',
    label: 'no outturn published',
    total: 'never published',
    headline: 'No outturn was published',
  },
  'no-figure': {
    tone: 'unknown',
    label: 'no figure published',
    total: 'no figure published',
    headline: 'No figure is published',
  },
  'not-loaded': {
    tone: 'unknown',
    label: 'not in the data files loaded',
    total: 'outturn not loaded',
    headline: 'The outturn is not in the data files loaded',
  },
  'no-comparator': {
    tone: 'unknown',
    label: 'nothing to compare it with',
    total: 'nothing to compare with',
    headline: 'What the outturn is compared with is not loaded',
  },
  'no-date': { tone: 'unknown', label: 'no date set', total: 'without a date', headline: 'No date was set' },
  'no-goal': { tone: 'unknown', label: 'no goal set', total: 'without a goal', headline: 'No goal was set' },
  'already-beyond': ahead('better', 'already beyond the goal'),
  'on-track': ahead('better', 'on track'),
  'slightly-behind': ahead('worse', 'slightly behind'),
  behind: ahead('worse', 'behind'),
  'further-away': ahead('worse', 'getting further from target'),
  'too-early': ahead('unknown', 'too early'),
  'no-planned-trajectory': ahead('unknown', 'no planned trajectory'),
}

/** `on track for the goal of July 2020`: a state that follows from the pace, before the goal's name. */
export const towardsGoal = {
  'on-track': 'on track for',
  'slightly-behind': 'slightly behind the pace to',
  behind: 'behind the pace to',
  'further-away': 'getting further from',
} as const satisfies Partial<Record<VerdictState, string>>

export const directionWords: Readonly<Record<Direction, { readonly tone: Tone; readonly text: string }>> = {
  improving: { tone: 'better', text: 'improving' },
  unchanged: { tone: 'unknown', text: 'no change' },
  worsening: { tone: 'worse', text: 'worsening' },
}

/** A direction; in colour only where it is known to be beyond chance. */
export const directionOf = (direction: Direction, beyondChance = false): DirectionLabel => ({
  direction,
  tone: beyondChance ? directionWords[direction].tone : 'unknown',
  text: directionWords[direction].text,
})

export const trendWords: Readonly<Record<TrendResult, string>> = {
  improving: 'improving',
  worsening: 'worsening',
  unchanged: 'no change beyond chance',
  unsteady: 'no steady direction',
  scattered: 'none beyond the way the figures scatter',
}

/** What is said of a figure's quality. */
export const qualityWords: Readonly<Record<Quality, string>> = {
  provisional: 'provisional',
  revised: 'revised',
  final: 'final',
  recovered: 'counts recovered',
}

/** The same as a note, of a figure that is not final. */
export const qualityNotes: Readonly<Record<Exclude<Quality, 'final'>, string>> = {
  provisional: 'Provisional.',
  revised: 'Revised.',
  recovered: 'Counts recovered from published rates.',
}

/** Beyond chance by itself, but not once all tests of a page are counted. */
export const notAmongMany = (what: 'tests' | 'schools') => `not significant among so many ${what}`

/** What chance takes away from a verdict; nothing where the verdict is beyond it. */
export const chanceWords: Readonly<Record<Chance, string>> = {
  within: 'cannot be told from chance',
  beyond: '',
  'not-kept': notAmongMany('tests'),
  unknown: 'chance not known: no interval',
}

/** A figure beside another of the same period: alone, and at the end of a sentence. */
export const comparisonWords: Readonly<
  Record<PeerComparison, { readonly tone?: Tone; readonly label: string; readonly sentence: string }>
> = {
  better: { tone: 'better', label: 'better', sentence: 'better, beyond chance' },
  similar: { tone: 'unknown', label: 'similar', sentence: 'a difference that chance could explain' },
  worse: { tone: 'worse', label: 'worse', sentence: 'worse, beyond chance' },
  'not-compared': { label: 'not tested', sentence: 'not tested, for no interval is known' },
}

/** Our change beside theirs between the same two periods; nothing where it cannot be tested. */
export const moveWords: Readonly<Record<Exclude<PeerComparison, 'not-compared'>, string>> = {
  better: 'better move',
  similar: 'similar move',
  worse: 'worse move',
}

/** The scorecard's totals, each of which is a filter: `12 met at the date`. */
export function totalLabel(id: TotalId): string {
  if (id === 'chance') return chanceWords.within
  if (id === 'small-step') return 'with a target too small a change to measure'
  if (id === 'unchanged') return directionWords.unchanged.text
  if (id === 'improving' || id === 'worsening') return `${directionWords[id].text}, tested or not`
  return stateWords[id].total
}

/** The orders of the scorecard's rows. */
export const orderWords: Readonly<Record<ScorecardOrder, string>> = {
  document: 'plan order',
  date: 'worst at the date first',
  now: 'worsening first',
}

/** What came of a verdict of an earlier date: over a list, and at the start of a sentence. */
export const replayWords: Readonly<
  Record<ReplayOutcome, { readonly title: string; readonly sentence: string }>
> = {
  right: { title: 'Came true', sentence: 'It came true' },
  wrong: { title: 'Did not come true', sentence: 'It did not come true' },
  'not-a-fair-test': {
    title: 'Fell in a year that was not a fair test',
    sentence: 'Whether it would have come true cannot be told',
  },
  'never-known': {
    title: 'Never settled by a published figure',
    sentence: 'Whether it came true was never known',
  },
  'not-settled': {
    title: 'Not settled by the figures loaded',
    sentence: 'Whether it came true is not settled',
  },
  'not-judged': { title: 'Could not be judged then', sentence: '' },
}

/** Why a period does not count in a control chart. */
export const apartWords: Readonly<Record<Apart, string>> = {
  'no-figure': 'no figure',
  'not-credible': 'not credible',
  'lower-bound': 'only a lower bound is known',
  disrupted: 'disrupted',
  'no-season': 'in no other year has this month figures',
}

export const variationLabels: Readonly<Record<Variation, Label>> = {
  improving: { tone: 'better', text: 'Improving beyond chance' },
  worsening: { tone: 'worse', text: 'Worsening beyond chance' },
  normal: { tone: 'unknown', text: 'Normal variation' },
}

/** How single terms or months reach a target: `Consistently misses the goal`. */
export const assuranceLabels: Readonly<Record<Assurance, Label>> = {
  'consistently-meets': { tone: 'better', text: 'Consistently meets' },
  'consistently-misses': { tone: 'worse', text: 'Consistently misses' },
  'hit-or-miss': { tone: 'unknown', text: 'Hit or miss:' },
}

/** What a goal asks of one period, and why it is not the goal itself. */
export const shareWords: Readonly<Record<ShareOf, { readonly label: string; readonly because: string }>> = {
  goal: { label: 'the goal', because: '' },
  'third-of-goal': {
    label: 'the termly target',
    because: 'a third of the goal, for a year is three terms added up',
  },
}

/** Why a figure stands out from its neighbours. */
export const signalWords: Readonly<Record<Signal['rule'], Readonly<Record<Signal['side'], string>>>> = {
  'outside-limit': { high: 'above the upper limit', low: 'below the lower limit' },
  'seven-rising-or-falling': {
    high: 'one of seven or more that rise in a row',
    low: 'one of seven or more that fall in a row',
  },
  'two-of-three-near-limit': {
    high: 'one of two in three beyond two thirds of the way from the mean to the upper limit',
    low: 'one of two in three beyond two thirds of the way from the mean to the lower limit',
  },
  'seven-on-one-side': {
    high: 'one of seven or more in a row above the mean',
    low: 'one of seven or more in a row below the mean',
  },
}

/** The quarters of the areas, the best first; `short` is for the scale of a chart. */
export const quartileWords = [
  { label: 'top quartile', short: 'top' },
  { label: 'second quartile', short: '2nd' },
  { label: 'third quartile', short: '3rd' },
  { label: 'bottom quartile', short: 'bottom' },
] as const

/** `second quartile`; 1 is the best. */
export const quartileText = (quartile: number) => (quartileWords[quartile - 1] ?? quartileWords[3]).label

/** Why a school's figure is not drawn. */
export const notDrawnText: Readonly<Record<NotDrawn, string>> = {
  suppressed: 'suppressed: so few pupils that the figure is not published',
  'not applicable': 'not applicable',
  'not available': 'not available',
  'rounds to zero': 'rounds to zero',
  'low reliability': 'not published, because too few pupils are covered',
  'no denominator': 'no pupils to count',
  'no-pupils': 'the number of pupils is not known',
  'no-others': 'no other school to hold it against, or the others have no case at all',
}

/** Where a school stands among its limits; within them, of too few schools, nowhere that could be told. */
export function outsideText(outside: Outside | undefined, settled = true) {
  if (!outside) return settled ? 'within the 95% limits' : 'cannot tell: too few schools'
  const limits = outside.level === 'outer' ? 'the 99.8% limits' : 'the 95% limits, within the 99.8% limits'
  return `${outside.side} ${limits}${outside.notKept ? `, ${notAmongMany('schools')}` : ''}`
}
