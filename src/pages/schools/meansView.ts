import { caterpillarLayout } from '../../charts/schools/caterpillarLayout'
import { pileLayout } from '../../charts/schools/pileLayout'
import { formatNumber, formatValue } from '../../format/numbers'
import { roundTo } from '../../statistics/rounding'
import { comparisonOf } from '../../verdict/schools/group'
import type { MeanSchool, Means } from '../../verdict/schools/means'
import { meanPlace, meanSaid, schoolRangeText } from '../../words/schoolSentences'
import { apartCsv, byName, type View, viewTitle } from './view'

function summaryOf({ schools, england, group: { phase, measure } }: Means) {
  const all = `${schools.length} ${phase} ${schools.length === 1 ? 'school' : 'schools'}`
  if (comparisonOf(measure) !== 'means') return `${all}.`
  if (england === undefined) return `${all}; nothing alike is published to hold them against.`
  const apart = schools.filter(({ outside }) => outside?.level === 'outer').length
  return `${all}: ${apart} apart from England by the 99.8% interval.`
}

function notesOf({ england, group: { measure, phase } }: Means) {
  const value = england === undefined ? '' : formatValue(england, measure.unit, measure.decimals)
  if (comparisonOf(measure) === 'means')
    return [
      england === undefined
        ? `England’s score is that of all schools; ${phase} schools are not held against it.`
        : `The line is the score of all state-funded schools in England: ${value}. Special schools are not plotted beside others.`,
      'The bars are the 95% intervals as published; the 99.8% interval is 1.58 times as wide.',
    ]
  return [
    'Sessions of one child are not independent of one another, so no limits are drawn: most of what sets schools apart here can be a few children who are often away.',
    ...(england === undefined ? [] : [`The line is England’s figure for ${phase} schools: ${value}.`]),
  ]
}

const sumText = ({ value, inner, outer, outside }: MeanSchool, { group: { measure }, england }: Means) =>
  inner && outer && outside?.level === 'outer' && england !== undefined
    ? `${formatValue(value, measure.unit, measure.decimals)} with the 95% interval ${schoolRangeText(inner, measure)}; made 3.09 ÷ 1.96 times as wide, ${schoolRangeText(outer, measure)}: wholly ${outside.side} England’s ${formatValue(england, measure.unit, measure.decimals)}.`
    : ''

/** Means with intervals as a caterpillar; values whose chance cannot be worked out as a plain distribution. */
export function meansView(means: Means, areaName: string): View {
  const { group, schools, apart, england } = means
  const { measure, phase, period } = group
  const isMean = comparisonOf(measure) === 'means'
  const place = isMean ? caterpillarLayout : pileLayout
  return {
    title: viewTitle(group, `of ${areaName}’s`),
    summary: summaryOf(means),
    notes: notesOf(means),
    place: (width) => place(means, width),
    lines: england === undefined ? [] : [{ look: 'centre', text: 'England' }],
    against: isMean && england !== undefined ? 'England' : undefined,
    columns: isMean ? ['Pupils', 'Score', '95% interval', 'Stands'] : ['Pupils', 'Value'],
    rows: byName(schools).map((one) => {
      const { value, pupils, inner } = one
      const [size, shown] = [
        pupils === undefined ? '–' : formatNumber(pupils, 0),
        formatValue(value, measure.unit, measure.decimals),
      ]
      return {
        school: one.school,
        figure: one.figure,
        outside: one.outside,
        cells: isMean
          ? [size, shown, inner ? schoolRangeText(inner, measure) : '–', meanPlace(one, means)]
          : [size, shown],
        said: meanSaid(one, means),
        sum: sumText(one, means),
      }
    }),
    none: 'None: chance can explain how these schools differ from England.',
    apart,
    csv: [
      ...byName(schools).map((one) => {
        const { school, value, pupils, inner, outer } = one
        const limits = [inner?.low, inner?.high, outer?.low, outer?.high]
        return [
          school.number,
          school.name,
          phase,
          period.label,
          measure.id,
          group.cohort,
          roundTo(value, 6),
          pupils ?? null,
          null,
          null,
          ...limits.map((limit) => (limit === undefined ? null : roundTo(limit, 6))),
          isMean ? meanPlace(one, means) : null,
          null,
        ]
      }),
      ...apartCsv(apart),
    ],
  }
}
