import { scaleLinear } from 'd3'
import type { CommonComparator } from '../../assessment/comparators'
import { formatValue } from '../../format/numbers'
import type { AxesLayout, Frame, Position } from '../core/frame'
import { measureNames, nameGap, type PlacedName, placeNames } from '../core/labels/names'
import { keepWithinPercent, spanOf, ticksOf, widthOf } from '../core/scales'
import type { DistributionSeries, Dot, DotLook } from './distributionSeries'

/** A dot's height, and how far from the spine it found room. */
interface Swarmed {
  readonly y: number
  readonly offset: number
}

/**
 * Puts dots of one size beside a spine, each at its own height and as near to the spine as those before it let it: none
 * touch.
 * @param heights in the order in which they may choose
 */
export function swarm(heights: readonly number[], radius: number): Swarmed[] {
  const apart = 2 * radius
  const placed: Swarmed[] = []
  for (const y of heights) {
    const blocked = placed
      .filter((other) => Math.abs(other.y - y) < apart)
      .map(({ y: at, offset }) => {
        const reach = Math.sqrt(apart ** 2 - (at - y) ** 2)
        return { from: offset - reach, to: offset + reach }
      })
      .sort((a, b) => a.from - b.from)
    let offset = 0
    for (const { from, to } of blocked) if (from < offset && to > offset) offset = to
    placed.push({ y, offset })
  }
  return placed
}

interface PlacedDot extends Position {
  readonly dot: Dot
}

export interface DistributionLayout extends Frame, AxesLayout {
  readonly radius: number
  /** In the order of the series. */
  readonly dots: readonly PlacedDot[]
  readonly levels: readonly { readonly look: CommonComparator; readonly y: number }[]
  readonly names: readonly PlacedName<DotLook | CommonComparator>[]
  /** Where the words that say which way is better stand. */
  readonly betterAt: number
  readonly yOf: (value: number) => number
  readonly valueAt: (y: number) => number
  /** Lowest and highest value of the axis. */
  readonly domain: readonly [number, number]
}

const choosesFirst: Record<DotLook, number> = { ours: 0, marked: 1, neighbour: 2, other: 3 }
const radii = [5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1]

function valueAxis({ dots, levels, measure: { unit } }: DistributionSeries) {
  const values = [...dots, ...levels].map(({ value }) => value)
  const { low, high, room } = spanOf(values, 0.04)
  const scale = scaleLinear([low - room, high + room], [1, 0])
    .nice(6)
    .clamp(true)
  if (unit === 'percent') keepWithinPercent(scale, values)
  return { scale, ticks: ticksOf(scale, 6, (value, decimals) => formatValue(value, unit, decimals)) }
}

/** The largest radius at which the swarm keeps to its room. */
function fitted(heights: readonly number[], room: number) {
  for (const radius of radii) {
    const placed = swarm(heights, radius)
    if (Math.max(0, ...placed.map(({ offset }) => offset)) + 2 * radius <= room) return { radius, placed }
  }
  return { radius: 1, placed: swarm(heights, 1) }
}

/**
 * Values run upwards; every area is a dot beside a spine at the right, the ones that have a name nearest to it. The names
 * stand beyond the spine, none over another.
 */
export function distributionLayout(series: DistributionSeries, width: number): DistributionLayout {
  const { dots, levels, measure, text } = series
  const { scale, ticks } = valueAxis(series)
  const order = [...dots].sort((a, b) => choosesFirst[a.look] - choosesFirst[b.look])
  const named = measureNames(
    [
      ...levels.map((level) => ({ ...level, code: undefined })),
      ...order.filter(({ look }) => look !== 'other'),
    ].map((of) => ({ ...of, text: `${of.name} ${text(of.value)}` })),
    width < 480 ? 110 : 220,
  )
  const left = widthOf(ticks.map((tick) => tick.text))
  const right = Math.max(left + 40, width - named.width - nameGap - 14)
  const top = 20
  const bottom = top + Math.max(named.height, 400)
  const y = scale.range([bottom, top])
  const { radius, placed } = fitted(
    order.map(({ value }) => y(value)),
    right - left - 12,
  )
  const spine = right - radius - 6
  const at = new Map(
    order.map((dot, index) => {
      const { offset = 0, y: height = 0 } = placed[index] ?? {}
      return [dot.code, { x: spine - offset, y: height, dot }]
    }),
  )
  const [low = 0, high = 1] = scale.domain()
  const inOrder = dots.flatMap(({ code }) => at.get(code) ?? [])
  return {
    width,
    height: bottom + 24,
    radius,
    plot: { left, right, top, bottom },
    stops: inOrder,
    dots: inOrder,
    levels: levels.map(({ look, value }) => ({ look, y: y(value) })),
    names: placeNames(
      named.names,
      ({ code, value }) => {
        const dot = code === undefined ? undefined : at.get(code)
        return dot ? { x: dot.x + radius + 2, y: dot.y } : { x: right, y: y(value) }
      },
      [right, top - 10, bottom + 14],
    ),
    yTicks: ticks.map((tick) => ({ text: tick.text, y: y(tick.value) })),
    xTicks: [],
    betterAt: measure.polarity === 'higher' ? top - 8 : bottom + 16,
    yOf: (value) => y(value),
    valueAt: (height) => y.invert(height),
    domain: [low, high],
  }
}
