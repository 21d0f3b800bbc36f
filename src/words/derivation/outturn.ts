import type { Verdict } from '../../verdict/verdict'
import { outturnSentences } from '../commentary/outturn'
import { stateWords } from '../labels'
import { aimText, valueText } from '../verdict'
import { type DerivationStep, figure, type Input, plain } from './step'

const source =
  'Figure and target are compared at the goal’s decimals; the period that settles the goal stands in goals.csv.'

/** What the figure was held against, and where that comes from. */
function targetInputs(verdict: Verdict, period: string): Input[] {
  const { goal, measure, reference } = verdict
  const { unit } = measure
  const stated = (name: string, value: string) => ({ name, value, from: 'The document, see goals.csv' })
  const theirs = (at: string) => reference?.series?.points.find((point) => point.period.label === at)
  const own = verdict.around.points.find((point) => point.period.label === goal.baselinePeriod)
  const followed = theirs(period)
  switch (goal.aim?.kind) {
    case 'value':
    case 'beyond':
      return [stated('Goal', plain(goal.aim.value, unit))]
    case 'times':
      return [
        stated('Baseline', goal.baseline === null ? 'not stated' : plain(goal.baseline, unit)),
        stated('Factor', plain(goal.aim.factor)),
      ]
    case 'better':
      return [stated('Baseline', goal.baseline === null ? 'not stated' : plain(goal.baseline, unit))]
    case 'in line with':
      return [
        ...(followed ? [figure(reference?.name ?? '', followed, unit)] : []),
        ...(goal.aim.plus === 0 ? [] : [stated('Points on top', plain(goal.aim.plus))]),
      ]
    case 'nearer to': {
      const then = goal.baselinePeriod === null ? undefined : theirs(goal.baselinePeriod)
      return [
        ...(followed ? [figure(reference?.name ?? '', followed, unit)] : []),
        ...(own ? [figure('Ours', own, unit)] : []),
        ...(then ? [figure(reference?.name ?? '', then, unit)] : []),
      ]
    }
    default:
      return []
  }
}

/** Met or missed, or why neither can be said. */
export function outturnSteps(verdict: Verdict): DerivationStep[] {
  const { outturn, goal, measure, reference } = verdict
  if (outturn?.state === 'not-published')
    return [
      {
        title: 'At the date',
        inputs: [],
        formula: '',
        worked: '',
        result: outturn.note.sentence,
        source: `${outturn.note.source}; see notes.csv`,
      },
    ]
  if (!outturn) return []
  if (outturn.state !== 'met' && outturn.state !== 'missed')
    return [
      {
        title: 'At the date',
        inputs: [],
        formula: '',
        worked: '',
        result: outturnSentences(verdict).join(' '),
        source: '',
      },
    ]
  const { point, target, state } = outturn
  const sign = measure.polarity === 'lower' ? '≤' : '≥'
  const strict = target.strict ? sign.replace('≤', '<').replace('≥', '>') : sign
  const aim = aimText(goal, measure, reference?.name)
  return [
    {
      title: 'At the date',
      inputs: [figure('Outturn v', point, measure.unit), ...targetInputs(verdict, point.period.label)],
      formula: `met when v ${strict} the goal${aim ? ` (${aim})` : ''}`,
      worked: `${valueText(verdict, point.value)} ${strict} ${valueText(verdict, target.value)}?`,
      result: stateWords[state].label,
      source,
    },
  ]
}
