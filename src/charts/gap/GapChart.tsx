import { Chart } from '../core/Chart'
import { chartKind } from '../core/chartKind'
import { GapGround, GapMarks } from './GapMarks'
import { gapFigures } from './gapColumns'
import { gapLayout } from './gapLayout'
import { type GapInput, gapSeries } from './gapSeries'
import './gap.css'

/** Both groups over time with the room between them, and below it the gap itself beside other areas’. */
export const gapKind = chartKind({
  name: 'gap-chart',
  series: gapSeries,
  layout: gapLayout,
  figures: gapFigures,
  title: ({ title, areaName }) => `The gap over time: ${title}, ${areaName}`,
  description: ({ about }) => about,
  nothing: ({ areaName }) => `No period has figures of both groups of ${areaName}.`,
  Ground: GapGround,
  Marks: GapMarks,
  reads: 'Read a period',
  shows: 'line',
})

export const GapChart = ({ input, width }: { input: GapInput; width: number }) => (
  <Chart kind={gapKind} input={input} width={width} />
)
