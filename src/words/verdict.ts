import { formatDifference, formatNumber, formatValue } from '../format/numbers'
import { capital } from '../format/text'
import type { Goal, Measure } from '../framework/framework'
import { shareOfWay } from '../statistics/pace'
import type { BeforeWord } from '../verdict/before'
import { basisText, type Uncertainty } from '../verdict/uncertainty/uncertainty'
import type { Now, Verdict } from '../verdict/verdict'

/** Never colour alone: each tone has its shape and its word. */
export type Tone = 'better' | 'worse' | 'unknown'

export interface Label {
  /** Grey where chance could have told otherwise: noise gets no colour. */
  readonly tone: Tone
  /** The shape, where it says more than the colour may. */
  readonly shape?: Tone
  readonly text: string
}

const beforeTone: Record<BeforeWord, Tone> = {
  'already beyond the goal': 'better',
  'on track': 'better',
  'slightly behind': 'worse',
  behind: 'worse',
  'moving away': 'worse',
  'too early': 'unknown',
  'no pace': 'unknown',
}

/** A value at the goal's decimals with its unit. */
export const valueText = ({ measure, goal }: Pick<Verdict, 'measure' | 'goal'>, value: number) =>
  formatValue(value, measure.unit, goal.decimals)

/** `31.1 to 57.9`: at the goal's decimals, a count with one. */
export const intervalText = (
  { measure, goal }: Pick<Verdict, 'measure' | 'goal'>,
  { low, high }: { readonly low: number; readonly high: number },
  more = 0,
) =>
  [low, high].map((value) => formatValue(value, measure.unit, Math.max(1, goal.decimals) + more)).join(' to ')

/** `0.25% to 0.68% by the 4,191 pupils of January 2019`: an interval with what it rests on, or nothing where none is claimed. */
export function uncertaintyText(
  verdict: Pick<Verdict, 'measure' | 'goal'>,
  uncertainty: Uncertainty | undefined,
) {
  if (!uncertainty || uncertainty.why !== undefined) return undefined
  const basis = basisText(uncertainty.basis)
  return `${intervalText(verdict, uncertainty)}${basis ? ` ${basis}` : ''}`
}

/** What a goal aims at, in a few words, where that is not a number of its own. */
export function aimText(goal: Goal, { unit, polarity }: Measure, name = 'the area'): string | undefined {
  const { aim } = goal
  switch (aim?.kind) {
    case 'in line with': {
      if (aim.plus === 0) return `in line with ${name}`
      const side = polarity === 'higher' ? 'above' : 'below'
      return `${formatDifference(aim.plus, unit, 0)} ${side} ${name}`
    }
    case 'nearer to':
      return `nearer to ${name}`
    case 'times':
      return `${formatNumber(aim.factor, aim.factor % 1 === 0 ? 0 : 1)} times the baseline`
    case 'better':
      return goal.baseline === null ? 'better than before' : 'better than the baseline'
    case 'beyond':
      return `${polarity === 'lower' ? 'below' : 'above'} ${formatValue(aim.value, unit, goal.decimals)}`
    default:
      return undefined
  }
}

/** The verdict at or before the date, in a few words. */
export function atTheDateLabel(verdict: Verdict): Label {
  const { before, outturn } = verdict
  if (before)
    return {
      tone: before.chance === 'beyond' ? beforeTone[before.word] : 'unknown',
      shape: beforeTone[before.word],
      text: `${capital(before.word)}${before.withinRounding ? ', within rounding' : ''}`,
    }
  switch (outturn?.state) {
    case 'met':
    case 'missed': {
      const shape = outturn.state === 'met' ? 'better' : 'worse'
      return {
        tone: outturn.chance === 'beyond' ? shape : 'unknown',
        shape,
        text: `${capital(outturn.state)} · ${valueText(verdict, outturn.point.value)}${outturn.disrupted ? ', disrupted year' : ''}`,
      }
    }
    case 'not published':
      return { tone: 'unknown', text: 'No outturn published' }
    case 'no figure':
      return { tone: 'unknown', text: 'No figure published' }
    case 'not loaded':
      return { tone: 'unknown', text: 'Not in the extracts loaded' }
    case 'no comparator':
      return { tone: 'unknown', text: 'Nothing to compare it with' }
    case 'no date':
      return { tone: 'unknown', text: 'No date set' }
    default:
      return { tone: 'unknown', text: 'No goal set' }
  }
}

/** What is known of chance, for a verdict that says something. */
export const chanceOf = ({ before, outturn }: Verdict) =>
  before?.chance ?? (outturn && 'chance' in outturn ? outturn.chance : undefined)

/** What chance takes away from a verdict; stands beside its word, never instead of it. */
export function chanceLabel(verdict: Verdict): Label | undefined {
  const chance = chanceOf(verdict)
  if (chance === undefined || chance === 'beyond') return undefined
  return {
    tone: 'unknown',
    text: chance === 'within' ? 'cannot be told from chance' : 'chance not known: no interval',
  }
}

/** `15% of the way`, from baseline to goal on the measure's own scale; nothing where it went the other way. */
export function shareText({ goal }: Pick<Verdict, 'goal'>, value: number): string | undefined {
  if (goal.baseline === null || goal.target === null || goal.baseline === goal.target) return undefined
  const share = shareOfWay(goal.baseline, goal.target, value)
  return share < 0 ? undefined : `${formatNumber(share * 100, 0)}% of the way`
}

/** The state alone, as the scorecard's filters and its CSV name it. */
export function stateOf({ before, outturn }: Verdict): string {
  if (before) return before.word
  if (outturn?.state === 'not published') return 'no outturn published'
  if (outturn?.state === 'no figure') return 'no figure published'
  return outturn?.state ?? 'no goal'
}

/** `32 or more` for a lower bound, else the plain value. */
export const latestText = (verdict: Verdict, now: Now) =>
  `${valueText(verdict, now.point.value)}${now.lowerBound ? ' or more' : ''}`

/** The latest figure against the goal: `short by 5.4 points`. */
export function distanceText({ measure, goal, now }: Verdict): string | undefined {
  if (!now?.distance) return undefined
  const { side, size } = now.distance
  return side === 'level'
    ? 'at the goal'
    : `${side === 'short' ? 'short by' : 'beyond by'} ${formatDifference(size, measure.unit, goal.decimals)}`
}

/** Direction against the figure published before, or by the tested trend, with its tone. */
export function directionLabel({ now }: Verdict): Label | undefined {
  if (!now?.direction) return undefined
  const { word, tested, chance } = now.direction
  return {
    tone: word === 'level' || chance !== 'beyond' ? 'unknown' : word === 'improving' ? 'better' : 'worse',
    text: tested && word === 'level' ? 'no change beyond chance' : word,
  }
}

/** What stands beside the direction: since when, whether it was tested, and what chance says. */
export function directionNote({ now }: Verdict): string | undefined {
  if (!now?.direction) return undefined
  const { from, tested, chance, word } = now.direction
  if (tested) return `tested trend since ${from.period.label}`
  const known =
    word === 'level' ? '' : { within: ', within chance', beyond: '', unknown: ', not tested' }[chance]
  return `since ${from.period.label}${known}`
}

/** `2 years old`, or nothing for a figure younger than a year. */
export const ageText = (age: number) =>
  age < 1 ? undefined : `${formatNumber(age, 0)} ${age === 1 ? 'year' : 'years'} old`
