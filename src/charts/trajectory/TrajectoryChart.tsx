import { monthYear } from '../../framework/period'
import { Chart } from '../core/Chart'
import { chartKind } from '../core/chartKind'
import { TrajectoryGround, TrajectoryMarks } from './TrajectoryMarks'
import { trajectoryFigures } from './trajectoryColumns'
import { labelledTrajectory } from './trajectoryLabels'
import { type TrajectoryInput, type TrajectorySeries, trajectorySeries } from './trajectorySeries'
import { forecastText } from './trajectoryWords'
import './trajectory.css'

/** The chart in a sentence, for those who do not see it. */
function titleOf(
  input: TrajectoryInput,
  { baseline, goal, aims, intervals, forecast, ends }: TrajectorySeries,
) {
  const { measure, areaName, formatValue } = input
  const parts = [
    ...(baseline ? [`baseline ${formatValue(baseline.value)}`] : []),
    ...(goal ? [`goal ${formatValue(goal.value)} by ${monthYear(goal.date)}`] : []),
    ...(aims ? [aims.text] : []),
    ...ends.filter(({ kind }) => kind !== 'forecast').map(({ text, period }) => `${text} in ${period}`),
    ...(forecast ? [`dotted, not a figure: ${forecastText(forecast, input)} for ${forecast.period}`] : []),
    ...(intervals.length > 0 ? ['thin uprights: 95% intervals'] : []),
  ]
  return `${measure.name}, ${areaName}: ${[...parts, 'all figures in the table below'].join('; ')}.`
}

/** Baseline, goal and what happened, with the lines it is compared with. */
export const trajectoryKind = chartKind({
  name: 'trajectory-chart',
  series: trajectorySeries,
  layout: labelledTrajectory,
  figures: trajectoryFigures,
  title: titleOf,
  description: ({ commentary }) => commentary,
  nothing: ({ areaName }) => `No figure of ${areaName} is loaded.`,
  Ground: TrajectoryGround,
  Marks: TrajectoryMarks,
  reads: 'Read a period',
  shows: 'line',
})

export const TrajectoryChart = ({ input, width }: { input: TrajectoryInput; width: number }) => (
  <Chart kind={trajectoryKind} input={input} width={width} />
)
