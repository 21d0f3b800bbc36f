import { termsOf } from '../framework/period'
import { hasNote, isJudgeable, type Point } from '../framework/series'
import type { ValuedPoint } from './uncertainty/intervalMethod'

/** A term of a disrupted year. */
interface Term {
  readonly point: ValuedPoint
  readonly disrupted: boolean
}

/** What the terms of a disrupted year say of it; values in the measure's unit. */
export interface PartYear {
  /** In order of time; only those with a figure. */
  readonly terms: readonly Term[]
  /** A year of terms like those that were not disrupted; absent where every one was. */
  readonly whole?: {
    readonly value: number
    readonly like: readonly ValuedPoint[]
    readonly met: boolean
  }
}

/**
 * The terms of a year, for a measure whose year is the sum of its terms.
 * @param points the area's figures by term
 * @param met whether a year's value reaches the goal
 * @returns undefined where no term has a figure
 */
export function partYear(
  year: string,
  points: readonly Point[],
  met: (value: number) => boolean,
): PartYear | undefined {
  const labels = termsOf(year)
  const terms = labels.flatMap((label): Term[] => {
    const point = points.find(({ period }) => period.label === label)
    return point && isJudgeable(point) ? [{ point, disrupted: hasNote(point, 'disrupted') }] : []
  })
  if (terms.length === 0) return undefined
  const like = terms.filter(({ disrupted }) => !disrupted).map(({ point }) => point)
  const value = (like.reduce((sum, point) => sum + point.value, 0) / like.length) * labels.length
  return { terms, ...(like.length > 0 ? { whole: { value, like, met: met(value) } } : {}) }
}
