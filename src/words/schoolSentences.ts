import type { SchoolsProblem } from '../assessment/schoolChoices'
import { formatNumber, formatValue } from '../format/numbers'
import type { Measure } from '../framework/framework'
import type { Interval } from '../statistics/intervals'
import type { Funnel, FunnelSchool, Outside } from '../verdict/schools/funnel'
import { comparisonOf } from '../verdict/schools/group'
import type { MeanSchool, Means } from '../verdict/schools/means'

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
    ? `${outside.side} England by the ${outside.level === 'outer' ? '99.8%' : '95%'} interval`
    : 'cannot be told from England'

export const meanPlace = ({ inner, outside }: MeanSchool, { england }: Means) =>
  inner && england !== undefined ? againstText(outside) : 'not compared'

const phaseWords = { all: '', primary: 'primary ', secondary: 'secondary ', special: 'special ' }

/** How many schools stand where. */
export function tally(
  schools: readonly { readonly outside: Outside | undefined }[],
  phase: keyof typeof phaseWords,
) {
  const at = (side: Outside['side'], level: Outside['level']) =>
    schools.filter(({ outside }) => outside?.side === side && outside.level === level).length
  const beyond = [
    [at('above', 'outer'), 'above the 99.8% limits'],
    [at('below', 'outer'), 'below them'],
    [at('above', 'inner') + at('below', 'inner'), 'between the 95% and the 99.8% limits, too little to tell'],
  ].flatMap(([count, words]) => (count ? [`${count} ${words}`] : []))
  const all = several(schools.length, `${phaseWords[phase]}school`)
  return beyond.length === 0 ? `${all}, all within the 95% limits.` : `${all}: ${beyond.join(', ')}.`
}

/** What over-dispersion is here, and what the switch does about it. */
export function dispersionText({ dispersion: { phi, tau2 }, widened, schools }: Funnel): string {
  if (schools.length < 2) return 'How much schools differ beyond chance cannot be said of one school.'
  const found = `Between these ${schools.length} schools the variation is ${formatNumber(phi, 1)} times what chance alone would give (φ; the tenth of schools at either end is drawn in first)`
  if (tau2 === 0) return `${found}: no more than chance, so the limits need no widening.`
  return widened
    ? `${found}, so the limits are widened by what schools differ in anyway: only a school that stands out from this variation is an outlier.`
    : `${found}, but the limits allow for chance alone: with this much variation many schools fall outside that are not unusual.`
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
