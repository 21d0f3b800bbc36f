import type { Polarity } from '../framework/vocabulary'
import { studentAtMost, studentQuantile } from './distributions'

/** A straight line carried on to a time; values in the measure's unit, times in years. */
export interface Forecast {
  readonly value: number
  /** Standard error of prediction; 0 where every point lies on the line. */
  readonly error: number
  /** Degrees of freedom: points less two. */
  readonly freedom: number
  /** Where the line stands at time 0. */
  readonly intercept: number
  /** Change a year. */
  readonly slope: number
  /** 80% prediction limits. */
  readonly low80: number
  readonly high80: number
}

const needed = 4

/** Below this the machine's rounding speaks, not the figures: no published figure has as many decimals. */
const noise = 1e-9

/**
 * Least squares through the points, with the error of predicting one more: s · √(1 + 1/n + (t* − t̄)² / Sxx).
 * Source: Draper and Smith, Applied Regression Analysis (1998).
 * @returns undefined for fewer than four points, or where all stand at one time.
 */
export function forecast(
  points: readonly { readonly time: number; readonly value: number }[],
  time: number,
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
  const error = residual < noise ? 0 : residual * Math.sqrt(1 + 1 / n + (time - meanTime) ** 2 / spread)
  const value = meanValue + slope * (time - meanTime)
  const half = studentQuantile(0.9, n - 2) * error
  return {
    value,
    error,
    freedom: n - 2,
    intercept: meanValue - slope * meanTime,
    slope,
    low80: value - half,
    high80: value + half,
  }
}

/**
 * The chance, from 0 to 1, that the figure forecast reaches a target: the t distribution beyond the target. A line without
 * error either reaches it or not; exactly at the target the chance is even, as with any other line.
 */
export function chanceOf({ value, error, freedom }: Forecast, target: number, polarity: Polarity): number {
  const gap = polarity === 'higher' ? value - target : target - value
  return Math.abs(gap) < noise ? 0.5 : studentAtMost(gap / error, freedom)
}
