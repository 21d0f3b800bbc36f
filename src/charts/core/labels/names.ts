import { nudge } from './nudge'
import { lineHeight, textWidth, wrap } from './text'

/** What is named at the right of a chart. */
export interface Name<Look extends string> {
  readonly look: Look
  readonly value: number
  readonly text: string
}

/** Between the plot and the names beside it. */
export const nameGap = 10

export interface PlacedName<Look extends string> {
  readonly look: Look
  readonly lines: readonly string[]
  /** Left and first baseline of the text. */
  readonly x: number
  readonly y: number
  /** From what it names to a name that does not stand beside it. */
  readonly leader: string | undefined
}

/** The names broken into lines, the width of the widest and the height of all. */
export function measureNames<N extends Name<string>>(names: readonly N[], limit: number) {
  const wrapped = names.map((name) => ({ ...name, lines: wrap(name.text, limit) }))
  return {
    names: wrapped,
    width: Math.max(0, ...wrapped.flatMap(({ lines }) => lines.map((text) => textWidth(text)))),
    height: wrapped.reduce((sum, { lines }) => sum + lines.length * lineHeight + 4, 0),
  }
}

/** Puts the names under one another at the right of the plot, each as near to its height as the others let it. */
export function placeNames<N extends Name<string>>(
  names: readonly (N & { readonly lines: readonly string[] })[],
  at: (name: N) => { readonly x: number; readonly y: number },
  [right, low, high]: readonly [number, number, number],
): PlacedName<N['look']>[] {
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
      x: right + nameGap,
      y: middle - (name.lines.length * lineHeight) / 2 + 11,
      leader: beside ? undefined : `M${x},${y}L${right + nameGap - 2},${middle}`,
    }
  })
}
