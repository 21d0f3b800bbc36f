/** A dot's height, and how far from the spine it found room. */
export interface Swarmed {
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
