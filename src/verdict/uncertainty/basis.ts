import type { Point } from '../../framework/series'
import { sizeAt } from './size'

/** What a figure's interval rests on. `count` and `of` may come from another source than the figure. */
export interface Basis {
  /** Children, events or pupils behind the figure. */
  readonly count: number | undefined
  readonly of: number | undefined
  /** Where the counts come from; the published figure itself, or a count of pupils, or another period of the series. */
  readonly from: 'published' | 'pupils' | 'another-period'
  /** The point the size comes from. */
  readonly point: Point
}

/** What surrounds a figure: the other periods of its series, and the counts of the cohort's pupils. */
export interface Surroundings {
  readonly points: readonly Point[]
  readonly sizes: readonly Point[]
}

export type ValuedPoint = Point & { readonly value: number }

/** The published counts of a figure, or those that follow from the number of pupils counted near its period. */
export function countsBehind(point: ValuedPoint, { sizes }: Surroundings, published = true): Basis | undefined {
  const { numerator, denominator, value } = point
  if (published && numerator !== null && denominator !== null && denominator >= 1)
    return { count: numerator, of: denominator, from: 'published', point }
  const size = sizeAt(sizes, point.period)
  if (size?.standing !== 'counted') return undefined
  const of = size.point.value
  return { count: (value / 100) * of, of, from: 'pupils', point: size.point }
}
