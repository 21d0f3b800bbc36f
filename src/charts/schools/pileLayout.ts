import { bin } from 'd3'
import type { Means } from '../../verdict/schools/means'
import { spanOf } from '../core/scales'
import type { SchoolLayout } from './schoolLayout'
import { inUnit, schoolAxis, schoolFrame } from './schoolLayout'

const radius = 4.2

/** Values along a line, piled up where they are alike. No limits: what is counted is not independent. */
export function pileLayout({ group, schools, england }: Means, width: number): SchoolLayout {
  const values = [...schools.map(({ value }) => value), ...(england === undefined ? [] : [england])]
  const { low, high, room } = spanOf(values, 0.06)
  const x = schoolAxis(low - room, high + room, inUnit(group.measure), width < 520 ? 4 : 8)
  const { left, right } = schoolFrame(width, [], 0).plot
  x.scale.range([left, right])
  const across = Math.max(10, Math.floor((right - left) / (2 * radius + 1)))
  const [from = 0, to = 1] = x.scale.domain()
  const piles = bin<Means['schools'][number], number>()
    .value(({ value }) => value)
    .domain([from, to])
    .thresholds(Array.from({ length: across - 1 }, (_, at) => from + ((to - from) * (at + 1)) / across))([
    ...schools,
  ])
  const tallest = Math.max(1, ...piles.map((pile) => pile.length))
  const { plot, height } = schoolFrame(width, [], Math.max(120, tallest * (2 * radius + 1) + 20))
  const positions = new Map(
    piles.flatMap((pile) =>
      pile.map(({ school }, at) => [
        school.number,
        {
          x: x.scale(((pile.x0 ?? from) + (pile.x1 ?? to)) / 2),
          y: plot.bottom - 10 - at * (2 * radius + 1),
        },
      ]),
    ),
  )
  const placed = schools.flatMap(({ school: { number } }) => {
    const at = positions.get(number)
    return at ? [{ key: number, look: 'within' as const, ...at }] : []
  })
  return {
    width,
    height,
    plot,
    stops: placed,
    xTicks: x.ticks.map(({ value, text }) => ({ at: x.scale(value), x: x.scale(value), text })),
    yTicks: [],
    xTitle: `${group.measure.name}; one school a dot`,
    lines:
      england === undefined ? [] : [{ look: 'centre', d: `M${x.scale(england)},${plot.top}V${plot.bottom}` }],
    names: [],
    schools: placed,
  }
}
