import { capital } from '../../format/text'
import { monthYear, yearsBetween } from '../../framework/period'
import { runOf } from '../../verdict/before'
import type { Verdict } from '../../verdict/verdict'
import { stateWords } from '../labels'
import { type DerivationStep, figure, plain } from './step'

const document = 'The Written Statement of Action’s own figure, see goals.csv'
const { 'on-track': onTrack, 'slightly-behind': slightly, behind, 'further-away': away } = stateWords
const source = `Linear pace on the measure’s own scale, as for the Sustainable Development Goals but never compound growth: a score may pass through zero. ${capital(onTrack.label)} from 0.95, ${slightly.label} from 0.60, ${behind.label} from 0, else ${away.label}.`

const chanceResult = {
  within: 'it holds both: cannot be told from chance',
  beyond: 'it does not hold both: beyond chance',
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
      title: 'Pace needed',
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
      source,
    },
    {
      title: 'Pace so far',
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
      source,
    },
    {
      title: 'The word',
      inputs: [],
      formula: 'pace so far ÷ pace needed; share of the way = (v − b) ÷ (T − b)',
      worked: `${plain(pace.observed)} ÷ ${plain(pace.required)}; (${v} − ${b}) ÷ (${t} − ${b})`,
      result: `${plain(pace.ratio, 'count', 3)}, so ${stateWords[before.state].label}; ${plain(pace.share * 100, 'percent', 1)} of the way`,
      source,
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
