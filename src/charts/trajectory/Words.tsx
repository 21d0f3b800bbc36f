import { type Box, distance, type placeLabels } from '../core/labels/boxes'
import { lineHeight, wrap } from '../core/labels/text'
import type { Label } from './labels'
import type { Position, TrajectoryLayout } from './place'
import { Diamond, Whiskers } from './Ranges'

function Lines({
  lines,
  x,
  y,
  anchor,
}: {
  lines: readonly string[]
  x: number
  y: number
  anchor?: 'middle'
}) {
  return (
    <text className="t-label" x={x} y={y + 11} textAnchor={anchor}>
      {lines.map((text, index) => (
        <tspan key={text} x={x} dy={index === 0 ? 0 : lineHeight}>
          {text}
        </tspan>
      ))}
    </text>
  )
}

/** What stands in an empty frame. */
export function Nothing({ placed: { width, plot }, text }: { placed: TrajectoryLayout; text: string }) {
  return (
    <g className="t-label-soft">
      <Lines lines={wrap(text, width - 24)} x={width / 2} y={(plot.top + plot.bottom) / 2} anchor="middle" />
    </g>
  )
}

/** The names at the ends of the lines, each in its line's colour. */
export function EndLabels({ placed: { ends } }: { placed: TrajectoryLayout }) {
  return ends.map(({ end, lines, box, leader }) => (
    <g key={end.name} className={end.look}>
      {leader && <path className="t-leader" d={leader} />}
      <Lines lines={lines} x={box.x} y={box.y} />
    </g>
  ))
}

/** The key below the chart. */
export function Key({ placed: { key } }: { placed: TrajectoryLayout }) {
  return key.map(({ kind, lines, box: { x, y } }) => (
    <g
      key={kind}
      className={kind === 'forecast' ? 't-label-ours t-label-forecast' : 't-label-soft t-label-key'}
    >
      {kind === 'forecast' ? (
        <Diamond x={x - 10} y={y + 7} />
      ) : (
        <Whiskers whiskers={[{ x: x - 10, low: y + 14, high: y }]} />
      )}
      <Lines lines={lines} x={x} y={y} />
    </g>
  ))
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

/** A thin line to a label that found no room beside its point. */
function leaderTo({ x, y, width, height }: Box, at: Position): string | undefined {
  if (distance({ x, y, width, height }, at) < 22) return undefined
  return `M${at.x},${at.y}L${clamp(at.x, x, x + width)},${clamp(at.y, y, y + height)}`
}

/** The labels within the chart, over their leaders. */
export function Labels({ labels }: { labels: ReturnType<typeof placeLabels<Label>> }) {
  return (
    <>
      {labels.map(({ item, box }) => {
        const leader = leaderTo(box, item.at)
        return leader && <path key={leader} className={`t-leader ${item.look}`} d={leader} />
      })}
      {labels.map(({ item, box }) => (
        <g key={`${item.text}${box.x}`} className={item.look}>
          <Lines lines={item.lines} x={box.x + box.width / 2} y={box.y} anchor="middle" />
        </g>
      ))}
    </>
  )
}
