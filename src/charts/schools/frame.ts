import { precisionFixed, scaleLinear } from 'd3'
import { formatNumber, formatValue } from '../../format/numbers'
import type { Measure } from '../../framework/framework'
import type { Outside } from '../../verdict/schools/funnel'
import { textWidth } from '../core/labels/text'
import type { SchoolLook } from './placed'

/** A scale with its ticks in words. */
export function schoolAxis(low: number, high: number, say: (value: number, decimals: number) => string, ticks = 5) {
  const scale = scaleLinear([low, high], [0, 1])
  const values = scale.ticks(ticks)
  const decimals = precisionFixed(Math.abs((values[1] ?? 1) - (values[0] ?? 0)) || 1)
  return { scale, ticks: values.map((value) => ({ value, text: say(value, decimals) })) }
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

export const heightFor = (width: number) => Math.max(230, Math.min(width * 0.42, 400))

/** How a school's place beyond limits is marked. */
export function schoolLookOf(outside: Outside | undefined, { polarity }: Measure): SchoolLook {
  if (!outside) return 'within'
  if (outside.level === 'inner') return 'perhaps'
  const isGood = (outside.side === 'above') === (polarity === 'higher')
  return `${outside.side}-${isGood ? 'better' : 'worse'}`
}
