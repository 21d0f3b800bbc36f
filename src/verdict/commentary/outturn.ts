import { monthYear } from '../../framework/period'
import type { Target } from '../aim'
import { inChildren, sizeText } from '../children'
import type { Outturn } from '../outturn'
import type { Verdict } from '../verdict'
import { aimText, intervalText, shareText, valueText } from '../words'
import { nounOf } from './noun'

type Settled = Extract<Outturn, { state: 'met' | 'missed' }>

/** What the figure was held against. */
function against(verdict: Verdict, { value }: Target): string {
  const { goal, measure, reference } = verdict
  const target = valueText(verdict, value)
  switch (goal.aim?.kind) {
    case 'in line with': {
      const theirs = `${reference?.name ?? 'the other area'}’s`
      return goal.aim.plus === 0
        ? `${theirs} ${target} of the same period`
        : `a goal of ${target}, ${aimText(goal, measure, theirs)} of the same period`
    }
    case 'nearer to':
      return `a goal of coming nearer to ${reference?.name} than in ${goal.baselinePeriod}, so anything better than ${target}`
    case 'beyond':
      return `a goal ${aimText(goal, measure)}`
    case 'better':
      return `a goal of anything better than the baseline, ${target}`
    case 'times':
      return `a goal of ${target}, ${aimText(goal, measure)}`
    default:
      return `a goal of ${target}`
  }
}

/** Whether chance could have given the other verdict. */
function chanceSentence(verdict: Verdict, { point, target, withinChance, state }: Settled): string {
  const interval = verdict.uncertainty.get(point.period.label)
  if (!interval || interval.why !== undefined)
    return `Whether chance alone could explain the difference is not known. ${interval?.why ?? ''}`.trim()
  const range = `the figure’s 95% interval, ${intervalText(verdict, interval)},`
  return withinChance
    ? `The verdict is within chance: ${range} holds ${valueText(verdict, target.value)}.`
    : `It is ${state} beyond chance: ${range} does not hold ${valueText(verdict, target.value)}.`
}

function childrenSentences(verdict: Verdict, { point, target, state }: Settled): string[] {
  const told = inChildren(verdict, point, target)
  if (!told) return []
  const size = sizeText(told.size)
  return [
    `Figure and goal are ${told.apart} apart${size}.`,
    ...(told.itself ? [`The figure itself is ${told.itself}.`] : []),
    ...(told.turn
      ? [
          `${told.turn.text.charAt(0).toUpperCase()}${told.turn.text.slice(1)} ${told.turn.more ? 'more' : 'fewer'} would have ${state === 'met' ? 'missed' : 'met'} it.`,
        ]
      : []),
  ]
}

/** How the goal ended. */
export function outturnSentences(verdict: Verdict): string[] {
  const { outturn, goal, measure, reference } = verdict
  const share = outturn && 'point' in outturn ? shareText(verdict, outturn.point.value) : undefined
  switch (outturn?.state) {
    case 'met':
    case 'missed':
      return [
        `The ${outturn.point.period.label} ${nounOf(verdict)} was ${valueText(verdict, outturn.point.value)} against ${against(verdict, outturn.target)}: ${outturn.state}${outturn.state === 'missed' && share ? `, ${share}` : ''}.`,
        ...childrenSentences(verdict, outturn),
        chanceSentence(verdict, outturn),
        ...outturn.point.notes.filter(({ kind }) => kind === 'disrupted').map(({ sentence }) => sentence),
      ]
    case 'not published':
      return [
        `The ${goal.outturnPeriod} figure that would settle this goal was never published. ${outturn.note.sentence}`,
      ]
    case 'no figure':
      return [
        `No like-for-like figure is published for this goal; a local extract can supply it.${goal.targetDate && goal.target === null ? ` By ${monthYear(goal.targetDate)} it was to be ${aimText(goal, measure, reference?.name)}.` : ''}`,
      ]
    case 'not loaded':
      return [`The ${goal.outturnPeriod} figure that would settle this goal is not in the extracts loaded.`]
    case 'no comparator':
      return [
        `The ${outturn.point.period.label} ${nounOf(verdict)} was ${valueText(verdict, outturn.point.value)}, but what it is to be compared with (${aimText(goal, measure, reference?.name)}) is not in the extracts loaded.`,
      ]
    case 'no date':
      return [
        `The document names no figure and no date: it was to be ${aimText(goal, measure)}.${verdict.now ? '' : ' No figure is published; a local extract can supply it.'}`,
      ]
    default:
      return ['The document sets no target with a date for this measure.']
  }
}
