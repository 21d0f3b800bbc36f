import type { SchoolsProblem } from '../assessment/schoolChoices'
import { formatNumber, formatValue } from '../format/numbers'
import { capital } from '../format/text'
import type { Measure } from '../framework/framework'
import type { Interval } from '../statistics/intervals'
import { leastInstitutions } from '../statistics/overdispersion'
import type { Funnel, FunnelSchool, Outside } from '../verdict/schools/funnel'
import { comparisonOf } from '../verdict/schools/group'
import type { MeanSchool, Means } from '../verdict/schools/means'
import { notAmongMany } from './labels'

export const schoolRangeText = ({ low, high }: Interval, { unit, decimals }: Measure) =>
  `${formatValue(low, unit, decimals)} to ${formatValue(high, unit, decimals)}`

/** A count as it was published: whole, or with the decimals it has. */
export const countText = (count: number) =>
  formatNumber(count, Math.abs(count - Math.round(count)) < 0.005 ? 0 : 2)

const several = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** What is observed, in words: `74 suspensions`, `about 47 pupils`. */
export const observedText = ({ observed }: FunnelSchool, measure: Measure) =>
  comparisonOf(measure) === 'events'
    ? `${countText(observed)} ${measure.counted}${observed === 1 ? '' : 's'}`
    : `about ${several(Math.round(observed), 'pupil')}`

const againstText = (outside: Outside | undefined) =>
  outside
    ? `${outside.side} England by the ${outside.level === 'outer' ? '99.8%' : '95%'} interval${outside.notKept ? `, ${notAmongMany('schools')}` : ''}`
    : 'cannot be told from England'

export const meanPlace = ({ judged, outside }: MeanSchool) => (judged ? againstText(outside) : 'not compared')

const phaseWords = { all: '', primary: 'primary ', secondary: 'secondary ', special: 'special ' }

/** How many schools stand where; of too few schools never that none stands out. */
export function tally({ schools, group: { phase }, settled }: Pick<Funnel, 'schools' | 'group' | 'settled'>) {
  const at = (side: Outside['side'], level: Outside['level']) =>
    schools.filter(({ outside }) => outside?.side === side && outside.level === level).length
  const beyond = [
    [at('above', 'outer'), 'above its 99.8% limits', 'above their 99.8% limits'],
    [at('below', 'outer'), 'below its 99.8% limits', 'below their 99.8% limits'],
    [
      at('above', 'inner') + at('below', 'inner'),
      'between its 95% and 99.8% limits, too little to tell',
      'between their 95% and 99.8% limits, too little to tell',
    ],
  ].flatMap(([count, one, many]) => (count ? [`${count} ${count === 1 ? one : many}`] : []))
  const all = several(schools.length, `${phaseWords[phase]}school`)
  const found = beyond.length === 0 ? `${all}, all within their 95% limits` : `${all}: ${beyond.join(', ')}`
  return settled ? `${found}.` : `${found}; too few schools to say that no other stands out.`
}

/** Why nothing can be said of a school within its limits. */
const tooFew = (schools: number) =>
  `how much such schools differ anyway cannot be estimated from ${several(schools, 'school')}: it takes about ${leastInstitutions}`

/** How a school's own limits differ from the drawn ones. */
export const ownLimitsText =
  'Each school is judged by limits from the other schools, so that none hides itself. The drawn limits are those of all schools together: a mark can lie within them and outside its own, which the table and the reading name.'

/** What over-dispersion is here, and what the switch does about it. */
export function dispersionText({ dispersion: { phi, tau2 }, widened, settled, schools }: Funnel): string {
  if (schools.length < 2) return 'How much schools differ beyond chance cannot be said of one school.'
  const found = `Between these ${schools.length} schools the variation is ${formatNumber(phi, 1)} times what chance alone would give (φ; the tenth of schools at either end is drawn in first)`
  if (widened && !settled)
    return `${capital(tooFew(schools.length))}. The limits are widened by what the other schools give, which is rough (φ of all: ${formatNumber(phi, 1)}): a school outside them stands out, and of the others nothing can be said.`
  if (tau2 === 0) return `${found}: no more than chance, so the limits need no widening.`
  return widened
    ? `${found}, so the limits are widened by what schools differ in anyway: only a school that stands out from this variation is an outlier.`
    : `${found}, but the limits allow for chance alone: with this much variation many schools fall outside that are not unusual.`
}

/** The same of means held against England's. */
export function meanDispersionText({ dispersion, widened, settled, schools }: Means): string[] {
  const judged = schools.filter(({ judged }) => judged).length
  if (!dispersion || judged < 2) return []
  const found = `These ${judged} schools differ from England ${formatNumber(dispersion.phi, 1)} times as much as their intervals alone would let them (φ; the tenth at either end is drawn in first)`
  if (widened && !settled)
    return [
      `${capital(tooFew(judged))}. The intervals that decide are widened by what the other schools give, which is rough (φ of all: ${formatNumber(dispersion.phi, 1)}).`,
    ]
  if (dispersion.tau2 === 0) return [`${found}: no more than chance, so nothing is widened.`]
  return [
    widened
      ? `${found}, so the intervals that decide are widened by what the other schools differ in anyway: only a school that stands out from this variation is an outlier.`
      : `${found}, but the intervals allow for chance alone: with this much variation many schools stand apart that are not unusual.`,
  ]
}

/** That no school is an outlier, or that this cannot be said. */
export function noneText({ settled, widened, schools, dispersion }: Funnel | Means): string {
  if (schools.length === 0) return 'No school is held against the others.'
  if (!settled)
    return `Cannot tell whether any stands out. None lies outside its own limits, but ${tooFew(schools.length)}.`
  return widened && (dispersion?.tau2 ?? 0) > 0
    ? 'None: no school stands out from how these schools vary among themselves.'
    : 'None: chance can explain how these schools vary.'
}

const askedWords = {
  measure: 'measure',
  cohort: 'group of pupils',
  phase: 'kind of school',
  period: 'period',
  school: 'school',
}

/** What in the address was not understood. */
export const schoolsProblemText = ({ what, asked }: SchoolsProblem) =>
  `There is no ${askedWords[what]} “${asked}” here${what === 'school' ? '.' : '; another is shown.'}`
