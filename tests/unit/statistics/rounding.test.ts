import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundTo } from '../../../src/statistics/rounding'

it.each([
  [0.115, 2, 0.12],
  [-0.265, 2, -0.27],
  [39.045, 2, 39.05],
  [1.005, 2, 1.01],
  [-0.001, 2, 0],
  [84.6, 1, 84.6],
])('rounds %d at %d decimals to %d', (value, decimals, expected) => {
  expect(roundTo(value, decimals)).toBe(expected)
})

it('rounds by at most half of the last digit, and symmetrically', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (value, decimals) => {
        const rounded = roundTo(value, decimals)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6)
        expect(roundTo(-value, decimals)).toBe(rounded === 0 ? 0 : -rounded)
      },
    ),
  )
})
