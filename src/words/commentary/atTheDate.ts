import { longDate, monthYear } from '../../framework/period'
import { hasNote } from '../../framework/series'
import type { Target } from '../../verdict/aim'
import { inChildren } from '../../verdict/inChildren'
import type { Outturn, settledOf } from '../../verdict/outturn'
import { compareInTime } from '../../verdict/peers'
import type { Verdict } from '../../verdict/verdict'
import { apartText, groupSizeText, itselfText, turnText } from '../childrenText'
import { biasSentences, noIntervalText } from '../methods'
import { partYearSentences } from '../partYearText'
import { releasedOn } from '../releaseSentences'
import { aimText, nounOf, shareText, uncertaintyText, valueText } from '../verdictText'

type Held = NonNullable<ReturnType<typeof settledOf>>
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
function chanceSentences(verdict: Verdict, { point, target, chance, state }: Settled): string[] {
  const interval = verdict.uncertainty.get(point.period.label)
  const range = uncertaintyText(verdict, interval)
  if (!range)
    return [
      `Whether chance alone could explain the difference is not known. ${interval?.why ? noIntervalText(interval.why) : ''}`.trim(),
    ]
  const held = `the figure’s 95% interval, ${range},`
  return chance === 'within'
    ? [
        `The verdict is within chance: ${held} holds ${valueText(verdict, target.value)}.`,
        ...biasSentences(verdict, 'within'),
      ]
    : [
        `It is ${state} beyond chance: ${held} does not hold ${valueText(verdict, target.value)}.`,
        ...biasSentences(verdict, 'beyond'),
      ]
}

function childrenSentences(verdict: Verdict, { point, target, byNumber }: Held): string[] {
  const { measure } = verdict
  const told = inChildren(verdict, point, target)
  if (!told) return []
  const [itself, turn] = [itselfText(told, measure), turnText(told, measure)]
  const other = byNumber === 'met' ? 'missed' : 'met'
  return [
    `Figure and goal are ${apartText(told, measure)} apart${groupSizeText(told.size, measure)}.`,
    ...(itself ? [`The figure itself is ${itself}.`] : []),
    ...(turn ? [`With ${turn} it would have been ${other}.`] : []),
  ]
}

/** The change from the baseline to the outturn, where both have an interval. */
function changeSentences(verdict: Verdict, { point }: Settled): string[] {
  const { step, uncertainty, around, measure } = verdict
  const interval = uncertainty.get(point.period.label)
  if (!step || step.uncertainty.why !== undefined || !interval || interval.why !== undefined) return []
  const since = around.points.filter(
    ({ period: { end } }) => end > step.point.period.end && end <= point.period.end,
  )
  if (since.some((one) => hasNote(one, 'recording-changed')))
    return [
      `The change from the baseline, ${valueText(verdict, step.point.value)}, is not testable: recording changed.`,
    ]
  const test = compareInTime(
    {
      from: { value: step.point.value, uncertainty: step.uncertainty },
      to: { value: point.value, uncertainty: interval },
    },
    measure.polarity,
  )
  const within = test.comparison === 'similar'
  return [
    `The change from the baseline, ${valueText(verdict, step.point.value)}, ${within ? 'cannot be told from chance' : 'is beyond chance'}.`,
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
        ...chanceSentences(verdict, outturn),
        ...changeSentences(verdict, outturn),
      ]
    case 'not-a-fair-test':
      return [
        'This is not a fair test of the goal.',
        ...outturn.point.notes.filter(({ kind }) => kind === 'disrupted').map(({ sentence }) => sentence),
        ...(outturn.part ? partYearSentences(verdict, outturn.part) : []),
        `By the number alone, the ${outturn.point.period.label} ${nounOf(verdict)} was ${valueText(verdict, outturn.point.value)} against ${against(verdict, outturn.target)}: ${outturn.byNumber}.`,
        ...childrenSentences(verdict, outturn),
      ]
    case 'awaited':
      return [
        `The ${goal.outturnPeriod} figure that settles this goal ${outturn.figure.release ? `was first published ${releasedOn(outturn.figure.release)}` : 'was published only later'}: on ${longDate(verdict.asAt)} it was not known.`,
      ]
    case 'not-published':
      return [
        `The ${goal.outturnPeriod} figure that would settle this goal was never published. ${outturn.note.sentence}`,
      ]
    case 'no-figure':
      return [
        `No like-for-like figure is published for this goal; a local data file can supply it.${goal.targetDate && goal.target === null ? ` By ${monthYear(goal.targetDate)} it was to be ${aimText(goal, measure, reference?.name)}.` : ''}`,
      ]
    case 'not-loaded':
      return [`The ${goal.outturnPeriod} figure that would settle this goal is not in the data files loaded.`]
    case 'no-comparator':
      return [
        `The ${outturn.point.period.label} ${nounOf(verdict)} was ${valueText(verdict, outturn.point.value)}, but what it is to be compared with (${aimText(goal, measure, reference?.name)}) is not in the data files loaded.`,
      ]
    case 'no-date':
      return [
        `The document names no figure and no date: it was to be ${aimText(goal, measure)}.${verdict.now ? '' : ' No figure is published; a local data file can supply it.'}`,
      ]
    default:
      return [
        goal.elsewhere === undefined
          ? 'The document sets no target with a date for this measure.'
          : `The goal for this measure is ${goal.elsewhere}’s own; none was set here.`,
      ]
  }
}
