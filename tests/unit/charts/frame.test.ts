import { line, scaleLinear } from 'd3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linear, pathOf } from '../../../src/charts/core/frame'

const number = fc.integer({ min: -1_000_000, max: 1_000_000 })
const pair = fc.tuple(number, number)

it('maps as D3’s scale does, also where the domain is one value', () => {
  fc.assert(
    fc.property(pair, pair, number, (domain, range, value) => {
      const expected = scaleLinear(domain, range)(domain[0] === domain[1] ? domain[0] : value)
      expect(linear(domain, range)(value)).toBeCloseTo(expected, 3)
    }),
  )
  expect(linear([5, 5], [0, 10])(5)).toBe(5)
})

it('draws the line D3 draws', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ x: number, y: number }), { minLength: 2 }), (points) => {
      const drawn = line<{ x: number; y: number }>(
        ({ x }) => x,
        ({ y }) => y,
      )(points)
      expect(pathOf(points)).toBe(drawn)
    }),
  )
})
