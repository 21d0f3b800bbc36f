import { useId, useState } from 'react'
import { lineHeight } from '../core/labels/text'
import { byPointer } from '../core/reading/pointer'
import { Readout } from '../core/reading/Readout'
import { Axes } from '../trajectory/TrajectoryMarks'
import { periodWords } from './gapColumns'
import type { Panel, PlacedStroke } from './gapLayout'
import { gapLayout } from './gapLayout'
import { type GapInput, gapSeries } from './gapSeries'
import '../trajectory/trajectory.css'
import './gap.css'

interface Props extends GapInput {
  /** What the chart is of: `Persistent absence, SEN support, primary`. */
  readonly title: string
  /** What it says, in sentences. */
  readonly about: string
  /** Width of the drawing in CSS pixels. */
  readonly width: number
}

/** ● the group and our gap, ○ the others; the rest by their dashes. */
function Stroke({ stroke: { look, paths, dots, name } }: { stroke: PlacedStroke }) {
  return (
    <g className={`g-${look} ${['england', 'region', 'neighbours'].includes(look) ? `look-${look}` : ''}`}>
      {paths.map((d) => (
        <path key={d} className="g-line" d={d} />
      ))}
      {dots.map(({ x, y }) => (
        <circle key={x} className="g-dot" cx={x} cy={y} r={look === 'group' || look === 'ours' ? 3.6 : 2.8} />
      ))}
      {name.leader && <path className="t-leader" d={name.leader} />}
      <text className="g-name" x={name.x} y={name.y}>
        {name.lines.map((text, index) => (
          <tspan key={text} x={name.x} dy={index === 0 ? 0 : lineHeight}>
            {text}
          </tspan>
        ))}
      </text>
    </g>
  )
}

function PanelMarks({ panel, title }: { panel: Panel; title: string }) {
  return (
    <>
      <text className="g-title" x={0} y={panel.plot.top - 20}>
        {title}
      </text>
      {panel.strokes.map((stroke) => (
        <Stroke key={stroke.look} stroke={stroke} />
      ))}
    </>
  )
}

/** Both groups over time with the room between them, and below it the gap itself beside other areas’. */
export function GapChart({ title, about, width, ...input }: Props) {
  const [titled, described] = [useId(), useId()]
  const [chosen, choose] = useState<number>()
  const series = gapSeries(input)
  const placed = gapLayout(series, width)
  const words = periodWords(input)
  const index = Math.min(chosen ?? words.length - 1, words.length - 1)
  const { sides, gaps } = placed
  const points = series.measure.unit === 'percent' ? ', points' : ''
  return (
    <figure className="gap-chart">
      <svg
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        width={placed.width}
        height={placed.height}
        role="img"
        aria-labelledby={titled}
        aria-describedby={described}
        onPointerMove={byPointer(placed.width, placed.stops, choose)}
      >
        <title id={titled}>{`The gap over time: ${title}, ${input.areaName}`}</title>
        <desc id={described}>{about}</desc>
        <Axes placed={{ plot: sides.plot, yTicks: sides.yTicks, xTicks: [] }} />
        <Axes placed={{ plot: gaps.plot, yTicks: gaps.yTicks, xTicks: placed.xTicks }} />
        {placed.between.map((d) => (
          <path key={d} className="g-between" d={d} />
        ))}
        {placed.compared.map(({ x, from, to }) => (
          <path key={x} className="g-upright" d={`M${x},${from}V${to}`} />
        ))}
        {chosen !== undefined && (
          <path
            className="t-chosen"
            data-transient=""
            d={`M${placed.stops[index]},${sides.plot.top}V${gaps.plot.bottom}`}
          />
        )}
        <PanelMarks panel={sides} title="The two groups" />
        <PanelMarks panel={gaps} title={`The gap between them${points}: wider is worse`} />
        {placed.compared.map(
          ({ x, size }) =>
            size && (
              <text key={x} className="g-size" x={size.x} y={size.y} textAnchor="middle">
                {size.text}
              </text>
            ),
        )}
      </svg>
      <Readout count={words.length} index={index} said={words[index]?.said ?? ''} choose={choose} />
    </figure>
  )
}
