import { boundary } from './boundary'

/** ln Γ(x) for x > 0, by Stirling's series after the recurrence has moved x beyond 10. */
function logGamma(x: number): number {
  let product = 1
  let at = x
  for (; at < 10; at += 1) product *= at
  const series = 1 / (12 * at) - 1 / (360 * at ** 3) + 1 / (1260 * at ** 5) - 1 / (1680 * at ** 7)
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
}

/**
 * P(X ≤ x) of a gamma variable of a shape > 0 and scale 1: the series of the incomplete gamma function below the shape,
 * its continued fraction (by Lentz's method) above. Source: NIST Digital Library of Mathematical Functions, 8.11.4, 8.9.2.
 */
export function gammaAtMost(x: number, shape: number): number {
  if (x <= 0) return 0
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let n = 1; term > sum * 1e-17; n += 1) {
      term *= x / (shape + n)
      sum += term
    }
    return Math.min(1, scale * sum)
  }
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let fraction = d
  let change = 0
  for (let n = 1; Math.abs(change - 1) > 1e-16 && n < 10_000; n += 1) {
    const a = n * (shape - n)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    change = c * d
    fraction *= change
  }
  return Math.max(0, 1 - scale * fraction)
}

/** The x at which `gammaAtMost` is a probability between 0 and 1: half the quantile of χ² with twice the shape. */
export const gammaQuantile = (probability: number, shape: number) =>
  boundary((x) => gammaAtMost(x, shape) < probability)
