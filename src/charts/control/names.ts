import { nudge } from '../nudge'
import { textWidth, wrap } from '../text'
import type { Named } from './series'

export const lineHeight = 14
/** Between the plot and the names beside it. */
export const gap = 10

export interface PlacedName {
  readonly look: Named['look']
  readonly lines: readonly string[]
  /** Left and first baseline of the text. */
  readonly x: number
  readonly y: number
  /** From what it names to a name that does not stand beside it. */
  readonly leader: string | undefined
}

/** The names broken into lines, the width of the widest and the height of all. */
export function measureNames(names: readonly Named[], limit: number) {
  const wrapped = names.map((name) => ({ ...name, lines: wrap(name.text, limit) }))
  return {
    names: wrapped,
    width: Math.max(0, ...wrapped.flatMap(({ lines }) => lines.map((text) => textWidth(text)))),
    height: wrapped.reduce((sum, { lines }) => sum + lines.length * lineHeight + 4, 0),
  }
}

/** Puts the names under one another at the right of the plot, each as near to its height as the others let it. */
export function placeNames(
  { names }: ReturnType<typeof measureNames>,
  at: (name: Named) => { readonly x: number; readonly y: number },
  [right, low, high]: readonly [number, number, number],
): PlacedName[] {
  const middles = nudge(
    names.map((name) => ({ at: at(name).y, size: name.lines.length * lineHeight + 4 })),
    low,
    high,
  )
  return names.map((name, index) => {
    const { x, y } = at(name)
    const middle = middles[index] ?? y
    const beside = Math.abs(middle - y) <= 4 && right - x <= lineHeight
    return {
      look: name.look,
      lines: name.lines,
      x: right + gap,
      y: middle - (name.lines.length * lineHeight) / 2 + 11,
      leader: beside ? undefined : `M${x},${y}L${right + gap - 2},${middle}`,
    }
  })
}
