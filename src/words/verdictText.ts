import { formatDifference, formatNumber, formatValue } from '../format/numbers'
import { capital } from '../format/text'
import type { Goal, Measure } from '../framework/framework'
import type { Point } from '../framework/series'
import { shareOfWay } from '../statistics/pace'
import { settledOf } from '../verdict/outturn'
import type { Uncertainty } from '../verdict/uncertainty/uncertainty'
import { chanceOf, type Now, stateOf, type Verdict } from '../verdict/verdict'
import {
  chanceWords,
  type DirectionLabel,
  directionWords,
  type Label,
  stateWords,
  trendWords,
} from './labels'
import { basisText } from './methods'

/** What a figure of the measure is called in a sentence. */
export const nounOf = ({ measure }: Pick<Verdict, 'measure'>) =>
  measure.unit === 'count' ? 'number' : measure.unit === 'score' ? 'score' : 'rate'

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

/** How a year was formed of its terms, where it was; else nothing. */
export const formedText = ({ summed, pooled }: Pick<Point, 'summed' | 'pooled'>) =>
  summed ? 'sum of three terms' : pooled ? 'from three terms' : ''

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

/** Names the line of a goal that moves with another area's figures: `Goal: in line with England`. */
export const movingGoalLabel = ({ goal, measure, reference }: Verdict) =>
  `Goal: ${aimText(goal, measure, reference?.name)}`

/** The verdict at or before the date, in a few words. */
export function atTheDateLabel(verdict: Verdict): Label {
  const { before, outturn } = verdict
  const state = stateOf(verdict)
  const { tone, label } = stateWords[state]
  const text = capital(label)
  const counted = chanceOf(verdict) === 'beyond' ? tone : 'unknown'
  if (before)
    return { tone: counted, shape: tone, text: `${text}${before.withinRounding ? ', within rounding' : ''}` }
  const held = settledOf(outturn)
  if (!held) return { tone, text }
  const figure = valueText(verdict, held.point.value)
  return state === 'not-a-fair-test'
    ? { tone, shape: 'half', text: `${text}: ${stateWords[held.byNumber].label} · ${figure}` }
    : { tone: counted, shape: tone, text: `${text} · ${figure}` }
}

/** What chance takes away from a verdict; stands beside its word, never instead of it. */
export function chanceLabel(verdict: Verdict): Label | undefined {
  const chance = chanceOf(verdict)
  if (chance === undefined || chance === 'beyond') return undefined
  return { tone: 'unknown', text: chanceWords[chance] }
}

/** `15% of the way`, from baseline to goal on the measure's own scale; nothing where it went the other way. */
export function shareText({ goal }: Pick<Verdict, 'goal'>, value: number): string | undefined {
  if (goal.baseline === null || goal.target === null || goal.baseline === goal.target) return undefined
  const share = shareOfWay(goal.baseline, goal.target, value)
  return share < 0 ? undefined : `${formatNumber(share * 100, 0)}% of the way`
}

/** `32 or more` for a lower bound, else the plain value. */
export const latestText = (verdict: Verdict, now: Now) =>
  `${valueText(verdict, now.point.value)}${now.lowerBound ? ' or more' : ''}`

/** The latest figure against the goal: `5.4 percentage points above target`. */
export function distanceText({ measure, goal, now }: Verdict): string | undefined {
  if (!now?.distance) return undefined
  const { side, size } = now.distance
  if (side === 'level') return 'at target'
  const above = (side === 'short') === (measure.polarity === 'lower')
  const apart = formatNumber(size, goal.decimals)
  const points = apart === formatNumber(1, goal.decimals) ? 'percentage point' : 'percentage points'
  const unit = measure.unit === 'percent' ? ` ${points}` : ''
  return `${apart}${unit} ${above ? 'above' : 'below'} target`
}

/** Direction against the figure published before, or by the tested trend, with its tone. */
export function directionLabel({ now }: Verdict): DirectionLabel | undefined {
  if (!now?.change) return undefined
  const { direction, tested, chance } = now.change
  const { tone, text } = directionWords[direction]
  return {
    direction,
    tone: chance === 'beyond' ? tone : 'unknown',
    text: tested ? trendWords[direction] : text,
  }
}

/** What stands beside the direction: since when, whether it was tested, and what chance says. */
export function directionNote({ now }: Verdict): string | undefined {
  if (!now?.change) return undefined
  const { from, tested, chance, direction } = now.change
  if (tested)
    return `tested trend since ${from.period.label}${chance === 'not-kept' ? `, ${chanceWords['not-kept']}` : ''}`
  const known =
    direction === 'unchanged'
      ? ''
      : {
          within: ', within chance',
          beyond: '',
          'not-kept': `, ${chanceWords['not-kept']}`,
          unknown: ', not tested',
          'recording-changed': ', not testable: recording changed',
        }[chance]
  return `since ${from.period.label}${known}`
}

/** `2 years old`, or nothing for a figure younger than a year. */
export const ageText = (age: number) =>
  age < 1 ? undefined : `${formatNumber(age, 0)} ${age === 1 ? 'year' : 'years'} old`
