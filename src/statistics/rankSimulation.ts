import type { Polarity } from '../framework/vocabulary'
import type { Estimate } from './comparison'
import { z95 } from './intervals'
import { normals, uniforms } from './random'

/** The ranks chance allows one of several figures, 1 being the best: the 2.5th to the 97.5th percentile of those drawn. */
export interface RankRange {
  readonly best: number
  readonly worst: number
}

const draws = 2000
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
 * The ranks that chance allows all figures together: every one is drawn anew from its own interval 2,000 times, and each
 * time all are ranked, so that the chance in the others' figures counts as well as in one's own. A figure is drawn from
 * two halves of a normal distribution, whose 2.5th, 50th and 97.5th percentiles are its low limit, its value and its high
 * limit. The same figures always give the same ranks.
 * Source: Goldstein and Spiegelhalter, Journal of the Royal Statistical Society A 159 (1996) 385–443.
 * @param figures with their 95% intervals, in one unit; one known without error stays where it is
 * @returns one range a figure, in their order
 */
export function simulatedRanks(figures: readonly Estimate[], polarity: Polarity): RankRange[] {
  const deviate = normals(uniforms(seed))
  const sign = polarity === 'lower' ? 1 : -1
  const known = figures.map(({ value, low, high }) => ({
    value: sign * value,
    below: (sign === 1 ? value - low : high - value) / z95,
    above: (sign === 1 ? high - value : value - low) / z95,
  }))
  const size = figures.length
  const drawn = new Float64Array(size)
  const counts = figures.map(() => new Uint16Array(size))
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [index, { value, below, above }] of known.entries()) {
      const z = deviate()
      drawn[index] = value + z * (z < 0 ? below : above)
    }
    const sorted = drawn.slice().sort()
    for (const [index, count] of counts.entries()) {
      const rank = firstNotBelow(sorted, drawn[index] ?? 0)
      count[rank] = (count[rank] ?? 0) + 1
    }
  }
  return counts.map((count) => ({
    best: rankAt(count, draws * outside),
    worst: rankAt(count, draws * (1 - outside)),
  }))
}
