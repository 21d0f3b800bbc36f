import type { Measure } from '../../framework/framework'
import type { Interval } from '../../statistics/interval'
import type { Basis, Surroundings, ValuedPoint } from './basis'

/** An interval in the measure's own unit, with the counts it rests on. */
export interface Worked extends Interval {
  readonly basis: Basis
}

/** One way to the interval of a figure: all that is known of it, in one file. */
export interface Method {
  readonly name: string
  /** In symbols. */
  readonly formula: string
  readonly source: string
  /** The formula with the numbers in it. */
  readonly numbers: (basis: Basis, value: number, measure: Measure) => string
  /** @returns undefined where it may not run: another method's counts, or none */
  readonly run: (measure: Measure, point: ValuedPoint, around: Surroundings) => Worked | undefined
}
