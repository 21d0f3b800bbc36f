/** A figure with its 95% limits; `time` in years, such as 2019.58. */
export interface TrendPoint {
  readonly time: number
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface RecentTrend<P extends TrendPoint = TrendPoint> {
  /** Change a year, in the measure's unit. */
  readonly slope: number
  readonly slopeError: number
  /** (slope / slopeError)², one degree of freedom. */
  readonly chiSquared: number
  /** Without a steady direction the slope is beyond chance, but one point alone gives it its sign. */
  readonly result: 'rising' | 'falling' | 'unsteady' | 'unchanged'
  /** The points it rests on. */
  readonly used: readonly P[]
}

/** Points it takes. */
export const trendPoints = 5

/** χ² with one degree of freedom above which lies one change in 500 by chance alone. */
export const trendThreshold = 9.54953570608324

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
  return { slope, slopeError: 1 / Math.sqrt(spread) }
}

/**
 * Whether the last five points, in order of time, rise or fall beyond chance: χ² of the weighted slope above its
 * threshold, and the slope's sign the same with any one point left out.
 * Source: Department of Health and Social Care, Fingertips, recent trends by confidence intervals.
 * @returns undefined for fewer than five points, for one without a width, or where two stand at one time.
 */
export function recentTrend<P extends TrendPoint>(points: readonly P[]): RecentTrend<P> | undefined {
  const used = points.slice(-trendPoints)
  const distinct = new Set(used.map(({ time }) => time)).size
  if (distinct < trendPoints || used.some(({ low, high }) => !(high > low))) return undefined
  const { slope, slopeError } = line(used)
  const chiSquared = (slope / slopeError) ** 2
  const sign = Math.sign(slope)
  const steady = used.every((left) => Math.sign(line(used.filter((one) => one !== left)).slope) === sign)
  const direction = slope > 0 ? 'rising' : 'falling'
  return {
    slope,
    slopeError,
    chiSquared,
    result: chiSquared <= trendThreshold ? 'unchanged' : steady ? direction : 'unsteady',
    used,
  }
}
