import { type Box, distance, type placeLabels } from '../boxes'
import { endLine } from './ends'
import type { Label } from './labels'
import { lookOf } from './look'
import type { Place, PlacedTrajectory } from './place'

/** The names at the ends of the lines, each in its line's colour. */
export function EndLabels({ placed: { ends, comparators } }: { placed: PlacedTrajectory }) {
  return ends.map(({ end, lines, box, leader }) => {
    const look =
      end.id === undefined
        ? 't-label-ours'
        : `t-label-compared ${lookOf(
            end.id,
            comparators.findIndex(({ line }) => line.id === end.id),
          )}`
    return (
      <g key={end.id ?? ''} className={look}>
        {leader && <path className="t-leader" d={leader} />}
        <text className="t-label" x={box.x} y={box.y + 11}>
          {lines.map((text, index) => (
            <tspan key={text} x={box.x} dy={index === 0 ? 0 : endLine}>
              {text}
            </tspan>
          ))}
        </text>
      </g>
    )
  })
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

/** A thin line to a label that found no room beside its point. */
function leaderTo({ x, y, width, height }: Box, at: Place): string | undefined {
  if (distance({ x, y, width, height }, at) < 22) return undefined
  return `M${at.x},${at.y}L${clamp(at.x, x, x + width)},${clamp(at.y, y, y + height)}`
}

/** The labels of goal, baseline and figures, over their leaders. */
export function Labels({ labels }: { labels: ReturnType<typeof placeLabels<Label>> }) {
  return (
    <>
      {labels.map(({ item, box }) => {
        const leader = leaderTo(box, item.at)
        return leader && <path key={leader} className={`t-leader ${item.look}`} d={leader} />
      })}
      {labels.map(({ item, box }) => (
        <g key={`${item.text}${box.x}`} className={item.look}>
          <text className="t-label" x={box.x + box.width / 2} y={box.y + 11} textAnchor="middle">
            {item.text}
          </text>
        </g>
      ))}
    </>
  )
}
