import { formatDifference, formatValue } from '../format/numbers'
import type { Measure } from '../framework/framework'
import type { SameTime, Span } from '../verdict/sameTime'

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
