import { formatExact } from '../../format/numbers'
import type { Point } from '../../framework/series'
import type { Unit } from '../../framework/vocabulary'

/** A number that goes into a sum. */
export interface Input {
  readonly name: string
  /** With its unit, as exactly as it is known. */
  readonly value: string
  /** The figure whose cells it comes from; absent where `from` says it. */
  readonly point?: Point
  /** It stands in the figure's row, but in another column than the figure. */
  readonly beside?: boolean
  readonly from?: string
}

/** One step of the way to a verdict: what goes in, the sum with its numbers, and what comes out. */
export interface DerivationStep {
  readonly title: string
  readonly inputs: readonly Input[]
  /** The formula in symbols, then with the numbers in it; empty where nothing is worked out. */
  readonly formula: string
  readonly worked: string
  readonly result: string
  /** Where the method comes from. */
  readonly source: string
}

/** A number without binary noise, as it goes into a sum. */
export const plain = (value: number, unit: Unit = 'count', decimals = 6) =>
  formatExact(Number(value.toFixed(decimals)), unit)

/** A figure of a series as an input. */
export const figure = (name: string, point: Point, unit: Unit): Input => ({
  name: `${name}, ${point.period.label}`,
  value: point.value === null ? 'no figure' : plain(point.value, unit),
  point,
})
