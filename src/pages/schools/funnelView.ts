import { funnelLayout } from '../../charts/schools/funnelLayout'
import { formatNumber, formatValue } from '../../format/numbers'

import { countsEvents } from '../../framework/vocabulary'
import { ratioLimits } from '../../statistics/funnel'
import { roundTo } from '../../statistics/rounding'
import type { Funnel, FunnelSchool } from '../../verdict/schools/funnel'
import { outsideText } from '../../words/labels'
import {
  countText,
  dispersionText,
  funnelSaid,
  observedText,
  schoolRangeText,
  tally,
} from '../../words/schoolSentences'
import { apartCsv, byName, type View, viewTitle } from './view'

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
function sumText(one: FunnelSchool, { group: { measure }, centre, dispersion, widened }: Funnel): string {
  const { observed, expected, pupils, rate, outer, outside } = one
  const tau2 = widened ? dispersion.tau2 : 0
  const widening =
    tau2 > 0 ? `, widened by τ² = ${formatNumber(tau2, 4)} (φ = ${formatNumber(dispersion.phi, 2)})` : ''
  const middle = `${formatNumber(centre.rate, centre.figure.denominator === null ? measure.decimals : 4)}%`
  const end = `So ${formatValue(rate, measure.unit, measure.decimals)} is ${outsideText(outside)} of ${schoolRangeText(outer, measure)}.`
  if (!countsEvents(measure.interval))
    return `Observed: ${observedText(one, measure)} of ${formatNumber(pupils, 0)}, expected ${formatNumber(expected, 1)}. 99.8% limits: ${middle} ± 3.09 × √(p(1 − p) ÷ ${formatNumber(pupils, 0)}${tau2 > 0 ? ' + τ²' : ''})${widening}. ${end}`
  const { low, high } = ratioLimits(expected, 'outer', tau2)
  return `Expected: ${formatNumber(pupils, 0)} × ${middle} = ${formatNumber(expected, 2)}. Observed: ${observedText(one, measure)}, ${formatNumber(observed / expected, 2)} times as many. 99.8% limits of that ratio: ${formatNumber(low, 2)} to ${formatNumber(high, 2)}, exact Poisson${widening}. ${end}`
}

const standIn =
  'The file holds percentages without numbers of pupils: the school’s pupils in that year’s January census stand in for them.'

/** The funnel as the page shows it. */
export function funnelView(funnel: Funnel, areaName: string, wanted: 'area' | 'England'): View {
  const { group, schools, apart } = funnel
  const { measure, phase, period } = group
  const { unit, decimals, interval } = measure
  const uncounted = schools.some(({ figure }) => figure.denominator === null)
  return {
    title: viewTitle(group, `in ${areaName}’s`),
    summary: tally(schools, phase),
    notes: [centreText(funnel, areaName, wanted), dispersionText(funnel), ...(uncounted ? [standIn] : [])],
    place: (width) => funnelLayout(funnel, width),
    lines: [
      { look: 'centre', text: 'the rate expected of each' },
      { look: 'inner', text: '95% limits' },
      { look: 'outer', text: '99.8% limits' },
    ],
    against: 'limits',
    columns: ['Pupils', 'Observed', 'Expected', 'Rate', '95% limits', '99.8% limits', 'Stands'],
    rows: byName(schools).map((one) => ({
      school: one.school,
      figure: one.figure,
      outside: one.outside,
      cells: [
        formatNumber(one.pupils, 0),
        countsEvents(interval) ? countText(one.observed) : `about ${formatNumber(one.observed, 0)}`,
        formatNumber(one.expected, 1),
        formatValue(one.rate, unit, decimals),
        schoolRangeText(one.inner, measure),
        schoolRangeText(one.outer, measure),
        outsideText(one.outside),
      ],
      said: funnelSaid(one, funnel),
      sum: one.outside?.level === 'outer' ? sumText(one, funnel) : '',
    })),
    none:
      funnel.widened && funnel.dispersion.tau2 > 0
        ? 'None: no school stands out from how these schools vary among themselves.'
        : 'None: chance can explain how these schools vary.',
    apart,
    csv: [
      ...byName(schools).map(({ school, rate, pupils, observed, expected, inner, outer, outside }) => [
        school.number,
        school.name,
        phase,
        period.label,
        measure.id,
        group.cohort,
        ...[rate, pupils, observed, expected, inner.low, inner.high, outer.low, outer.high].map((value) =>
          roundTo(value, 6),
        ),
        outsideText(outside),
        null,
      ]),
      ...apartCsv(apart),
    ],
  }
}
