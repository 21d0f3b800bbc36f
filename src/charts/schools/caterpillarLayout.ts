import type { Means } from '../../verdict/schools/means'
import { spanOf } from '../core/scales'
import type { SchoolLayout } from './schoolLayout'
import { heightFor, inUnit, labelled, schoolAxis, schoolFrame, schoolLookOf } from './schoolLayout'

/** Schools side by side in order of their means, each with its 95% interval, beside England's mean. */
export function caterpillarLayout({ group, schools, england }: Means, width: number): SchoolLayout {
  const { measure } = group
  const values = [
    ...schools.flatMap(({ value, inner }) => [value, inner?.low ?? value, inner?.high ?? value]),
    ...(england === undefined ? [] : [england]),
    ...(measure.unit === 'score' ? [0] : []),
  ]
  const { low, high, room } = spanOf(values, 0.08)
  const y = schoolAxis(low - room, high + room, inUnit(measure))
  const { plot, height } = schoolFrame(
    width,
    y.ticks.map(({ text }) => text),
    heightFor(width),
  )
  y.scale.range([plot.bottom, plot.top])
  const step = (plot.right - plot.left) / Math.max(1, schools.length)
  const names = new Map(
    schools.flatMap(({ school, outside }) =>
      outside?.level === 'outer' ? [[school.number, school.name]] : [],
    ),
  )
  const placed = schools.map(({ school, value, inner, outside }, at) => ({
    key: school.number,
    x: plot.left + (at + 0.5) * step,
    y: y.scale(value),
    look: schoolLookOf(outside, measure),
    ...(inner ? { whisker: { from: y.scale(inner.low), to: y.scale(inner.high) } } : {}),
  }))
  return {
    width,
    height,
    plot,
    stops: placed,
    xTicks: [],
    yTicks: y.ticks.map(({ value, text }) => ({ text, y: y.scale(value) })),
    xTitle: 'One school a mark, from the lowest to the highest',
    lines:
      england === undefined ? [] : [{ look: 'centre', d: `M${plot.left},${y.scale(england)}H${plot.right}` }],
    names: [],
    schools: labelled(placed, names, plot),
  }
}
