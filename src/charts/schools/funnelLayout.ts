import { line, max, range } from 'd3'
import { formatValue } from '../../format/numbers'
import type { Funnel } from '../../verdict/schools/funnel'
import { nudge } from '../core/labels/names'
import { lineHeight } from '../core/labels/text'
import type { SchoolLayout } from './schoolLayout'
import { heightFor, inUnit, labelled, plainly, schoolAxis, schoolFrame, schoolLookOf } from './schoolLayout'

const samples = 90

/** The funnel: rate against the number of pupils. Its limits are drawn from the smallest school to beyond the largest. */
export function funnelLayout(funnel: Funnel, width: number): SchoolLayout {
  const { group, schools, centre, limitsAt } = funnel
  const { measure } = group
  const most = max(schools, ({ pupils }) => pupils) ?? 100
  const least = Math.max(1, Math.min(...schools.map(({ pupils }) => pupils), most) * 0.8)
  const highest = Math.max(...schools.map(({ rate }) => rate), limitsAt(most / 3, 'outer').high)
  const y = schoolAxis(0, highest * 1.06, inUnit(measure))
  const { plot, height } = schoolFrame(
    width,
    y.ticks.map(({ text }) => text),
    heightFor(width),
    58,
  )
  const x = schoolAxis(0, most * 1.06, plainly, width < 520 ? 4 : 8)
  x.scale.range([plot.left, plot.right])
  y.scale.range([plot.bottom, plot.top])
  const sizes = range(samples + 1).map((at) => least + ((most * 1.06 - least) * at) / samples)
  const drawn = line<readonly [number, number]>(
    ([pupils]) => x.scale(pupils),
    ([, rate]) => y.scale(rate),
  )
  const limits = (['inner', 'outer'] as const).flatMap((level) => {
    const all = sizes.map((pupils) => ({ pupils, ...limitsAt(pupils, level) }))
    return [
      all.map(({ pupils, low }) => [pupils, low] as const),
      all.map(({ pupils, high }) => [pupils, high] as const),
    ].map((points) => ({ look: level, d: drawn(points) ?? '' }))
  })
  const right = most * 1.06
  const said = [
    { text: formatValue(centre.rate, measure.unit, measure.decimals), rate: centre.rate },
    ...(['inner', 'outer'] as const).flatMap((level) => {
      const { low, high } = limitsAt(right, level)
      const text = level === 'inner' ? '95%' : '99.8%'
      return [
        { text, rate: low },
        { text, rate: high },
      ]
    }),
  ]
  const middles = nudge(
    said.map(({ rate }) => ({ at: y.scale(rate), size: lineHeight })),
    plot.top - 10,
    plot.bottom + 8,
  )
  const beside = said.map(({ text }, at) => ({ text, x: plot.right + 5, y: (middles[at] ?? 0) + 4 }))
  const names = new Map(
    schools.flatMap(({ school, outside }) =>
      outside?.level === 'outer' ? [[school.number, school.name]] : [],
    ),
  )
  const placed = [...schools]
    .sort((a, b) => a.pupils - b.pupils || a.rate - b.rate)
    .map(({ school, pupils, rate, outside }) => ({
      key: school.number,
      x: x.scale(pupils),
      y: y.scale(rate),
      look: schoolLookOf(outside, measure),
    }))
  return {
    width,
    height,
    plot,
    xTicks: x.ticks.map(({ value, text }) => ({ at: x.scale(value), x: x.scale(value), text })),
    yTicks: y.ticks.map(({ value, text }) => ({ text, y: y.scale(value) })),
    xTitle: 'Pupils of the school',
    lines: [...limits, { look: 'centre', d: `M${plot.left},${y.scale(centre.rate)}H${plot.right}` }],
    names: beside,
    schools: labelled(placed, names, plot),
  }
}
