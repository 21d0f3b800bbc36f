import type { Measure } from '../../framework/framework'
import { poissonInterval } from '../../statistics/poisson'
import { basisOf, type Surroundings, type ValuedPoint } from './basis'
import type { Uncertainty } from './uncertainty'

/** The Poisson interval of a count, or of a rate of events: a rate's count is a whole number of events. */
export function events({ unit }: Measure, point: ValuedPoint, around: Surroundings): Uncertainty | undefined {
  if (unit === 'count') {
    const { low, high, method } = poissonInterval(point.value)
    return { low, high, method, basis: { count: point.value, of: undefined, from: 'published', point } }
  }
  const basis = unit === 'percent' ? basisOf(point, around) : undefined
  if (basis?.count === undefined || basis.of === undefined) return undefined
  const count = Math.round(basis.count)
  const { low, high, method } = poissonInterval(count)
  const scale = 100 / basis.of
  return { low: low * scale, high: high * scale, method, basis: { ...basis, count } }
}
