import { gammaAtMost, studentAtMost } from './distributions'

/** A figure with its 95% limits; `time` in years, such as 2019.58. */
export interface TrendPoint {
  readonly time: number
  readonly value: number
  readonly low: number
  readonly high: number
}

interface Widened {
  /** slopeError · √scatter */
  readonly error: number
  /** slope / error, with Student's distribution. */
  readonly t: number
  readonly freedom: number
  /** Probability of so steep a slope either way, from 0 to 1, without any trend. */
  readonly p: number
}

export interface RecentTrend<P extends TrendPoint = TrendPoint> {
  /** Change a year, in the measure's unit. */
  readonly slope: number
  /** By the points' own limits alone. */
  readonly slopeError: number
  /** (slope / slopeError)², one degree of freedom. */
  readonly chiSquared: number
  /** χ² of the residuals by its degrees of freedom: near 1 where the limits explain how the points scatter. */
  readonly scatter: number
  /** The slope against an error widened to the scatter; only where that is above 1. */
  readonly widened?: Widened
  /** Probability of so steep a slope either way, from 0 to 1, without any trend: of both tests the larger. */
  readonly p: number
  /**
   * Without a steady direction the slope is beyond chance, but one point alone gives it its sign; scattered is a slope
   * beyond the points' own limits, but not beyond the way they scatter about their line.
   */
  readonly result: 'rising' | 'falling' | 'unsteady' | 'scattered' | 'unchanged'
  /** The points it rests on. */
  readonly used: readonly P[]
}

/** Points it takes. */
export const trendPoints = 5

/** χ² with one degree of freedom above which lies one change in 500 by chance alone. */
export const trendThreshold = 9.54953570608324

/** Level at which a slope is beyond the scatter of its points. */
export const scatterLevel = 0.05

/** Weighted least squares, each point weighing 1 / se², where se = (high − low) / 3.92. */
function line(points: readonly TrendPoint[]) {
  const weighted = points.map(({ time, value, low, high }) => ({
    time,
    value,
    weight: (3.92 / (high - low)) ** 2,
  }))
  const sum = (of: (point: { time: number; value: number; weight: number }) => number) =>
    weighted.reduce((total, point) => total + of(point), 0)
  const weight = sum((point) => point.weight)
  const [time, value] = [
    sum((point) => point.weight * point.time) / weight,
    sum((point) => point.weight * point.value) / weight,
  ]
  const spread = sum((point) => point.weight * (point.time - time) ** 2)
  const slope = sum((point) => point.weight * (point.time - time) * (point.value - value)) / spread
  const residuals = sum((point) => point.weight * (point.value - value - slope * (point.time - time)) ** 2)
  return { slope, slopeError: 1 / Math.sqrt(spread), residuals }
}

function widenedBy(scatter: number, slope: number, slopeError: number, freedom: number): Widened {
  const error = slopeError * Math.sqrt(scatter)
  const t = slope / error
  return { error, t, freedom, p: 2 * (1 - studentAtMost(Math.abs(t), freedom)) }
}

/**
 * Whether the last five points, in order of time, rise or fall beyond chance: χ² of the weighted slope above its
 * threshold, and the slope's sign the same with any one point left out. Where the points scatter about their line by more
 * than their limits explain, the slope must also be beyond that scatter: its error is widened by √(χ²/(n − 2)) (the
 * Birge ratio) and Student's t with n − 2 degrees of freedom taken.
 * Sources: Department of Health and Social Care, Fingertips, recent trends by confidence intervals; Birge, Physical Review
 * 40 (1932) 207–227; Draper and Smith, Applied Regression Analysis (1998), for t.
 * @returns undefined for fewer than five points, for one without a width, or where two stand at one time.
 */
export function recentTrend<P extends TrendPoint>(points: readonly P[]): RecentTrend<P> | undefined {
  const used = points.slice(-trendPoints)
  const distinct = new Set(used.map(({ time }) => time)).size
  if (distinct < trendPoints || used.some(({ low, high }) => !(high > low))) return undefined
  const { slope, slopeError, residuals } = line(used)
  const chiSquared = (slope / slopeError) ** 2
  const freedom = trendPoints - 2
  const scatter = residuals / freedom
  const widened = scatter > 1 ? widenedBy(scatter, slope, slopeError, freedom) : undefined
  const sign = Math.sign(slope)
  const steady = used.every((left) => Math.sign(line(used.filter((one) => one !== left)).slope) === sign)
  const direction = slope > 0 ? 'rising' : 'falling'
  return {
    slope,
    slopeError,
    chiSquared,
    scatter,
    ...(widened ? { widened } : {}),
    p: Math.max(1 - gammaAtMost(chiSquared / 2, 0.5), widened?.p ?? 0),
    result:
      chiSquared <= trendThreshold
        ? 'unchanged'
        : !steady
          ? 'unsteady'
          : widened && widened.p >= scatterLevel
            ? 'scattered'
            : direction,
    used,
  }
}
