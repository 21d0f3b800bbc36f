import { formatDifference, formatNumber, formatValue } from '../format/numbers'
import type { BeforeWord } from './before'
import type { Now, Verdict } from './verdict'

/** Never colour alone: each tone has its shape and its word. */
export type Tone = 'better' | 'worse' | 'unknown'

export interface Label {
  readonly tone: Tone
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A value at the goal's decimals with its unit. */
export const valueText = ({ measure, goal }: Pick<Verdict, 'measure' | 'goal'>, value: number) =>
  formatValue(value, measure.unit, goal.decimals)

/** The verdict at or before the date, in a few words. */
export function atTheDateLabel(verdict: Verdict): Label {
  const { before, outturn } = verdict
  if (before)
    return {
      tone: beforeTone[before.word],
      text: `${capital(before.word)}${before.withinRounding ? ', within rounding' : ''}`,
    }
  switch (outturn?.state) {
    case 'met':
    case 'missed':
      return {
        tone: outturn.state === 'met' ? 'better' : 'worse',
        text: `${capital(outturn.state)} · ${valueText(verdict, outturn.point.value)}${outturn.disrupted ? ', disrupted year' : ''}`,
      }
    case 'not published':
      return { tone: 'unknown', text: 'No outturn published' }
    case 'no figure':
      return { tone: 'unknown', text: 'No figure published' }
    case 'not loaded':
      return { tone: 'unknown', text: 'Not in the extracts loaded' }
    default:
      return { tone: 'unknown', text: 'No goal set' }
  }
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

/** Direction against the figure published before, with its tone. */
export function directionLabel({ now }: Verdict): Label | undefined {
  if (!now?.direction) return undefined
  const { word } = now.direction
  return { tone: word === 'improving' ? 'better' : word === 'worsening' ? 'worse' : 'unknown', text: word }
}

/** `2 years old`, or nothing for a figure younger than a year. */
export const ageText = (age: number) =>
  age < 1 ? undefined : `${formatNumber(age, 0)} ${age === 1 ? 'year' : 'years'} old`
