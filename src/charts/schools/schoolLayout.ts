import { scaleLinear } from 'd3'
import { formatNumber, formatValue } from '../../format/numbers'
import type { Measure } from '../../framework/framework'
import type { Outside } from '../../verdict/schools/funnel'
import { type AxesLayout, clamp, type Frame, type Plot, type Position } from '../core/frame'
import { type Box, markBox, placeLabels } from '../core/labels/boxes'
import { lineHeight, textWidth } from '../core/labels/text'
import { ticksOf } from '../core/scales'

/** Names beside marks, where they touch neither one another nor a mark; those that find no room are left to the table. */
export function labelled(
  schools: readonly PlacedSchool[],
  nameOf: ReadonlyMap<string, string>,
  { left, right, top, bottom }: Plot,
): PlacedSchool[] {
  const wishes = schools.flatMap((one) => {
    const text = nameOf.get(one.key)
    if (text === undefined) return []
    const width = textWidth(text)
    const at = (x: number, dy: number): Box => ({
      x,
      y: one.y + dy - lineHeight / 2,
      width,
      height: lineHeight,
    })
    const positions = [0, -14, 14, -28, 28, -42, 42].flatMap((dy) => [
      at(one.x + 9, dy),
      at(one.x - 9 - width, dy),
    ])
    const centred = [-18, 18, -32, 32].map((dy) => at(one.x - width / 2, dy))
    return [{ item: { one, text }, positions: [...positions, ...centred], about: one, keep: true }]
  })
  const bounds = { x: left, y: top - 18, width: right - left, height: bottom - top + 30 }
  const found = placeLabels(wishes, { taken: schools.map(markBox), bounds })
  return schools.map((one) => {
    const named = found.find(({ item }) => item.one === one)
    if (!named) return one
    const { x, y, width } = named.box
    const isLeft = x + width <= one.x
    return {
      ...one,
      label: {
        text: named.item.text,
        x: isLeft ? x + width : x,
        y: y + lineHeight - 3,
        anchor: isLeft ? ('end' as const) : ('start' as const),
      },
    }
  })
}

/** How a school is marked; `above` and `below` are said with the measure's polarity in mind. */
export type SchoolLook =
  | 'within'
  | 'perhaps'
  | 'above-worse'
  | 'above-better'
  | 'below-worse'
  | 'below-better'

export interface PlacedSchool extends Position {
  readonly key: string
  readonly look: SchoolLook
  /** Ends of the 95% interval. */
  readonly whisker?: { readonly from: number; readonly to: number }
  /** The name of a school outside the outer limits. */
  readonly label?: Position & { readonly text: string; readonly anchor: 'start' | 'end' }
}

/** A chart of schools, ready to draw. */
export interface SchoolLayout extends Frame, AxesLayout {
  readonly xTitle: string
  readonly lines: readonly {
    readonly look: 'centre' | 'inner' | 'outer' | 'series'
    readonly d: string
  }[]
  /** What the lines are, beside the plot. */
  readonly names: readonly (Position & { readonly text: string })[]
  /** From left to right. */
  readonly schools: readonly PlacedSchool[]
}

/** A scale with its ticks in words. */
export function schoolAxis(
  low: number,
  high: number,
  say: (value: number, decimals: number) => string,
  ticks = 5,
) {
  const scale = scaleLinear([low, high], [0, 1])
  return { scale, ticks: ticksOf(scale, ticks, say) }
}

export const inUnit =
  ({ unit }: Measure) =>
  (value: number, decimals: number) =>
    formatValue(value, unit, decimals)

export const plainly = (value: number, decimals: number) => formatNumber(value, decimals)

/** The plot's edges beside the words of its value axis. */
export function schoolFrame(width: number, texts: readonly string[], height: number, right = 16) {
  const left = Math.max(24, ...texts.map((text) => textWidth(text))) + 8
  const top = 26
  return {
    plot: { left, right: Math.max(left + 60, width - right), top, bottom: top + height },
    height: top + height + 44,
  }
}

export const heightFor = (width: number) => clamp(width * 0.42, 230, 400)

/** How a school is marked that stands beyond limits. */
export function schoolLookOf(outside: Outside | undefined, { polarity }: Measure): SchoolLook {
  if (!outside) return 'within'
  if (outside.level === 'inner' || outside.notKept) return 'perhaps'
  const isGood = (outside.side === 'above') === (polarity === 'higher')
  return `${outside.side}-${isGood ? 'better' : 'worse'}`
}
