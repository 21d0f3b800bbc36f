import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleKinds, scales } from '../../../src/statistics/scale'

describe.each(scaleKinds)('the %s scale', (kind) => {
  const { to, from } = scales[kind]

  it('leads back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 99.5, noNaN: true }), (value) => {
        expect(from(to(value, 0.05))).toBeCloseTo(value, 9)
      }),
    )
  })

  it('keeps the order, the ends too', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(to(Math.max(a, b), 0.05)).toBeGreaterThanOrEqual(to(Math.min(a, b), 0.05))
        expect(Number.isFinite(to(0, 0.05)) && Number.isFinite(to(100, 0.05))).toBe(true)
      }),
    )
  })
})

it('is even about 50%, and holds the ends at half of the least', () => {
  expect(scales.logit.to(50, 0.05)).toBe(0)
  expect(scales.logit.to(20, 0.05)).toBeCloseTo(-scales.logit.to(80, 0.05), 12)
  expect(scales.logit.to(0, 2)).toBeCloseTo(Math.log(2 / 98), 12)
})
