import { normals, uniforms } from '../../src/statistics/random'

/** Draws that are the same on every machine: a generator with a seed, and what is drawn from it. */
export interface Random {
  /** From 0 up to, but not, 1. */
  readonly uniform: () => number
  readonly normal: () => number
  /** A number of events with a mean. */
  readonly poisson: (mean: number) => number
  /** How many of n, each with a probability from 0 to 1. */
  readonly binomial: (n: number, probability: number) => number
  /** How often one who is counted at least once is counted, with a mean of 1 or more: geometric. */
  readonly repeats: (mean: number) => number
}

/** @param seed a whole number that is not 0; the same seed gives the same draws */
export function randomOf(seed: number): Random {
  const uniform = uniforms(seed)
  const poisson = (mean: number): number => {
    // The sum of two is one of the summed mean: halves keep the product below within the machine's range.
    if (mean > 300) return poisson(mean / 2) + poisson(mean / 2)
    const floor = Math.exp(-mean)
    let count = -1
    for (let product = 1; product > floor; product *= uniform()) count += 1
    return count
  }
  return {
    uniform,
    normal: normals(uniform),
    poisson,
    binomial: (n, probability) => {
      let count = 0
      for (let at = 0; at < n; at += 1) if (uniform() < probability) count += 1
      return count
    },
    repeats: (mean) => {
      if (mean <= 1) return 1
      return 1 + Math.floor(Math.log(1 - uniform()) / Math.log(1 - 1 / mean))
    },
  }
}

/** So many draws of one kind, from a seed. */
export function drawn<T>(cases: number, seed: number, draw: (random: Random) => T): T[] {
  const random = randomOf(seed)
  return Array.from({ length: cases }, () => draw(random))
}
