import { wilson as limits } from '../../statistics/intervals'
import { countsBehind, type Method } from './intervalMethod'

/**
 * The interval of a percentage of children or people. Of sessions only whole pupils are independent: then the published
 * counts of sessions are not used.
 */
export const wilson: Method = {
  id: 'wilson',
  run: ({ unit, interval }, point, around) => {
    const basis = unit === 'percent' ? countsBehind(point, around, interval === 'proportion') : undefined
    if (basis?.count === undefined || basis.of === undefined || basis.count < 0 || basis.count > basis.of)
      return undefined
    const { low, high } = limits(basis.count, basis.of)
    return { low: low * 100, high: high * 100, basis }
  },
}
