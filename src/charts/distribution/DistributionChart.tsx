import { Chart } from '../core/Chart'
import { chartKind } from '../core/chartKind'
import type { Brush } from '../core/reading/pointer'
import { DistributionGround, DistributionLegend, DistributionMarks } from './DistributionMarks'
import { distributionFigures } from './distributionColumns'
import { type DistributionLayout, distributionLayout } from './distributionLayout'
import { type DistributionInput, distributionSeries } from './distributionSeries'
import './distribution.css'

/** All areas' figures of one period. */
export const distributionKind = chartKind({
  name: 'distribution-chart',
  series: distributionSeries,
  layout: distributionLayout,
  figures: distributionFigures,
  title: ({ title }) => title,
  description: ({ about }) => about,
  nothing: ({ period }) => `No local authority has a figure for ${period}.`,
  Ground: DistributionGround,
  Marks: DistributionMarks,
  Legend: DistributionLegend,
  reads: 'Read an area',
  shows: ({ radius }: DistributionLayout) => radius + 3.5,
  inPlane: true,
  valueAxis: ({ yOf, valueAt }) => ({ yOf, valueAt }),
})

interface Props {
  readonly input: DistributionInput
  readonly width: number
  /** Draws over the chart choose the areas within a range of values. */
  readonly brush?: Brush
}

export const DistributionChart = ({ input, width, brush }: Props) => (
  <Chart kind={distributionKind} input={input} width={width} {...(brush ? { brush } : {})} />
)
