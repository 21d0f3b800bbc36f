import type { Polarity } from '../framework/vocabulary'
import type { Estimate } from './comparison'
import { z95 } from './intervals'
import { normals, uniforms } from './random'

/** The ranks chance allows one of several figures, 1 being the best: the 2.5th to the 97.5th percentile of those drawn. */
export interface RankRange {
  readonly best: number
  readonly worst: number
}

const draws = 1000
const seed = 1996
const outside = 0.025

/** The first index at which the sorted numbers are not below a value. */
function firstNotBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? value) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The rank at which so many of all draws of one figure have been counted, the best first. */
function rankAt(counts: Uint16Array, wanted: number): number {
  let counted = 0
  for (const [index, count] of counts.entries()) {
    counted += count
    if (counted >= wanted) return index + 1
  }
  return counts.length
}

/**
 * The ranks that chance allows all figures together: every one is drawn anew from its own interval 1,000 times, and each
 * time all are ranked, so that the chance in the others' figures counts as well as in one's own. A figure is drawn from
 * two halves of a normal distribution, whose 2.5th, 50th and 97.5th percentiles are its low limit, its value and its high
 * limit. The same figures always give the same ranks.
 * Source: Goldstein and Spiegelhalter, Journal of the Royal Statistical Society A 159 (1996) 385–443.
 * @param figures with their 95% intervals, in one unit; one known without error stays where it is
 * @returns one range a figure, in their order
 */
export function simulatedRanks(figures: readonly Estimate[], polarity: Polarity): RankRange[] {
  const deviate = normals(uniforms(seed))
  const size = figures.length
  const of = (side: (figure: Estimate) => number) => Float64Array.from(figures, side)
  const down = of(({ value, low }) => (value - low) / z95)
  const up = of(({ value, high }) => (high - value) / z95)
  // The best is the lowest: where higher is better everything changes its sign.
  const [sign, below, above] = polarity === 'lower' ? [1, down, up] : [-1, up, down]
  const centre = of(({ value }) => sign * value)
  const drawn = new Float64Array(size)
  const sorted = new Float64Array(size)
  const counts = figures.map(() => new Uint16Array(size))
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = 0; at < size; at += 1) {
      const z = deviate()
      drawn[at] = (centre[at] ?? 0) + z * ((z < 0 ? below[at] : above[at]) ?? 0)
    }
    sorted.set(drawn)
    sorted.sort()
    for (let at = 0; at < size; at += 1) {
      const rank = firstNotBelow(sorted, drawn[at] ?? 0)
      const count = counts[at]
      if (count) count[rank] = (count[rank] ?? 0) + 1
    }
  }
  return counts.map((count) => ({
    best: rankAt(count, draws * outside),
    worst: rankAt(count, draws * (1 - outside)),
  }))
}
