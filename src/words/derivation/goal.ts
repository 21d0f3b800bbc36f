import { capital } from '../../format/text'
import { monthYear, yearsBetween } from '../../framework/period'
import { inChildren, schoolDays } from '../../verdict/inChildren'
import { settledOf } from '../../verdict/outturn'
import { runOf } from '../../verdict/towardsGoal'
import type { Verdict } from '../../verdict/verdict'
import { apartText, groupSizeText, many, turnText } from '../childrenText'
import { outturnSentences } from '../commentary/atTheDate'
import { notAmongMany, stateWords } from '../labels'
import { likeText } from '../partYearText'
import { aimText, valueText } from '../verdictText'
import { type DerivationStep, figure, type Input, plain } from './step'

/** The distance in children, or in what the measure counts. */
export function childrenSteps(verdict: Verdict): DerivationStep[] {
  const { outturn, now, measure } = verdict
  const held = settledOf(outturn)
  const settled = held ?? (now?.target && { point: now.point, target: now.target })
  if (!settled) return []
  const { point, target } = settled
  const told = inChildren(verdict, point, target)
  const title = `${point.period.label} and goal, in ${many(measure.counted || 'child')}`
  const change = held ? 'change the verdict' : 'bring it to the goal'
  const common = { title, formula: '', worked: '', source: '' }
  if (!told)
    return [
      {
        ...common,
        inputs: [],
        result:
          measure.counted === ''
            ? 'What this measure counts cannot be said in children.'
            : 'How many children the group has is not known for this period.',
        source: 'A distance is said in children only where their number is known.',
      },
    ]
  const [v, t] = [plain(point.value), plain(target.value)]
  const size = told.size?.standing === 'own' ? undefined : told.size?.point
  const turn = turnText(told, measure)
  const of =
    measure.counted === 'school day'
      ? String(schoolDays)
      : measure.unit === 'count'
        ? undefined
        : plain(size?.value ?? point.denominator ?? 0)
  const inputs: Input[] = size
    ? [{ name: `Pupils, ${size.period.label}`, value: plain(size.value ?? 0), point: size }]
    : of && measure.counted !== 'school day'
      ? [
          {
            name: point.countsRecovered
              ? 'Denominator, recovered from published rates'
              : 'Published denominator',
            value: of,
            point,
          },
        ]
      : []
  return [
    {
      title,
      inputs,
      formula:
        of === undefined
          ? '|v − T|'
          : `|v − T| ÷ 100 × ${measure.counted === 'school day' ? 'school days a year' : 'pupils'}`,
      worked: of === undefined ? `|${v} − ${t}|` : `|${v} − ${t}| ÷ 100 × ${of}`,
      result: `${apartText(told, measure)}${groupSizeText(told.size, measure)}${turn ? `; ${turn} would ${change}` : ''}`,
      source:
        measure.counted === 'school day'
          ? 'A school year has 190 days, or 380 sessions.'
          : 'Figure and goal are compared at the goal’s decimals, so half of the last digit belongs to the goal.',
    },
  ]
}

const outturnSource =
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

/** Why the number is no test of the goal: its notes, and its year by term. */
function unfairSteps({ outturn, measure, goal }: Verdict): DerivationStep[] {
  if (outturn?.state !== 'not-a-fair-test') return []
  const { point, part } = outturn
  const whole = part?.whole
  const notes = point.notes.filter(({ kind }) => kind === 'disrupted')
  return [
    {
      title: 'A fair test?',
      inputs: (part?.terms ?? []).map((term) => figure('Term', term.point, measure.unit)),
      formula: whole ? `3 × ${whole.like.length > 1 ? 'the mean of ' : ''}${likeText(whole)}` : '',
      worked: whole ? `3 × ${plain(whole.value / 3)}` : '',
      result: `${whole ? `${valueText({ measure, goal }, whole.value)}: ${stateWords[whole.met ? 'met' : 'missed'].label}; so ` : ''}${stateWords['not-a-fair-test'].label}`,
      source: `${notes.map(({ sentence }) => sentence).join(' ')} See notes.csv`,
    },
  ]
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
  const held = settledOf(outturn)
  if (!held)
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
  const { point, target, byNumber } = held
  const sign = measure.polarity === 'lower' ? '≤' : '≥'
  const strict = target.strict ? sign.replace('≤', '<').replace('≥', '>') : sign
  const aim = aimText(goal, measure, reference?.name)
  return [
    {
      title: 'At the date',
      inputs: [figure('Outturn v', point, measure.unit), ...targetInputs(verdict, point.period.label)],
      formula: `met when v ${strict} the goal${aim ? ` (${aim})` : ''}`,
      worked: `${valueText(verdict, point.value)} ${strict} ${valueText(verdict, target.value)}?`,
      result: stateWords[byNumber].label,
      source: outturnSource,
    },
    ...unfairSteps(verdict),
  ]
}

const document = 'The Written Statement of Action’s own figure, see goals.csv'
const { 'on-track': onTrack, 'slightly-behind': slightly, behind, 'further-away': away } = stateWords
const paceSource = `Linear pace on the measure’s own scale, as for the Sustainable Development Goals but never compound growth: a score may pass through zero. ${capital(onTrack.label)} from 0.95, ${slightly.label} from 0.60, ${behind.label} from 0, else ${away.label}.`

const chanceResult = {
  within: 'it holds both: cannot be told from chance',
  beyond: 'it does not hold both: beyond chance',
  'not-kept': `it does not hold both: ${notAmongMany('tests')}`,
  unknown: 'not known, for no interval is claimed',
} as const

/** The pace since the baseline against the pace needed. */
export function paceSteps(verdict: Verdict): DerivationStep[] {
  const { goal, measure, before } = verdict
  const run = runOf(goal)
  if (!run || !before?.point || !before.pace) return []
  const { pace, point } = before
  const { unit } = measure
  const years = yearsBetween(run.baselineDate, run.targetDate)
  const elapsed = yearsBetween(run.baselineDate, point.period.end)
  const [b, t, v] = [plain(run.baseline), plain(run.target), plain(point.value)]
  return [
    {
      title: 'Change needed each year',
      inputs: [
        { name: `Baseline b, ${goal.baselinePeriod}`, value: plain(run.baseline, unit), from: document },
        { name: `Goal T, ${monthYear(run.targetDate)}`, value: plain(run.target, unit), from: document },
        {
          name: 'Years from baseline to goal',
          value: plain(years, 'count', 4),
          from: `${run.baselineDate} to ${run.targetDate}, days ÷ 365.25`,
        },
      ],
      formula: '(T − b) ÷ years',
      worked: `(${t} − ${b}) ÷ ${plain(years, 'count', 4)}`,
      result: `${plain(pace.required)} a year`,
      source: paceSource,
    },
    {
      title: 'Change so far each year',
      inputs: [
        figure('Figure v', point, unit),
        {
          name: 'Years since the baseline',
          value: plain(elapsed, 'count', 4),
          from: `${run.baselineDate} to ${point.period.end}, days ÷ 365.25`,
        },
      ],
      formula: '(v − b) ÷ years since the baseline',
      worked: `(${v} − ${b}) ÷ ${plain(elapsed, 'count', 4)}`,
      result: `${plain(pace.observed)} a year`,
      source: paceSource,
    },
    {
      title: 'The word',
      inputs: [],
      formula: 'change so far ÷ change needed; share of the way = (v − b) ÷ (T − b)',
      worked: `${plain(pace.observed)} ÷ ${plain(pace.required)}; (${v} − ${b}) ÷ (${t} − ${b})`,
      result: `${plain(pace.ratio, 'count', 3)}, so ${stateWords[before.state].label}; ${plain(pace.share * 100, 'percent', 1)} of the way`,
      source: paceSource,
    },
    {
      title: 'The word, against chance',
      inputs: [
        {
          name: `Trajectory at ${point.period.end}`,
          value: plain(pace.expected, unit, 4),
          from: `${b} + ${plain(pace.required)} × ${plain(elapsed, 'count', 4)}`,
        },
      ],
      formula: 'within chance when the figure’s interval holds both the baseline and the trajectory',
      worked: '',
      result: chanceResult[before.chance ?? 'unknown'],
      source: 'The figure’s interval is worked out below.',
    },
  ]
}
