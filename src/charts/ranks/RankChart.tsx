import { Axes } from '../core/Axes'
import { Chart } from '../core/Chart'
import { chartKind, type DrawingProps } from '../core/chartKind'
import { TextLines } from '../core/TextLines'
import { type RankInput, rankFigures } from './rankColumns'
import { type RankLayout, rankLayout } from './rankLayout'
import './ranks.css'

type Props = DrawingProps<RankInput, RankLayout>

const Ground = ({ layout }: Props) => (
  <>
    <Axes of={layout} />
    {layout.quartiles.map(({ text, y }) => (
      <text key={text} className="chart-tick" x={layout.plot.left - 6} y={y} textAnchor="end">
        {text}
      </text>
    ))}
  </>
)

const Marks = ({ layout }: Props) => (
  <>
    {layout.ranges.map(({ x, best, worst }) => (
      <path key={x} className="r-range" d={`M${x},${best}V${worst}`} />
    ))}
    {layout.lines.map((d) => (
      <path key={d} className="r-line" d={d} />
    ))}
    {layout.marks.map(({ x, y, mark }) => (
      <circle key={mark.period.label} className="r-dot" cx={x} cy={y} r={4} />
    ))}
    <g className="r-labels">
      {layout.labels.map(({ lines, x, y }) => (
        <TextLines key={`${x} ${y}`} lines={lines} x={x} y={y} anchor="middle" />
      ))}
    </g>
  </>
)

/** How one area's rank moved from period to period. */
export const rankKind = chartKind({
  name: 'rank-chart',
  series: (input: RankInput) => input,
  layout: rankLayout,
  figures: rankFigures,
  title: ({ title }) => title,
  description: ({ about }) => about,
  nothing: ({ areaName }) => `${areaName} has no figure that could be ranked.`,
  Ground,
  Marks,
  reads: 'Read a period',
  shows: 'line',
})

export const RankChart = ({ input, width }: { input: RankInput; width: number }) => (
  <Chart kind={rankKind} input={input} width={width} />
)
