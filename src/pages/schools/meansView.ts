import { byName } from '../../charts/schools/schoolColumns'
import { formatNumber, formatValue } from '../../format/numbers'
import { z95 } from '../../statistics/intervals'
import { schoolFamily } from '../../verdict/schools/family'
import { comparisonOf } from '../../verdict/schools/group'
import type { MeanSchool, Means } from '../../verdict/schools/means'
import { meanDispersionText, noneText, schoolRangeText } from '../../words/schoolSentences'
import { isListed, type View, viewTitle } from './schoolsView'

function summaryOf({ schools, england, settled, group: { phase, measure } }: Means) {
  const all = `${schools.length} ${phase} ${schools.length === 1 ? 'school' : 'schools'}`
  if (comparisonOf(measure) !== 'means') return `${all}.`
  if (england === undefined) return `${all}; nothing alike is published to hold them against.`
  const apart = schools.filter(({ outside }) => outside?.level === 'outer').length
  const found = `${all}: ${apart} apart from England by the 99.8% interval`
  return settled ? `${found}.` : `${found}; too few schools to say that no other stands out.`
}

function notesOf(means: Means) {
  const {
    england,
    group: { measure, phase },
  } = means
  const value = england === undefined ? '' : formatValue(england, measure.unit, measure.decimals)
  if (comparisonOf(measure) === 'means')
    return [
      england === undefined
        ? `England’s score is that of all schools; ${phase} schools are not held against it.`
        : `The line is the score of all state-funded schools in England: ${value}. Special schools are not plotted beside others.`,
      'The bars are the 95% intervals as published.',
      ...meanDispersionText(means),
    ]
  return [
    'Sessions of one child are not independent of one another, so no limits are drawn: most of what sets schools apart here can be a few children who are often away.',
    ...(england === undefined ? [] : [`The line is England’s figure for ${phase} schools: ${value}.`]),
  ]
}

function sumText({ value, inner, judged, outside }: MeanSchool, { group: { measure }, england }: Means) {
  if (!inner || !judged || !outside || england === undefined) return ''
  const { tau2 } = judged
  const [z, decides] = outside.level === 'outer' ? ['3.09', judged.outer] : ['1.96', judged.inner]
  const how =
    tau2 > 0
      ? `± ${z} × √(s² + τ²) with its standard error s = ${formatNumber((inner.high - inner.low) / (2 * z95), 4)} and τ² = ${formatNumber(tau2, 4)} of the others`
      : outside.level === 'outer'
        ? 'made 3.09 ÷ 1.96 times as wide'
        : 'as published'
  return `${formatValue(value, measure.unit, measure.decimals)} with the 95% interval ${schoolRangeText(inner, measure)}; ${how}, ${schoolRangeText(decides, measure)}: wholly ${outside.side} England’s ${formatValue(england, measure.unit, measure.decimals)}.`
}

/**
 * Means with intervals as a caterpillar; values whose chance cannot be worked out as piles along a line.
 * @param marked number of the school that is chosen.
 * @param onlyKept only what stays among the tests of all its schools is called apart.
 */
export function meansView(
  found: Means,
  areaName: string,
  marked: string | undefined,
  onlyKept: boolean,
): View {
  const { family, kept } = schoolFamily(found.schools)
  const means = onlyKept ? { ...found, schools: kept } : found
  const { group, schools, apart, england } = means
  const isMean = comparisonOf(group.measure) === 'means'
  const title = viewTitle(group, `of ${areaName}’s`)
  const summary = summaryOf(means)
  const notes = notesOf(means)
  return {
    title,
    summary,
    notes,
    chart: {
      kind: isMean ? 'caterpillar' : 'piles',
      input: { means, title, about: [summary, ...notes].join(' '), marked },
    },
    against: isMean && england !== undefined ? 'England' : undefined,
    outliers: byName(schools)
      .filter(({ outside }) => isListed(outside, onlyKept))
      .map((one) => ({ school: one.school, sum: sumText(one, means) })),
    none: noneText(means),
    apart,
    family,
  }
}
