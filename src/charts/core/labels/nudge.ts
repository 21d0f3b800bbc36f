/** A stretch that wants its middle at `at`. */
export interface Span {
  readonly at: number
  readonly size: number
}

/**
 * Moves spans apart as little as needed, within `low`–`high`; returns each one's middle, in the order given.
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
  const middles = spans.map(() => 0)
  let end = low
  for (const block of blocks) {
    let start = Math.max(end, within(block.start, block.size))
    for (const index of block.members) {
      const size = spans[index]?.size ?? 0
      middles[index] = start + size / 2
      start += size
    }
    end = start
  }
  return middles
}
