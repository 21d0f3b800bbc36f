import fc from 'fast-check'
import jstat from 'jstat'
import { describe, expect, it } from 'vitest'
import {
  normalAtMost,
  poissonAtMost,
  poissonMean,
  studentAtMost,
  studentQuantile,
} from '../../../src/statistics/distributions'

const { studentt, chisquare, poisson } = jstat.jStat
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const freedoms = fc.integer({ min: 1, max: 60 })

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [-1, 0.15865525393145707],
    [1.2815515655446004, 0.9],
    [1.959963984540054, 0.975],
    [-3.090232306167813, 0.001],
    [9, 1],
  ])('lies below %d with probability %d', (z, probability) => {
    expect(normalAtMost(z)).toBeCloseTo(probability, 12)
  })
})

describe('Student’s t', () => {
  // jStat’s own t is exact to seven digits.
  it('is that of jStat', () => {
    fc.assert(
      fc.property(real(-30, 30), freedoms, (t, freedom) => {
        expect(studentAtMost(t, freedom)).toBeCloseTo(studentt.cdf(t, freedom), 7)
      }),
    )
  })

  it('has symmetric tails that end at 0 and 1', () => {
    fc.assert(
      fc.property(real(0, 1000), freedoms, (t, freedom) => {
        expect(studentAtMost(-t, freedom)).toBeCloseTo(1 - studentAtMost(t, freedom), 14)
      }),
    )
    for (let freedom = 1; freedom < 10; freedom += 1) {
      expect(studentAtMost(0, freedom)).toBe(0.5)
      expect(studentAtMost(Number.NEGATIVE_INFINITY, freedom)).toBeCloseTo(0, 15)
      expect(studentAtMost(Number.POSITIVE_INFINITY, freedom)).toBeCloseTo(1, 15)
    }
  })

  it('is found again from its probability', () => {
    fc.assert(
      fc.property(real(0.5, 0.999), freedoms, (probability, freedom) => {
        const t = studentQuantile(probability, freedom)
        expect(studentAtMost(t, freedom)).toBeCloseTo(probability, 12)
        expect(Math.abs(t - studentt.inv(probability, freedom))).toBeLessThan(1e-6 * (1 + t))
      }),
    )
  })
})

describe('the Poisson distribution', () => {
  const counts = fc.integer({ min: 0, max: 40 })

  it('is that of jStat', () => {
    fc.assert(
      fc.property(counts, real(0.01, 80), (x, mean) => {
        expect(poissonAtMost(x, mean)).toBeCloseTo(poisson.cdf(x, mean), 10)
      }),
    )
  })

  it('has the mean that χ² gives for a probability', () => {
    fc.assert(
      fc.property(counts, real(0.001, 0.999), (x, probability) => {
        const mean = poissonMean(x, probability)
        expect(mean).toBeCloseTo(chisquare.inv(1 - probability, 2 * x + 2) / 2, 6)
        expect(poissonAtMost(x, mean)).toBeCloseTo(probability, 12)
      }),
    )
  })
})
