import type { Polarity } from '../framework/vocabulary'
import { normalAtMost, studentAtMost, studentQuantile } from './distributions'

/** A straight line carried on to a time; values in the points' own unit, times in years. */
export interface Forecast {
  readonly value: number
  /** Standard error of prediction; 0 where every point lies on the line. */
  readonly error: number
  /** Degrees of freedom: points less two; none where the error is that of sampling, which is known. */
  readonly freedom: number | undefined
  /** Where the line stands at time 0. */
  readonly intercept: number
  /** Change a year. */
  readonly slope: number
  /** 80% prediction limits. */
  readonly low80: number
  readonly high80: number
}

/** Points a forecast takes. */
export const forecastPoints = 4

/** The normal deviate that nine in ten lie below. */
const normal90 = 1.2815515655446004

/** Below this the machine's rounding speaks, not the figures: no published figure has as many decimals. */
const noise = 1e-9

interface Options {
  /** The standard deviation, in the points' unit, that their own sampling alone makes. */
  readonly floor?: number
  /** What the error is multiplied by, as measured on past forecasts. */
  readonly factor?: number
  /** Points it takes, 3 or more. */
  readonly needed?: number
}

/**
 * Least squares through the points, with the error of predicting one more: s · √(1 + 1/n + (t* − t̄)² / Sxx).
 * Figures may lie nearer to a line than sampling alone allows, by luck; where sampling makes the wider interval, it is
 * taken, with the normal distribution.
 * Source: Draper and Smith, Applied Regression Analysis (1998).
 * @returns undefined for fewer points than needed (four, unless told), or where all stand at one time.
 */
export function forecast(
  points: readonly { readonly time: number; readonly value: number }[],
  time: number,
  { floor = 0, factor = 1, needed = forecastPoints }: Options = {},
): Forecast | undefined {
  const n = points.length
  if (n < needed) return undefined
  const sum = (of: (point: { readonly time: number; readonly value: number }) => number) =>
    points.reduce((total, point) => total + of(point), 0)
  const [meanTime, meanValue] = [sum((point) => point.time) / n, sum((point) => point.value) / n]
  const spread = sum((point) => (point.time - meanTime) ** 2)
  if (spread === 0) return undefined
  const slope = sum((point) => (point.time - meanTime) * (point.value - meanValue)) / spread
  const residual = Math.sqrt(
    sum((point) => (point.value - meanValue - slope * (point.time - meanTime)) ** 2) / (n - 2),
  )
  const reach = factor * Math.sqrt(1 + 1 / n + (time - meanTime) ** 2 / spread)
  const value = meanValue + slope * (time - meanTime)
  const [scattered, sampled] = [residual < noise ? 0 : residual * reach, floor * reach]
  const [byScatter, bySampling] = [studentQuantile(0.9, n - 2) * scattered, normal90 * sampled]
  const isSampling = bySampling > byScatter
  const half = Math.max(byScatter, bySampling)
  return {
    value,
    error: isSampling ? sampled : scattered,
    freedom: isSampling ? undefined : n - 2,
    intercept: meanValue - slope * meanTime,
    slope,
    low80: value - half,
    high80: value + half,
  }
}

/**
 * The chance, from 0 to 1, that the figure forecast reaches a target: the t or normal distribution beyond the target. A line without
 * error either reaches it or not; exactly at the target the chance is even, as with any other line.
 */
export function chanceOf({ value, error, freedom }: Forecast, target: number, polarity: Polarity): number {
  const gap = polarity === 'higher' ? value - target : target - value
  return Math.abs(gap) < noise
    ? 0.5
    : freedom === undefined
      ? normalAtMost(gap / error)
      : studentAtMost(gap / error, freedom)
}
