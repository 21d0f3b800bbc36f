import { Axes } from '../core/Axes'
import type { DrawingProps } from '../core/chartKind'
import { clamp, type Plot, type Position } from '../core/frame'
import { type Box, distance } from '../core/labels/boxes'
import { wrap } from '../core/labels/text'
import { halfDisc, lookOf } from '../core/marks'
import { TextLines } from '../core/TextLines'
import { noteLine, type PlacedAnnotation } from './trajectoryAnnotations'
import type { LabelledTrajectory } from './trajectoryLabels'
import type { PlacedMark, TrajectoryLayout } from './trajectoryLayout'
import type { TrajectorySeries } from './trajectorySeries'

type Props = DrawingProps<TrajectorySeries, LabelledTrajectory>

/** One figure of ours: ● published, ◐ of a disrupted year, × not credible, △ a lower bound. */
function FigureMark({ x, y, mark, last, title }: PlacedMark & { last: boolean; title: string | undefined }) {
  if (mark.kind === 'not-credible')
    return (
      <path className="t-cross" d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`}>
        <title>{title}</title>
      </path>
    )
  if (mark.kind === 'lower-bound')
    return (
      <path className="t-bound" d={`M${x},${y - 6}l6,10h-12z`}>
        <title>{title}</title>
      </path>
    )
  const radius = last ? 5 : 3.6
  if (mark.kind === 'disrupted')
    return (
      <g>
        <title>{title}</title>
        <circle className="t-half" cx={x} cy={y} r={radius} />
        <path className="t-dot" d={halfDisc(x, y, radius)} />
      </g>
    )
  return (
    <circle className="t-dot" cx={x} cy={y} r={radius}>
      <title>{title}</title>
    </circle>
  )
}

/** A tinted stretch for a year without a figure or a disrupted one; a dashed upright where the definition changed. */
function AnnotationMark({ at, plot }: { at: PlacedAnnotation; plot: Plot }) {
  const { annotation, from, to, label } = at
  return (
    <g>
      {annotation.sentence && <title>{annotation.sentence}</title>}
      {annotation.kind === 'break' ? (
        <path className="t-break" d={`M${from},${plot.top - 4}V${plot.bottom}`} />
      ) : (
        <rect
          className={annotation.kind === 'disrupted' ? 't-band t-band-disrupted' : 't-band'}
          x={from}
          y={plot.top - 4}
          width={to - from}
          height={plot.bottom - plot.top + 4}
        />
      )}
      <TextLines
        className="chart-note"
        lines={annotation.lines}
        x={label.x}
        y={label.y}
        anchor="middle"
        step={noteLine}
      />
    </g>
  )
}

const cap = 3.5

/** The 95% intervals of the figures: thin uprights with caps, to lie behind the marks. */
const Whiskers = ({ whiskers }: Pick<TrajectoryLayout, 'whiskers'>) =>
  whiskers.map(({ x, low, high }) => (
    <path
      key={x}
      className="t-whisker"
      d={`M${x - cap},${high}H${x + cap}M${x},${high}V${low}M${x - cap},${low}H${x + cap}`}
    />
  ))

const Diamond = ({ x, y, title }: Position & { title?: string | undefined }) => (
  <path className="t-forecast" d={`M${x},${y - 6}l6,6l-6,6l-6,-6z`}>
    {title && <title>{title}</title>}
  </path>
)

/** How intervals look, and what a forecast says that found no room beside its mark. */
const Key = ({ entries }: { entries: TrajectoryLayout['key'] }) =>
  entries.map(({ kind, lines, box: { x, y } }) => (
    <g key={kind} className={kind === 'forecast' ? 't-ours t-ahead' : 't-soft t-key'}>
      {kind === 'forecast' ? (
        <Diamond x={x - 10} y={y + 7} />
      ) : (
        <Whiskers whiskers={[{ x: x - 10, low: y + 14, high: y }]} />
      )}
      <TextLines lines={lines} x={x} y={y + 11} />
    </g>
  ))

/** A thin line to a label that found no room beside its point. */
function leaderTo({ x, y, width, height }: Box, at: Position): string | undefined {
  if (distance({ x, y, width, height }, at) < 22) return undefined
  return `M${at.x},${at.y}L${clamp(at.x, x, x + width)},${clamp(at.y, y, y + height)}`
}

/** The labels within the chart, over their leaders. */
function Labels({ labels }: Pick<LabelledTrajectory, 'labels'>) {
  return (
    <>
      {labels.map(({ item, box }) => {
        const leader = leaderTo(box, item.at)
        return leader && <path key={leader} className={`chart-leader ${item.look}`} d={leader} />
      })}
      {labels.map(({ item, box }) => (
        <g key={`${item.text}${box.x}`} className={item.look}>
          <TextLines lines={item.lines} x={box.x + box.width / 2} y={box.y + 11} anchor="middle" />
        </g>
      ))}
    </>
  )
}

/** The years that need a word, and the axes; where no figure is known, that this is so. */
export function TrajectoryGround({ series, layout }: Props) {
  const { plot, width, annotations, yTicks } = layout
  return (
    <>
      {annotations.map((at) => (
        <AnnotationMark key={`${at.annotation.kind}${at.annotation.period.label}`} at={at} plot={plot} />
      ))}
      <Axes of={layout} />
      {yTicks.length === 0 && (
        <g className="chart-nothing">
          <TextLines
            lines={wrap(`No figure of ${series.areaName} is loaded.`, width - 24)}
            x={width / 2}
            y={(plot.top + plot.bottom) / 2 + 11}
            anchor="middle"
          />
        </g>
      )}
    </>
  )
}

/** The way to the goal, dashed, and on from it, dotted. */
function Trajectory({ layout: { baseline, goal, aims, plot } }: Pick<Props, 'layout'>) {
  return (
    <>
      {goal && <path className="t-after" d={`M${goal.x},${goal.y}H${plot.right}`} />}
      {baseline && goal && <path className="t-path" d={`M${baseline.x},${baseline.y}L${goal.x},${goal.y}`} />}
      {aims?.paths.map((d) => (
        <path key={d} className="t-path" d={d} />
      ))}
    </>
  )
}

/** ○ the baseline, ■ the goal. */
function Ends({ layout: { baseline, goal, aims } }: Pick<Props, 'layout'>) {
  return (
    <>
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
    </>
  )
}

/** Baseline, trajectory, goal and what happened, with the lines it is compared with. */
export function TrajectoryMarks({ series, layout, readings }: Props) {
  const { forecast, marks, comparators } = layout
  const last = marks.findLast(({ mark }) => mark.kind !== 'not-credible')
  const said = (label: string | undefined) =>
    readings[series.timeline.findIndex((period) => period.label === label)]
  return (
    <>
      <Trajectory layout={layout} />
      {forecast && (
        <path
          className="t-forecast-band"
          d={`M${forecast.from.x},${forecast.from.y}L${forecast.to.x},${forecast.high}V${forecast.low}Z`}
        />
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
      {layout.lines.map((d) => (
        <path key={d} className="t-line" d={d} />
      ))}
      <Whiskers whiskers={layout.whiskers} />
      <Ends layout={layout} />
      {forecast && (
        <g>
          <path
            className="t-forecast-line"
            d={`M${forecast.from.x},${forecast.from.y}L${forecast.to.x},${forecast.to.y}`}
          />
          <Diamond {...forecast.to} title={said(series.forecast?.period)} />
        </g>
      )}
      {marks.map((at) => (
        <FigureMark
          key={at.mark.period.label}
          {...at}
          last={at === last}
          title={said(at.mark.period.label)}
        />
      ))}
      {layout.ends.map(({ end, lines, box, leader }) => (
        <g key={end.name} className={end.look}>
          {leader && <path className="chart-leader" d={leader} />}
          <TextLines lines={lines} x={box.x} y={box.y + 11} />
        </g>
      ))}
      <Key entries={layout.key} />
      <Labels labels={layout.labels} />
    </>
  )
}
