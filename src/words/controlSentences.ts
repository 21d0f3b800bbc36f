import type { Controlled } from '../assessment/control'
import { formatDifference, formatValue } from '../format/numbers'
import { capital } from '../format/text'
import type { Measure } from '../framework/framework'
import type { Signal } from '../statistics/signals'
import { type ControlOff, type ControlOn, possible } from '../verdict/control/control'
import { type Apart, aparts, leastFigures } from '../verdict/control/stretches'
import type { SameTime, Span } from '../verdict/sameTime'
import { apartWords, assuranceLabels, type Label, shareWords, signalWords, variationLabels } from './labels'

const nameOf = ({ from, to }: Span) => (from.label === to.label ? to.label : `${from.label} to ${to.label}`)

/** The latest of an area's own figures beside the same time a year before, in a sentence. */
export function sameTimeSentence({ now, before }: SameTime, { unit, decimals, polarity }: Measure): string {
  const value = (of: Span) => formatValue(of.value, unit, decimals)
  const said = `${nameOf(now)}: ${value(now)}`
  if ('missing' in before)
    return `${said}. It cannot be held against the year before: there is no figure for ${before.missing.label} that could be used.`
  if ('broken' in before) return `${said}. What is counted has changed since the year before.`
  const difference = now.value - before.value
  if (value(now) === value(before)) return `${said}, as in ${nameOf(before)}.`
  const size = formatDifference(difference, unit, decimals)
  const side = unit === 'count' ? (difference > 0 ? 'more' : 'fewer') : difference > 0 ? 'higher' : 'lower'
  const good = difference > 0 === (polarity === 'higher') ? 'better' : 'worse'
  return `${said}, ${size} ${side} than in ${nameOf(before)} (${value(before)}): ${good}, not tested against chance.`
}

const list = new Intl.ListFormat('en-GB')

/** Why a figure stands out: `above the upper limit and one of seven or more in a row above the mean`. */
export const signalsText = (signals: readonly Signal[]) =>
  list.format(signals.map(({ rule, side }) => signalWords[rule][side]))

/** Why a period does not count, in words that follow its name. */
export const apartText = (apart: Apart) => `does not count: ${apartWords[apart]}`

/** The signs of variation and, where the goal can be set against these figures, of assurance. */
export function controlSigns({ variation, assurance, share }: ControlOn): Label[] {
  const told = assurance && assuranceLabels[assurance]
  return [
    variationLabels[variation],
    ...(told && share ? [{ ...told, text: `${told.text} ${shareWords[share.of].label}` }] : []),
  ]
}

/** Why there is no control chart, and what is there. */
export function noLimitsSentence({ spacing, stretches, latest, empty }: ControlOff): string {
  const { counted, since } = latest
  if (empty !== undefined)
    return `There is no control chart: ${empty} of the ${counted} ${spacing}s that count are 0, and so few events have no limits to speak of.`
  const few = `There is no control chart yet: it needs ${leastFigures} ${spacing}s`
  if (counted >= leastFigures)
    return `${few} of which some follow one another, and none of these ${counted} do.`
  const has = counted === 1 ? '1 counts' : `${counted} count`
  return since && stretches.length > 1
    ? `${few}, and since ${since.period} ${has}. ${since.sentence}`
    : `${few}, and so far ${has}.`
}

/** Where single figures lie by chance alone. */
export function limitsText({ measure, limits }: Pick<ControlOn, 'measure' | 'limits'>): string {
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
  const { label, because } = shareWords[share.of]
  const asked = `${capital(label)}, ${value}${because ? ` (${because})` : ''},`
  const side = (measure.polarity === 'lower') === (assurance === 'consistently-meets') ? 'above' : 'below'
  return [
    assurance === 'hit-or-miss'
      ? `${asked} lies within these limits: unless something changes, single ${spacing}s meet it or miss it by chance.`
      : `${asked} lies ${side} them: unless something changes, nearly every ${spacing} ${assurance === 'consistently-meets' ? 'meets' : 'misses'} it.`,
  ]
}

/** The control chart in plain sentences, with the numbers to work its limits out again; or why it has none. */
export function controlSentences(control: ControlOn | ControlOff): string[] {
  if (control.state === 'off') return [noLimitsSentence(control)]
  const { measure, limits, point, spacing, variation } = control
  const text = (value: number) => formatValue(value, measure.unit, measure.decimals)
  const latest = `The latest ${spacing} that counts, ${point.period.label} (${text(point.value)}),`
  return [
    ...countSentences(control),
    `By chance alone nearly every ${spacing} lies ${limitsText(control)}: the mean, ${text(limits.mean)}, ± 2.66 times the mean distance between neighbouring ${spacing}s, ${formatDifference(limits.movingRange, measure.unit, measure.decimals + 1)}.`,
    variation === 'normal'
      ? `${latest} shows nothing beyond chance.`
      : `${latest} is ${signalsText(point.signals)}: ${variation} by more than chance.`,
    ...assuranceSentence(control),
  ]
}

/** `Suspensions, by term`. */
export const controlTitle = ({ measure, namesSpacing, control }: Controlled) =>
  namesSpacing ? `${measure.name}, by ${control.spacing}` : measure.name
