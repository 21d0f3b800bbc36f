import type { Position } from '../frame'
import { lineHeight, textWidth, wrap } from './text'

/** A stretch that wants its centre at `at`. */
interface Span {
  readonly at: number
  readonly size: number
}

/**
 * Moves spans apart as little as needed, within `low`–`high`; returns each one's centre, in the order given.
 * Where they do not fit they follow one another from `low` on.
 */
export function nudge(spans: readonly Span[], low: number, high: number): number[] {
  interface Block {
    readonly members: number[]
    size: number
    /** Mean of the starts its members wish for, once they stand side by side. */
    start: number
  }
  const within = (start: number, size: number) => Math.max(low, Math.min(start, high - size))
  const blocks: Block[] = []
  const order = spans.map((_, index) => index).sort((a, b) => (spans[a]?.at ?? 0) - (spans[b]?.at ?? 0))
  for (const index of order) {
    const { at = 0, size = 0 } = spans[index] ?? {}
    let block: Block = { members: [index], size, start: at - size / 2 }
    for (
      let before = blocks.at(-1);
      before && within(before.start, before.size) + before.size > within(block.start, block.size);
      before = blocks.at(-1)
    ) {
      blocks.pop()
      const [m, n] = [before.members.length, block.members.length]
      block = {
        members: [...before.members, ...block.members],
        start: (before.start * m + (block.start - before.size) * n) / (m + n),
        size: before.size + block.size,
      }
    }
    blocks.push(block)
  }
  const centres = spans.map(() => 0)
  let end = low
  for (const block of blocks) {
    let start = Math.max(end, within(block.start, block.size))
    for (const index of block.members) {
      const size = spans[index]?.size ?? 0
      centres[index] = start + size / 2
      start += size
    }
    end = start
  }
  return centres
}

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
  at: (name: N) => Position,
  [right, low, high]: readonly [number, number, number],
): PlacedName<N['look']>[] {
  const centres = nudge(
    names.map((name) => ({ at: at(name).y, size: name.lines.length * lineHeight + 4 })),
    low,
    high,
  )
  return names.map((name, index) => {
    const { x, y } = at(name)
    const centre = centres[index] ?? y
    const beside = Math.abs(centre - y) <= 4 && right - x <= lineHeight
    return {
      look: name.look,
      lines: name.lines,
      x: right + nameGap,
      y: centre - (name.lines.length * lineHeight) / 2 + 11,
      leader: beside ? undefined : `M${x},${y}L${right + nameGap - 2},${centre}`,
    }
  })
}
