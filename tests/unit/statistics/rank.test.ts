import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quartiles, spine } from '../../../src/statistics/quantiles'
import { rankOf } from '../../../src/statistics/rank'
import oracles from '../../fixtures/oracles.json'
import { hundredths, mirrored, polarity } from './support'

describe('the rank of a value', () => {
  it('counts from the best, by polarity', () => {
    expect(rankOf([4, 1, 3, 2], 3, 'lower')).toEqual({ rank: 3, of: 4, tied: 1, quartile: 3 })
    expect(rankOf([4, 1, 3, 2], 3, 'higher')).toEqual({ rank: 2, of: 4, tied: 1, quartile: 2 })
  })

  it('is shared by equal values, and leaves out as many ranks after them', () => {
    const values = [1, 2, 2, 2, 5]
    expect(values.map((value) => rankOf(values, value, 'lower').rank)).toEqual([1, 2, 2, 2, 5])
    expect(rankOf(values, 2, 'lower').tied).toBe(3)
  })

  it('does not take the noise of a sum for a difference', () => {
    expect(rankOf([0.1 + 0.2, 0.3], 0.3, 'lower')).toMatchObject({ rank: 1, tied: 2 })
  })

  it('puts the 60th of 152 into the second quarter, the 38th into the first', () => {
    const values = Array.from({ length: 152 }, (_, index) => index + 1)
    expect([1, 38, 39, 60, 76, 77, 114, 115, 152].map((n) => rankOf(values, n, 'lower').quartile)).toEqual([
      1, 1, 2, 2, 2, 3, 3, 4, 4,
    ])
  })

  it('mirrors with the polarity, and every value but the ties has one of its own', () => {
    fc.assert(
      fc.property(fc.array(hundredths(-9, 9), { minLength: 1 }), polarity, (values, which) => {
        const ranks = values.map((value) => rankOf(values, value, which))
        expect(
          values.map((value) =>
            rankOf(
              values.map((v) => -v),
              -value,
              mirrored[which],
            ),
          ),
        ).toEqual(ranks)
        const better = (a: number, b: number) => (which === 'higher' ? b - a : a - b)
        const sorted = [...values].sort(better)
        expect(values.map((value) => sorted.indexOf(value) + 1)).toEqual(ranks.map(({ rank }) => rank))
        expect(ranks.every(({ quartile }) => quartile >= 1 && quartile <= 4)).toBe(true)
      }),
    )
  })
})

describe('quartiles', () => {
  it('lie between two values in proportion', () => {
    expect(quartiles([4, 1, 2, 3])).toEqual({ lowest: 1, lower: 1.75, median: 2.5, upper: 3.25, highest: 4 })
    expect(quartiles([7])).toEqual({ lowest: 7, lower: 7, median: 7, upper: 7, highest: 7 })
  })

  it('stand in the order of merit', () => {
    const [lowest = 0, lower = 0, upper = 0, highest = 0] = oracles.spine_order.q
    const named = ({ best, bestQuarter, worstQuarter, worst }: ReturnType<typeof spine>) => ({
      best,
      bestQ: bestQuarter,
      worstQ: worstQuarter,
      worst,
    })
    const of = { lowest, lower, upper, highest }
    expect(named(spine(of, 'higher'))).toEqual(oracles.spine_order.HighIsGood)
    expect(named(spine(of, 'lower'))).toEqual(oracles.spine_order.LowIsGood)
  })
})
