import { controlSentences } from '../../words/controlSentences'
import { Chart } from '../core/Chart'
import { chartKind } from '../core/chartKind'
import { ControlGround, ControlLegend, ControlMarks } from './ControlMarks'
import { controlFigures } from './controlColumns'
import { controlLayout } from './controlLayout'
import { type ControlInput, controlSeries } from './controlSeries'
import './control.css'

/** Figures by term or month, between the limits of their own variation where they have them. */
export const controlKind = chartKind({
  name: 'control-chart',
  series: controlSeries,
  layout: controlLayout,
  figures: controlFigures,
  title: ({ control: { state, measure, spacing }, areaName }) =>
    state === 'on'
      ? `Control chart of ${measure.name}, ${areaName}`
      : `${measure.name} by ${spacing}, ${areaName}`,
  description: ({ control }) => controlSentences(control).join(' '),
  nothing: ({ areaName }) => `No figure of ${areaName} is loaded.`,
  Ground: ControlGround,
  Marks: ControlMarks,
  Legend: ControlLegend,
  reads: 'Read a period',
  shows: 'line',
})

export const ControlChart = ({ input, width }: { input: ControlInput; width: number }) => (
  <Chart kind={controlKind} input={input} width={width} />
)
