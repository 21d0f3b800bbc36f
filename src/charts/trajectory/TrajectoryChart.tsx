import { useId, useState } from 'react'
import { monthYear } from '../../framework/period'
import { runOf } from '../../verdict/before'
import { lookOf } from '../core/marks'
import { byPointer } from '../core/reading/pointer'
import { Readout } from '../core/reading/Readout'
import {
  AnnotationMark,
  Axes,
  EndLabels,
  FigureMark,
  ForecastBand,
  ForecastMark,
  Key,
  Labels,
  Nothing,
  Whiskers,
} from './TrajectoryMarks'
import { readout } from './trajectoryColumns'
import { trajectoryLabels } from './trajectoryLabels'
import { type TrajectoryLayout, trajectoryLayout } from './trajectoryLayout'
import { type TrajectoryInput, type TrajectorySeries, trajectorySeries } from './trajectorySeries'
import { forecastText } from './trajectoryWords'
import './trajectory.css'

interface Props extends TrajectoryInput {
  /** Width of the drawing in CSS pixels. */
  readonly width: number
}

/** The chart in a sentence, for those who do not see it. */
function about(
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

interface DrawingProps {
  readonly input: TrajectoryInput
  readonly series: TrajectorySeries
  readonly placed: TrajectoryLayout
  readonly labels: ReturnType<typeof trajectoryLabels>
}

/** Baseline, trajectory, goal and what happened, with the lines it is compared with. */
export function TrajectoryChart({ width, ...input }: Props) {
  const series = trajectorySeries(input)
  const placed = trajectoryLayout(series, input.measure.unit, width)
  const labels = trajectoryLabels(input, series, placed)
  return <Drawing input={input} series={series} placed={placed} labels={labels} />
}

/** Draws what has its place; reading another period draws again but places nothing anew. */
function Drawing({ input, series, placed, labels }: DrawingProps) {
  const title = useId()
  const [chosen, choose] = useState<number>()
  const run = runOf(input.goal)
  const { plot, baseline, goal, aims, forecast, marks, comparators } = placed
  const { timeline: periods } = series
  const last = marks.findLast(({ mark }) => mark.kind !== 'not credible')
  const latest = periods.findLastIndex(({ label }) => marks.some(({ mark }) => mark.period.label === label))
  const index = Math.min(chosen ?? (latest === -1 ? periods.length - 1 : latest), periods.length - 1)
  const period = periods[index]
  const said = period ? readout(input, run, period.label) : ''
  const places = periods.map(({ end }) => placed.x(end))
  return (
    <figure className="trajectory">
      <svg
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        width={placed.width}
        height={placed.height}
        role="img"
        aria-labelledby={title}
        aria-describedby={input.commentary ? `${title}about` : undefined}
        onPointerMove={byPointer(placed.width, places, choose)}
      >
        <title id={title}>{about(input, series)}</title>
        {input.commentary && <desc id={`${title}about`}>{input.commentary}</desc>}
        {placed.annotations.map((at) => (
          <AnnotationMark key={`${at.annotation.kind}${at.annotation.period.label}`} at={at} plot={plot} />
        ))}
        <Axes placed={placed} />
        {placed.yTicks.length === 0 && (
          <Nothing placed={placed} text={`No figure of ${input.areaName} is loaded.`} />
        )}
        {chosen !== undefined && period && (
          <path
            className="t-chosen"
            data-transient=""
            d={`M${placed.x(period.end)},${plot.top}V${plot.bottom}`}
          />
        )}
        {goal && <path className="t-after" d={`M${goal.x},${goal.y}H${plot.right}`} />}
        {baseline && goal && (
          <path className="t-path" d={`M${baseline.x},${baseline.y}L${goal.x},${goal.y}`} />
        )}
        {aims?.paths.map((d) => (
          <path key={d} className="t-path" d={d} />
        ))}
        {forecast && <ForecastBand forecast={forecast} />}
        {comparators.map(({ line, paths, dots }, at) => (
          <g key={line.id} className={lookOf(line.id, at)}>
            {paths.map((d) => (
              <path key={d} className="t-comparator" d={d} />
            ))}
            {dots.map(({ x, y }) => (
              <circle key={x} className="t-comparator-dot" cx={x} cy={y} r={2} />
            ))}
          </g>
        ))}
        {placed.lines.map((d) => (
          <path key={d} className="t-line" d={d} />
        ))}
        <Whiskers whiskers={placed.whiskers} />
        {baseline && (
          <circle
            className={baseline.assumed ? 't-baseline t-assumed' : 't-baseline'}
            cx={baseline.x}
            cy={baseline.y}
            r={5}
          />
        )}
        {goal && <rect className="t-goal" x={goal.x - 5} y={goal.y - 5} width={10} height={10} />}
        {aims?.settles && (
          <rect className="t-goal" x={aims.settles.x - 4} y={aims.settles.y - 4} width={8} height={8} />
        )}
        {forecast && series.forecast && (
          <ForecastMark forecast={forecast} title={readout(input, run, series.forecast.period)} />
        )}
        {marks.map((at) => (
          <FigureMark
            key={at.mark.period.label}
            {...at}
            last={at === last}
            title={readout(input, run, at.mark.period.label)}
          />
        ))}
        <EndLabels placed={placed} />
        <Key placed={placed} />
        <Labels labels={labels} />
      </svg>
      {periods.length > 0 && <Readout count={periods.length} index={index} said={said} choose={choose} />}
    </figure>
  )
}
