import type { Measure } from '../../framework/framework'
import { poissonInterval } from '../../statistics/intervals'
import { type Basis, countsBehind, type Surroundings, type ValuedPoint } from './intervalMethod'

/** The number of events behind a figure: a count itself, or the whole events a rate comes from. */
export function eventsBehind(
  { unit }: Measure,
  point: ValuedPoint,
  around: Surroundings,
): (Basis & { readonly count: number }) | undefined {
  if (unit === 'count')
    return Number.isInteger(point.value) && point.value >= 0
      ? { count: point.value, of: undefined, from: 'published', point }
      : undefined
  const basis = unit === 'percent' ? countsBehind(point, around) : undefined
  return basis?.count === undefined || basis.of === undefined || basis.count < 0
    ? undefined
    : { ...basis, count: Math.round(basis.count) }
}

/** Limits of a number of events in the measure's unit. */
export function eventLimits(basis: Basis & { readonly count: number }) {
  const { low, high, method } = poissonInterval(basis.count)
  const scale = basis.of === undefined ? 1 : 100 / basis.of
  return { low: low * scale, high: high * scale, method, basis }
}
