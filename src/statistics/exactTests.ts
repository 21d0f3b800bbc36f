/** The chances of 0, 1, 2 … up to a largest number, from how each stands to the one before it; they add up to 1. */
function shares(from: number, to: number, ratio: (at: number) => number): number[] {
  const weights = [1]
  for (let at = from; at < to; at += 1) weights.push((weights.at(-1) ?? 0) * ratio(at))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / whole)
}

/** The chance of what came and of everything no likelier; what is likelier by binary noise alone counts. */
function noLikelier(chances: readonly number[], came: number): number {
  const limit = (chances[came] ?? 0) * (1 + 1e-9)
  return Math.min(
    1,
    chances.filter((chance) => chance <= limit).reduce((sum, chance) => sum + chance, 0),
  )
}

/**
 * Two-sided p-value of two shares, a of n and b of m, that one true share has made both: 0 of 4 and 1 of 1 give 0.2.
 * Source: Fisher, Statistical Methods for Research Workers (1934), 21.02, by the sum of what is no likelier.
 * @param a, b whole numbers from 0 to n and m
 */
export function fisherExact(a: number, n: number, b: number, m: number): number {
  const whole = a + b
  const [least, most] = [Math.max(0, whole - m), Math.min(n, whole)]
  const ratio = (at: number) => ((n - at) * (whole - at)) / ((at + 1) * (m - whole + at + 1))
  return noLikelier(shares(least, most, ratio), a - least)
}

/**
 * Two-sided p-value of two numbers of events, a in n and b in m, that one true rate has made both: given all of them, the
 * first is binomial.
 * Source: Przyborowski and Wilenski, Biometrika 31 (1940) 313–323.
 * @param a, b whole numbers from 0 up
 * @param n, m what the events are counted in, in one unit, above 0
 */
export function conditionalExact(a: number, n: number, b: number, m: number): number {
  const ratio = (at: number) => ((a + b - at) * n) / ((at + 1) * m)
  return noLikelier(shares(0, a + b, ratio), a)
}

/** Below this many in a group, or expected in it, limits that hold on average say little of the single case. */
const tiny = { group: 10, expected: 5 }

/** Two shares are so small, or so near to none or all, that only an exact test tells them apart. */
export function areTinyShares(a: number, n: number, b: number, m: number): boolean {
  const share = (a + b) / (n + m)
  return Math.min(n, m) < tiny.group || Math.min(n, m) * Math.min(share, 1 - share) < tiny.expected
}

/** The same of two numbers of events. */
export const areTinyEvents = (a: number, n: number, b: number, m: number): boolean =>
  ((a + b) * Math.min(n, m)) / (n + m) < tiny.expected
