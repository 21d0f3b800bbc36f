import { boundary } from './boundary'

/**
 * P(X ≤ x) of a Poisson variable with a mean, for small whole x: the sum of its terms. Summed here because the libraries
 * weighed cost 18 to 52 KB of script for these few lines.
 */
export function poissonAtMost(x: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let count = 1; count <= x; count += 1) {
    term *= mean / count
    sum += term
  }
  return sum
}

/** The mean at which P(X ≤ x) is a probability between 0 and 1: half the quantile of χ² with 2x + 2 degrees of freedom. */
export const poissonMean = (x: number, probability: number) =>
  boundary((mean) => poissonAtMost(x, mean) > probability)
