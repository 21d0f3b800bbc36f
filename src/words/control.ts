import { formatDifference, formatValue } from '../format/numbers'
import { capital } from '../format/text'
import type { Signal } from '../statistics/signals'
import type { Assurance } from '../statistics/xmr'
import type { ControlOff, ControlOn } from '../verdict/control/control'
import { type Apart, aparts } from '../verdict/control/dots'
import { possible } from '../verdict/control/possible'
import { needed } from '../verdict/control/stretches'
import type { Variation } from '../verdict/control/variation'
import type { Label } from './verdict'

const list = new Intl.ListFormat('en-GB')

const signalWords: Record<Signal['rule'], Record<Signal['side'], string>> = {
  'outside a limit': { high: 'above the upper limit', low: 'below the lower limit' },
  'seven rising or falling': {
    high: 'one of seven or more that rise in a row',
    low: 'one of seven or more that fall in a row',
  },
  'two of three beyond two thirds': {
    high: 'one of two in three beyond two thirds of the way from the mean to the upper limit',
    low: 'one of two in three beyond two thirds of the way from the mean to the lower limit',
  },
  'seven on one side': {
    high: 'one of seven or more in a row above the mean',
    low: 'one of seven or more in a row below the mean',
  },
}

/** Why a figure stands out: `above the upper limit and one of seven or more in a row above the mean`. */
export const signalsText = (signals: readonly Signal[]) =>
  list.format(signals.map(({ rule, side }) => signalWords[rule][side]))

const apartWords: Record<Apart, string> = {
  disrupted: 'disrupted',
  'not credible': 'not credible',
  'lower bound': 'only a lower bound is known',
  'no figure': 'no figure',
}

/** Why a period does not count, in words that follow its name. */
export const apartText = (apart: Apart) => `does not count: ${apartWords[apart]}`

const variationLabels: Record<Variation, Label> = {
  improving: { tone: 'better', text: 'Improving: special cause' },
  worsening: { tone: 'worse', text: 'Worsening: special cause' },
  'no special cause': { tone: 'unknown', text: 'No special cause' },
}
const assuranceTone: Record<Assurance, Label['tone']> = {
  'consistently meets': 'better',
  'consistently misses': 'worse',
  'hit or miss': 'unknown',
}

/** The signs of variation and, where the goal can be set against these figures, of assurance. */
export const signs = ({ variation, assurance, share }: ControlOn): Label[] => [
  variationLabels[variation],
  ...(assurance && share
    ? [
        {
          tone: assuranceTone[assurance],
          text: `${capital(assurance)}${assurance === 'hit or miss' ? ':' : ''} ${share.name}`,
        },
      ]
    : []),
]

/** Why there is no control chart, and what is there. */
export function reason({ spacing, stretches, latest, empty }: ControlOff): string {
  const { counted, since } = latest
  if (empty !== undefined)
    return `There is no control chart: ${empty} of the ${counted} ${spacing}s that count are 0, and so few events have no limits to speak of.`
  const few = `There is no control chart yet: it needs ${needed} ${spacing}s`
  if (counted >= needed) return `${few} of which some follow one another, and none of these ${counted} do.`
  const has = counted === 1 ? '1 counts' : `${counted} count`
  return since && stretches.length > 1
    ? `${few}, and since ${since.period} ${has}. ${since.sentence}`
    : `${few}, and so far ${has}.`
}

/** Where single figures lie by chance alone. */
export function rangeText({ measure, limits }: Pick<ControlOn, 'measure' | 'limits'>): string {
  const { lower, upper } = possible(measure, limits)
  const text = (value: number) => formatValue(value, measure.unit, measure.decimals)
  if (lower === undefined) return upper === undefined ? 'anywhere' : `at or below ${text(upper)}`
  return upper === undefined ? `at or above ${text(lower)}` : `between ${text(lower)} and ${text(upper)}`
}

function countSentences({ latest, spacing }: ControlOn): string[] {
  const { points, counted, since } = latest
  const apart = aparts.flatMap((why) => {
    const labels = points.flatMap(({ apart, period }) => (apart === why ? [period.label] : []))
    return labels.length > 0 ? [`${list.format(labels)} (${apartWords[why]})`] : []
  })
  return [
    ...(since ? [`Limits start anew with ${since.period}. ${since.sentence}`] : []),
    `${counted} of ${points.length} ${spacing}s count${apart.length > 0 ? `; set apart: ${apart.join('; ')}` : ''}.`,
  ]
}

function assuranceSentence({ assurance, share, measure, spacing, goal }: ControlOn): string[] {
  if (!share || !assurance)
    return goal && goal.target !== null
      ? [`The goal is for another length of time and is not set against single ${spacing}s.`]
      : []
  const value = formatValue(share.value, measure.unit, measure.decimals)
  const asked = `${capital(share.name)}, ${value}${share.because ? ` (${share.because})` : ''},`
  const side = (measure.polarity === 'lower') === (assurance === 'consistently meets') ? 'above' : 'below'
  return [
    assurance === 'hit or miss'
      ? `${asked} lies within these limits: unless something changes, single ${spacing}s meet it or miss it by chance.`
      : `${asked} lies ${side} them: unless something changes, nearly every ${spacing} ${assurance === 'consistently meets' ? 'meets' : 'misses'} it.`,
  ]
}

/** The control chart in plain sentences, with the numbers to work its limits out again; or why it has none. */
export function sentences(control: ControlOn | ControlOff): string[] {
  if (control.state === 'off') return [reason(control)]
  const { measure, limits, point, spacing, variation } = control
  const text = (value: number) => formatValue(value, measure.unit, measure.decimals)
  const latest = `The latest ${spacing} that counts, ${point.period.label} (${text(point.value)}),`
  return [
    ...countSentences(control),
    `By chance alone nearly every ${spacing} lies ${rangeText(control)}: the mean, ${text(limits.mean)}, ± 2.66 times the mean distance between neighbouring ${spacing}s, ${formatDifference(limits.movingRange, measure.unit, measure.decimals + 1)}.`,
    variation === 'no special cause'
      ? `${latest} shows nothing beyond chance.`
      : `${latest} is ${signalsText(point.signals)}: ${variation} by more than chance.`,
    ...assuranceSentence(control),
  ]
}
