import type { Measure } from '../../framework/framework'
import type { Funnel } from '../../verdict/schools/funnel'
import type { Means } from '../../verdict/schools/means'
import { schoolRangeText } from '../../words/schoolSentences'
import { Chart } from '../core/Chart'
import { chartKind } from '../core/chartKind'
import type { ChartFigures } from '../core/columns'
import { caterpillarLayout } from './caterpillarLayout'
import { bySize, funnelLayout } from './funnelLayout'
import { pileLayout } from './pileLayout'
import { SchoolGround, SchoolLegend, type SchoolLegendSeries, SchoolMarks } from './SchoolMarks'
import { funnelColumns, meanColumns, type SchoolChartWords, schoolFigures } from './schoolColumns'
import { type SchoolLayout, schoolLookOf } from './schoolLayout'
import { type SchoolYear, schoolYearsLayout } from './schoolYearsLayout'
import './schools.css'

/** What all charts of schools share; what is read has a ring around it. */
const shared = {
  name: 'schools-chart',
  title: ({ title }: SchoolChartWords) => title,
  description: ({ about }: SchoolChartWords) => about,
  nothing: () => 'No school has a figure that could be drawn.',
  Ground: SchoolGround,
  Marks: SchoolMarks,
  reads: 'Read a school',
  shows: (_: SchoolLayout) => 9,
}

export interface FunnelInput extends SchoolChartWords {
  readonly funnel: Funnel
}

/** Rates against the number of pupils, within limits that widen for small schools. */
export const funnelKind = chartKind({
  ...shared,
  series: ({ funnel }: FunnelInput): SchoolLegendSeries & FunnelInput['funnel'] => ({
    ...funnel,
    drawn: funnel.schools.map(({ outside }) => schoolLookOf(outside, funnel.group.measure)),
    against: 'limits',
    lines: [
      { look: 'centre', text: 'the rate of all together' },
      { look: 'inner', text: '95% limits of all together' },
      { look: 'outer', text: '99.8% limits of all together' },
    ],
  }),
  layout: funnelLayout,
  figures: (input) =>
    schoolFigures(input, funnelColumns(input.funnel), bySize(input.funnel.schools), input.funnel.apart),
  Legend: SchoolLegend,
  inPlane: true,
})

export interface MeansInput extends SchoolChartWords {
  readonly means: Means
}

/** Means side by side in order of size, each with its interval, beside England's. */
export const caterpillarKind = chartKind({
  ...shared,
  series: ({ means }: MeansInput): SchoolLegendSeries & Means => ({
    ...means,
    drawn:
      means.england === undefined
        ? []
        : means.schools.map(({ outside }) => schoolLookOf(outside, means.group.measure)),
    against: 'England',
    lines: means.england === undefined ? [] : [{ look: 'centre', text: 'England' }],
  }),
  layout: caterpillarLayout,
  figures: (input) => schoolFigures(input, meanColumns(input.means), input.means.schools, input.means.apart),
  Legend: SchoolLegend,
})

/** Values whose chance cannot be worked out, piled up where they are alike; England's is named in the words beside. */
export const pileKind = chartKind({
  ...shared,
  series: ({ means }: MeansInput) => means,
  layout: pileLayout,
  figures: (input) => schoolFigures(input, meanColumns(input.means), input.means.schools, input.means.apart),
  inPlane: true,
})

export interface SchoolYearsInput extends SchoolChartWords {
  readonly measure: Measure
  readonly years: readonly SchoolYear[]
}

/** One school's years, each with the limits or the interval of its year; `marked` is the label of a period. */
export const schoolYearsKind = chartKind({
  ...shared,
  series: (input: SchoolYearsInput) => input,
  layout: ({ years, measure }, width) => schoolYearsLayout(years, measure, width),
  figures: ({ title, years, measure, marked }): ChartFigures<SchoolYear> => {
    const at = years.findIndex(({ period }) => period.label === marked)
    return {
      columns: [
        {
          id: 'period',
          heading: 'Period',
          isName: true,
          text: ({ period }) => period.label,
          cell: ({ period }) => period.label,
        },
        { id: 'value', cell: ({ value }) => value, said: ({ said }) => said },
        {
          id: 'range',
          heading: 'Held against',
          look: 'range',
          text: ({ range: ends }) => (ends ? schoolRangeText(ends, measure) : ''),
        },
        { id: 'said', heading: 'In words', text: ({ said }) => said },
      ],
      readings: years,
      start: Math.max(0, at),
      marksStart: at >= 0,
      table: { name: 'The years as a table', caption: [title] },
    }
  },
  reads: 'Read a year',
})

export const FunnelChart = ({ input, width }: { input: FunnelInput; width: number }) => (
  <Chart kind={funnelKind} input={input} width={width} />
)

export const CaterpillarChart = ({ input, width }: { input: MeansInput; width: number }) => (
  <Chart kind={caterpillarKind} input={input} width={width} />
)

export const PileChart = ({ input, width }: { input: MeansInput; width: number }) => (
  <Chart kind={pileKind} input={input} width={width} />
)

export const SchoolYearsChart = ({ input, width }: { input: SchoolYearsInput; width: number }) => (
  <Chart kind={schoolYearsKind} input={input} width={width} />
)
