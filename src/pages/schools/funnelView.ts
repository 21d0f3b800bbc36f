import { byName } from '../../charts/schools/schoolColumns'
import { formatNumber, formatValue } from '../../format/numbers'
import { countsEvents } from '../../framework/vocabulary'
import { funnelLevels, ratioLimits } from '../../statistics/funnel'
import { schoolFamily } from '../../verdict/schools/family'
import type { Funnel, FunnelSchool } from '../../verdict/schools/funnel'
import { outsideText } from '../../words/labels'
import {
  countText,
  dispersionText,
  noneText,
  observedText,
  ownLimitsText,
  schoolRangeText,
  tally,
} from '../../words/schoolSentences'
import { isListed, type View, viewTitle } from './schoolsView'

/** Whose rate is in the middle, with its counts. */
function centreText({ centre, group }: Funnel, areaName: string, wanted: 'area' | 'England') {
  const { measure, phase } = group
  const { figure, rate, of } = centre
  const who = (one: 'area' | 'England') =>
    one === 'England' ? `England’s ${phase} schools together` : `${areaName}’s ${phase} schools together`
  const counts =
    figure.numerator !== null && figure.denominator !== null && countsEvents(measure.interval)
      ? `${countText(figure.numerator)} ${measure.counted}s of ${formatNumber(figure.denominator, 0)} pupils, `
      : ''
  const instead =
    of === wanted ? '' : ` No rate of ${who(wanted)} is published that could be used, so this one stands in.`
  return `The middle line is the rate of ${who(of)}: ${counts}${formatValue(rate, measure.unit, measure.decimals)}.${instead}`
}

/** How an outlier’s limits come about, with the numbers in it. */
function sumText(one: FunnelSchool, { group: { measure }, widened }: Funnel): string {
  const { observed, expected, pupils, rate, outer, outside, others } = one
  const tau2 = widened ? others.dispersion.tau2 : 0
  const widening =
    tau2 > 0
      ? `, widened by τ² = ${formatNumber(tau2, 4)} (φ = ${formatNumber(others.dispersion.phi, 2)} of the others)`
      : ''
  const middle = `${formatNumber(others.rate, 4)}%`
  const end = `So ${formatValue(rate, measure.unit, measure.decimals)} is ${outsideText(outside)} of ${schoolRangeText(outer, measure)}.`
  if (!countsEvents(measure.interval))
    return `Observed: ${observedText(one, measure)} of ${formatNumber(pupils, 0)}, expected by the rate of the other schools ${formatNumber(expected, 1)}. 99.8% limits: ${middle} ± 3.09 × √(p(1 − p) ÷ ${formatNumber(pupils, 0)}${tau2 > 0 ? ' + τ²' : ''})${widening}. ${end}`
  const { low, high } = ratioLimits(expected, funnelLevels.outer, tau2)
  return `Expected: ${formatNumber(pupils, 0)} × ${middle}, the rate of the other schools, = ${formatNumber(expected, 2)}. Observed: ${observedText(one, measure)}, ${formatNumber(observed / expected, 2)} times as many. 99.8% limits of that ratio: ${formatNumber(low, 2)} to ${formatNumber(high, 2)}, exact Poisson${widening}. ${end}`
}

const standIn =
  'The file holds percentages without numbers of pupils: the school’s pupils in that year’s January census stand in for them.'

/**
 * The funnel as the page shows it.
 * @param marked number of the school that is chosen.
 * @param onlyKept only what stays among the tests of all its schools is called outside.
 */
export function funnelView(
  found: Funnel,
  areaName: string,
  wanted: 'area' | 'England',
  marked: string | undefined,
  onlyKept: boolean,
): View {
  const { family, kept } = schoolFamily(found.schools)
  const funnel = onlyKept ? { ...found, schools: kept } : found
  const { group, schools, apart } = funnel
  const uncounted = schools.some(({ figure }) => figure.denominator === null)
  const title = viewTitle(group, `in ${areaName}’s`)
  const summary = tally(funnel)
  const notes = [
    centreText(funnel, areaName, wanted),
    dispersionText(funnel),
    ownLimitsText,
    ...(uncounted ? [standIn] : []),
  ]
  return {
    title,
    summary,
    notes,
    chart: { kind: 'funnel', input: { funnel, title, about: [summary, ...notes].join(' '), marked } },
    against: 'limits',
    outliers: byName(schools)
      .filter(({ outside }) => isListed(outside, onlyKept))
      .map((one) => ({ school: one.school, sum: sumText(one, funnel) })),
    none: noneText(funnel),
    apart,
    family,
  }
}
