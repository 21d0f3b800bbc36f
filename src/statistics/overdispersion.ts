import type { Interval } from './intervals'
import { quantile } from './quantiles'

/** One institution against what is expected of it: the difference, and its standard error by chance alone. */
export interface Deviation {
  readonly difference: number
  readonly error: number
}

export interface Overdispersion {
  /** Mean square of the winsorised z-scores: near 1 where chance alone makes institutions differ. */
  readonly phi: number
  /** Variance between institutions beyond chance, in the square of the differences' unit; 0 where there is none. */
  readonly tau2: number
}

/**
 * Fewer institutions than this say too little of how much such institutions differ anyway: the standard error of φ is
 * about √(2 ÷ k) times itself, still 45% with ten.
 */
export const leastInstitutions = 10

/**
 * How much more institutions differ than chance explains. A tenth of the z-scores at either end is drawn in first, so that
 * outliers do not hide themselves.
 * Source: Spiegelhalter, Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14 (2005);
 * FunnelPlotR, `od_adjustment`.
 */
export function overdispersion(deviations: readonly Deviation[]): Overdispersion {
  const k = deviations.length
  if (k < 2) return { phi: Number.NaN, tau2: 0 }
  const sorted = deviations.map(({ difference, error }) => difference / error).sort((a, b) => a - b)
  const [low, high] = [quantile(sorted, 0.1), quantile(sorted, 0.9)]
  const phi = sorted.reduce((sum, z) => sum + Math.min(Math.max(z, low), high) ** 2, 0) / k
  const weights = deviations.map(({ error }) => 1 / error ** 2)
  const total = weights.reduce((sum, w) => sum + w, 0)
  const squares = weights.reduce((sum, w) => sum + w ** 2, 0)
  return { phi, tau2: Math.max(0, (k * phi - (k - 1)) / (total - squares / total)) }
}

/** The deviation of a share of `n` people from the expected one. */
export const shareDeviation = (share: number, expected: number, n: number): Deviation => ({
  difference: share - expected,
  error: Math.sqrt((expected * (1 - expected)) / n),
})

/**
 * An interval around a mean that allows for institutions differing anyway: the mean ± z√(s² + τ²).
 * Source: Spiegelhalter, Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14 (2005),
 * the additive random effects model.
 * @param error standard error of the mean
 */
export function widenedMean(mean: number, error: number, z: number, tau2: number): Interval {
  const half = z * Math.sqrt(error ** 2 + tau2)
  return { low: mean - half, high: mean + half }
}

/** The deviation of √(observed ÷ expected) from 1. */
export const ratioDeviation = (observed: number, expected: number): Deviation => ({
  difference: Math.sqrt(observed / expected) - 1,
  error: 1 / (2 * Math.sqrt(expected)),
})
