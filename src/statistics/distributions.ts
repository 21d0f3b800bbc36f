/*
 * Probabilities, from 0 to 1, of three distributions and their quantiles. Written here because the libraries weighed cost
 * 18 to 52 KB of script for these few lines.
 */

/**
 * The largest number ≥ 0 at which a condition still holds that holds from 0 up to one point and never after it, by
 * bisection to the last bit.
 */
function boundary(holds: (at: number) => boolean): number {
  let [low, high] = [0, 1]
  while (holds(high)) [low, high] = [high, high * 2]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return low
    if (holds(middle)) low = middle
    else high = middle
  }
}

/** P(X ≤ x) of a Poisson variable with a mean, for small whole x: the sum of its terms. */
export function poissonAtMost(x: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let count = 1; count <= x; count += 1) {
    term *= mean / count
    sum += term
  }
  return sum
}

/**
 * The mean at which `poissonAtMost` is a probability between 0 and 1: half the quantile of χ² with 2x + 2 degrees of
 * freedom.
 */
export const poissonMean = (x: number, probability: number) =>
  boundary((mean) => poissonAtMost(x, mean) > probability)

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

/** P(Z ≤ z) of a standard normal variable. */
export const normalAtMost = (z: number) => (1 + Math.sign(z) * gammaAtMost((z * z) / 2, 0.5)) / 2

/** The x at which `gammaAtMost` is a probability between 0 and 1: half the quantile of χ² with twice the shape. */
export const gammaQuantile = (probability: number, shape: number) =>
  boundary((x) => gammaAtMost(x, shape) < probability)

/**
 * P(T ≤ t) of Student's t with a whole number of degrees of freedom, by the finite series of Abramowitz and Stegun,
 * Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 */
export function studentAtMost(t: number, freedom: number): number {
  const odd = freedom % 2 === 1
  const angle = Math.atan(t / Math.sqrt(freedom))
  const cosine = Math.cos(angle)
  let term = odd ? cosine : 1
  let sum = 0
  for (let at = odd ? 3 : 2; at <= freedom; at += 2) {
    sum += term
    term *= ((at - 1) / at) * cosine * cosine
  }
  const within = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
  return Math.max(0, Math.min(1, (1 + within) / 2))
}

/** The t at which `studentAtMost` is a probability from ½ up to, but not, 1. */
export const studentQuantile = (probability: number, freedom: number) =>
  boundary((t) => studentAtMost(t, freedom) < probability)
