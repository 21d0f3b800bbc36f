import { useId, useState } from 'react'
import { runOf } from '../../verdict/before'
import { trajectoryLabels } from './labels'
import { lookOf } from './look'
import { AnnotationMark, Axes, FigureMark } from './Marks'
import { placeTrajectory } from './place'
import { readout } from './readout'
import { type TrajectoryInput, trajectorySeries } from './series'
import './trajectory.css'

interface Props extends TrajectoryInput {
  /** Width of the drawing in CSS pixels. */
  readonly width: number
}

/** Baseline, trajectory, goal and what happened, with the lines it is compared with. */
export function TrajectoryChart({ width, ...input }: Props) {
  const title = useId()
  const [chosen, choose] = useState<number>()
  const series = trajectorySeries(input)
  const placed = placeTrajectory(series, input.measure.unit, width, input.formatValue)
  const labels = trajectoryLabels(input, series, placed)
  const { plot, baseline, goal, marks, comparators } = placed
  const { periods } = series
  const index = Math.min(chosen ?? periods.length - 1, periods.length - 1)
  const period = periods[index]
  const said = period ? readout(input, runOf(input.goal), period.label) : 'There is no figure to draw.'
  const nearest = (x: number) =>
    periods.reduce((best, { end }, candidate) => {
      const held = periods[best]
      return held && Math.abs(placed.x(held.end) - x) <= Math.abs(placed.x(end) - x) ? best : candidate
    }, 0)
  return (
    <figure className="trajectory">
      {comparators.length > 0 && (
        <ul className="t-legend">
          <li>
            <svg width="28" height="10" aria-hidden="true">
              <path className="t-line" d="M0,5H28" />
              <circle className="t-dot" cx="14" cy="5" r="3.6" />
            </svg>
            {input.areaName}
          </li>
          {comparators.map(({ line }, at) => (
            <li key={line.id}>
              <svg width="28" height="10" aria-hidden="true" className={lookOf(line.id, at)}>
                <path className="t-comparator" d="M0,5H28" />
              </svg>
              {line.name}
            </li>
          ))}
        </ul>
      )}
      <svg
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        width={placed.width}
        height={placed.height}
        role="img"
        aria-labelledby={title}
        onPointerMove={(event) =>
          choose(nearest(event.clientX - event.currentTarget.getBoundingClientRect().left))
        }
      >
        <title
          id={title}
        >{`${input.measure.name}, ${input.areaName}: baseline, goal and what happened. The figures are in the table below.`}</title>
        {placed.annotations.map((at) => (
          <AnnotationMark key={`${at.annotation.kind}${at.annotation.period.label}`} at={at} plot={plot} />
        ))}
        <Axes placed={placed} formatValue={input.formatValue} />
        {chosen !== undefined && period && (
          <path className="t-chosen" d={`M${placed.x(period.end)},${plot.top}V${plot.bottom}`} />
        )}
        {goal && <path className="t-after" d={`M${goal.x},${goal.y}H${plot.right}`} />}
        {baseline && goal && (
          <path className="t-path" d={`M${baseline.x},${baseline.y}L${goal.x},${goal.y}`} />
        )}
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
        {baseline && <circle className="t-baseline" cx={baseline.x} cy={baseline.y} r={5} />}
        {goal && <rect className="t-goal" x={goal.x - 5} y={goal.y - 5} width={10} height={10} />}
        {marks.map((at) => (
          <FigureMark key={at.mark.period.label} {...at} last={at === marks.at(-1)} />
        ))}
        {labels.map(({ item, box }) => (
          <text
            key={`${item.text}${box.x}`}
            className={`t-label t-label-${item.look}`}
            x={box.x + box.width / 2}
            y={box.y + 11}
            textAnchor="middle"
          >
            {item.text}
          </text>
        ))}
      </svg>
      {periods.length > 0 && (
        <div className="t-readout no-print">
          <label>
            Read a period
            <input
              type="range"
              min={0}
              max={periods.length - 1}
              value={index}
              aria-valuetext={said}
              onChange={({ target }) => choose(Number(target.value))}
            />
          </label>
          <p>{said}</p>
        </div>
      )}
    </figure>
  )
}
