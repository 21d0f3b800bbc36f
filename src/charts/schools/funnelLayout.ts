import { range } from 'd3'
import { formatValue } from '../../format/numbers'
import type { Funnel, FunnelSchool } from '../../verdict/schools/funnel'
import { pathOf } from '../core/frame'
import { nudge } from '../core/labels/names'
import { lineHeight } from '../core/labels/text'
import type { SchoolLayout } from './schoolLayout'
import { heightFor, inUnit, labelled, plainly, schoolAxis, schoolFrame, schoolLookOf } from './schoolLayout'

const samples = 90

/** The smallest school first: the order in which the funnel is read. */
export const bySize = (schools: readonly FunnelSchool[]) =>
  [...schools].sort((a, b) => a.pupils - b.pupils || a.rate - b.rate)

/** The funnel: rate against the number of pupils. Its limits are drawn from the smallest school to beyond the largest. */
export function funnelLayout(funnel: Funnel, width: number): SchoolLayout {
  const { group, schools, centre, limitsAt } = funnel
  const { measure } = group
  const most = Math.max(...schools.map(({ pupils }) => pupils))
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
  const limits = (['inner', 'outer'] as const).flatMap((level) => {
    const all = sizes.map((pupils) => ({ pupils, ...limitsAt(pupils, level) }))
    return (['low', 'high'] as const).map((end) => ({
      look: level,
      d: pathOf(all.map((at) => ({ x: x.scale(at.pupils), y: y.scale(at[end]) }))),
    }))
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
  const centres = nudge(
    said.map(({ rate }) => ({ at: y.scale(rate), size: lineHeight })),
    plot.top - 10,
    plot.bottom + 8,
  )
  const beside = said.map(({ text }, at) => ({ text, x: plot.right + 5, y: (centres[at] ?? 0) + 4 }))
  const names = new Map(
    schools.flatMap(({ school, outside }) =>
      outside?.level === 'outer' ? [[school.number, school.name]] : [],
    ),
  )
  const placed = bySize(schools).map(({ school, pupils, rate, outside }) => ({
    key: school.number,
    x: x.scale(pupils),
    y: y.scale(rate),
    look: schoolLookOf(outside, measure),
  }))
  return {
    width,
    height,
    plot,
    stops: placed,
    xTicks: x.ticks.map(({ value, text }) => ({ at: x.scale(value), x: x.scale(value), text })),
    yTicks: y.ticks.map(({ value, text }) => ({ text, y: y.scale(value) })),
    xTitle: 'Pupils of the school',
    lines: [...limits, { look: 'centre', d: `M${plot.left},${y.scale(centre.rate)}H${plot.right}` }],
    names: beside,
    schools: labelled(placed, names, plot),
  }
}
