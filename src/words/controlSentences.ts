import type { Controlled } from '../assessment/control'
import { formatDifference, formatNumber, formatValue } from '../format/numbers'
import { capital } from '../format/text'
import type { Measure } from '../framework/framework'
import { falseAlarms } from '../statistics/falseAlarms'
import { leastYears } from '../statistics/season'
import type { Signal } from '../statistics/signals'
import { type ControlOff, type ControlOn, possible } from '../verdict/control/control'
import { calendars, placeOf } from '../verdict/control/periods'
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
  const { counted, since, season } = latest
  if (empty !== undefined)
    return `There is no control chart: ${empty} of the ${counted} ${spacing}s that count are 0, and so few events have no limits to speak of.`
  const few = `There is no control chart yet: it needs ${leastFigures} ${spacing}s`
  if (counted >= leastFigures && !season)
    return `There is no control chart yet: ${spacing}s differ by season, which cannot be told from chance until ${leastYears} whole years have figures that count.`
  const has = counted === 1 ? '1 counts' : `${counted} count`
  return since && stretches.length > 1
    ? `${few}, and since ${since.period} ${has}. ${since.sentence}`
    : `${few}, and so far ${has}.`
}

const times = (factor: number) => `${formatNumber(factor, 2)} times`

/** What a season is against an average term or month: `autumn is 1.09 times an average term`. */
function seasonSentence({ season, latest, spacing, measure }: ControlOn): string {
  const { kind, average, factors, years, first, last } = season
  const { places } = calendars[spacing]
  const of = (place: number, factor: number) =>
    kind === 'ratio'
      ? `${places[place]} is ${times(factor)}`
      : `${places[place]} is ${formatDifference(factor, measure.unit, measure.decimals)} ${factor < 0 ? 'below' : 'above'}`
  const known = factors.flatMap((factor, place) => (factor === undefined ? [] : [{ factor, place }]))
  const bySize = [...known].sort((a, b) => a.factor - b.factor)
  // Twelve months are too many for a sentence: the ends of their range.
  const said = known.length > 4 ? [bySize[0], bySize.at(-1)].flatMap((one) => one ?? []) : known
  const parts = said.map(({ factor, place }) => of(place, factor))
  const [from, to] = [latest.points[first]?.period.label, latest.points[last]?.period.label]
  return `Each ${spacing} is held against its own season: by the ${average} of ${years} whole years (${from} to ${to}), ${list.format(parts)} an average ${spacing}.`
}

/** Where the latest figure's season lies by chance alone, with the numbers to work it out again. */
function limitsSentence(control: ControlOn): string {
  const { measure, limits, point, spacing, season } = control
  const place = placeOf(point.period, spacing)
  const text = (value: number) => formatValue(value, measure.unit, measure.decimals)
  const name = calendars[spacing].places[place]
  const factor = season.factors[place] ?? Number.NaN
  const reach = `${text(limits.mean)} ± 2.66 × ${formatNumber(season.widening, 2)} × ${formatDifference(limits.movingRange, measure.unit, measure.decimals + 1)}`
  const sum =
    season.kind === 'ratio'
      ? `${times(factor)} (${reach})`
      : `${reach}, ${factor < 0 ? 'less' : 'plus'} ${formatDifference(factor, measure.unit, measure.decimals)}`
  const each = spacing === 'term' ? `${name} term` : name
  return `By chance alone nearly every ${each} lies ${limitsText({ measure, limits: point.limits })}: ${sum}, from the mean of an average ${spacing} and the mean distance between neighbouring ${spacing}s once their season is taken out, and ${formatNumber(season.widening, 2)} because the season was worked out from the same ${spacing}s.`
}

/** How often such a chart raises a false alarm. */
function alarmSentence({ spacing, latest }: ControlOn): string {
  const { points, some, latest: last } = falseAlarms(spacing, latest.counted)
  const of = (share: number) => formatNumber(100 * share, 0)
  return `Of 100 charts of ${points} ${spacing}s in which nothing changes, about ${of(some)} mark some ${spacing} by chance alone, and about ${of(last)} the latest (simulated).`
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
      ? `${asked} lies neither above nor below the limits of every season: unless something changes, single ${spacing}s meet it or miss it, by season and by chance.`
      : `${asked} lies ${side} the limits of every season: unless something changes, nearly every ${spacing} ${assurance === 'consistently-meets' ? 'meets' : 'misses'} it.`,
  ]
}

/** The control chart in plain sentences, with the numbers to work its limits out again; or why it has none. */
export function controlSentences(control: ControlOn | ControlOff): string[] {
  if (control.state === 'off') return [noLimitsSentence(control)]
  const { measure, point, spacing, variation } = control
  const text = (value: number) => formatValue(value, measure.unit, measure.decimals)
  const latest = `The latest ${spacing} that counts, ${point.period.label} (${text(point.value)}),`
  return [
    ...countSentences(control),
    seasonSentence(control),
    limitsSentence(control),
    variation === 'normal'
      ? `${latest} shows nothing beyond chance.`
      : `${latest} is ${signalsText(point.signals)}: ${variation} by more than chance.`,
    ...assuranceSentence(control),
    alarmSentence(control),
  ]
}

/** `Suspensions, by term`. */
export const controlTitle = ({ measure, namesSpacing, control }: Controlled) =>
  namesSpacing ? `${measure.name}, by ${control.spacing}` : measure.name
