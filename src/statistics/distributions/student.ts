import { boundary } from './boundary'

/**
 * P(T ≤ t) of Student's t with a whole number of degrees of freedom, by the finite series of Abramowitz and Stegun,
 * Handbook of Mathematical Functions, 26.7.3 and 26.7.4. Summed here because the libraries weighed cost 18 to 52 KB of
 * script for these few lines.
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

/** The t below which a probability from ½ up to, but not, 1 lies. */
export const studentQuantile = (probability: number, freedom: number) =>
  boundary((t) => studentAtMost(t, freedom) < probability)
