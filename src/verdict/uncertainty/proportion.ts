import type { Measure } from '../../framework/framework'
import { wilson } from '../../statistics/wilson'
import { basisOf, type Surroundings, type ValuedPoint } from './basis'
import type { Uncertainty } from './uncertainty'

/**
 * Wilson's interval of a percentage of children or people. Of sessions only whole pupils are independent: then the
 * published counts of sessions are not used.
 */
export function proportion(
  { unit, interval }: Measure,
  point: ValuedPoint,
  around: Surroundings,
): Uncertainty | undefined {
  const basis = unit === 'percent' ? basisOf(point, around, interval === 'proportion') : undefined
  if (basis?.count === undefined || basis.of === undefined || basis.count > basis.of) return undefined
  const { low, high } = wilson(basis.count, basis.of)
  return { low: low * 100, high: high * 100, method: 'Wilson', basis }
}
