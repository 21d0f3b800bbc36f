import type { Box } from '../core/labels/boxes'
import { sizeOf, wrap } from '../core/labels/text'

/** What the key below the chart explains, and in which words. */
export interface KeyEntry {
  readonly kind: 'interval' | 'forecast'
  readonly text: string
}

export interface PlacedKey {
  readonly kind: KeyEntry['kind']
  readonly lines: readonly string[]
  /** The words' place; their mark stands before it. */
  readonly box: Box
}

const markWidth = 18
const between = 8
const rowGap = 3

/** Puts the entries side by side from the top left corner, and on a further row where the width ends. */
export function placeKey(entries: readonly KeyEntry[], width: number, top: number) {
  const placed: PlacedKey[] = []
  let [x, y, bottom] = [0, top, top]
  for (const { kind, text } of entries) {
    const lines = wrap(text, width - markWidth)
    const size = sizeOf(lines)
    if (x > 0 && x + markWidth + size.width > width) [x, y] = [0, bottom]
    placed.push({ kind, lines, box: { x: x + markWidth, y, ...size } })
    x += markWidth + size.width + between
    bottom = Math.max(bottom, y + size.height + rowGap)
  }
  return { placed, bottom }
}
