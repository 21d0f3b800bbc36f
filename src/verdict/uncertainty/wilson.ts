import { z95 } from '../../statistics/interval'
import { wilson as limits } from '../../statistics/wilson'
import { countsBehind, type Method } from './method'
import { plain } from './plain'

const z = plain(z95, 4)

/**
 * The interval of a percentage of children or people. Of sessions only whole pupils are independent: then the published
 * counts of sessions are not used.
 */
export const wilson: Method = {
  name: 'Wilson',
  formula: '(2x + z² ∓ z√(z² + 4x(1 − x/n))) ÷ (2(n + z²))',
  source: 'Wilson 1927, as in PHEindicatormethods',
  numbers: ({ count = 0, of = 0 }) => {
    const [x, n] = [plain(count, 2), plain(of)]
    return `(2 × ${x} + ${z}² ∓ ${z}√(${z}² + 4 × ${x}(1 − ${x}/${n}))) ÷ (2(${n} + ${z}²)) × 100`
  },
  run: ({ unit, interval }, point, around) => {
    const basis = unit === 'percent' ? countsBehind(point, around, interval === 'proportion') : undefined
    if (basis?.count === undefined || basis.of === undefined || basis.count < 0 || basis.count > basis.of)
      return undefined
    const { low, high } = limits(basis.count, basis.of)
    return { low: low * 100, high: high * 100, basis }
  },
}
