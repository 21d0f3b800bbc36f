import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byChance, surviving } from '../../../src/statistics/manyTests'
import { uniforms } from '../../../src/statistics/random'
import oracles from '../../fixtures/oracles.json'

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 })

describe('many tests at once', () => {
  it('raise 1.7 of 34 by chance alone', () => {
    expect(byChance(34)).toBeCloseTo(1.7, 12)
  })

  it('leave four of Benjamini and Hochberg’s fifteen at 5%, where Bonferroni leaves three', () => {
    const { p, survive } = oracles.benjamini_hochberg
    expect(surviving(p, 0.05).filter(Boolean)).toHaveLength(survive)
    expect(surviving([...p].reverse(), 0.05)).toEqual([...surviving(p, 0.05)].reverse())
  })

  it('keep smaller p-values before larger ones, all that Bonferroni would keep, and none above the rate', () => {
    fc.assert(
      fc.property(pValues, (all) => {
        const kept = surviving(all)
        const worst = Math.max(0, ...all.filter((_, index) => kept[index]))
        expect(worst).toBeLessThanOrEqual(0.1)
        for (const [index, p] of all.entries()) {
          if (p <= worst && kept.some(Boolean)) expect(kept[index]).toBe(true)
          if (p <= 0.1 / all.length) expect(kept[index]).toBe(true)
        }
      }),
    )
  })

  it('keep a single test at the rate itself, and find something in one of ten empty sets at most', () => {
    expect(surviving([0.1])).toEqual([true])
    expect(surviving([0.11])).toEqual([false])
    expect(surviving([])).toEqual([])
    const next = uniforms(7)
    const sets = Array.from({ length: 4000 }, () => surviving(Array.from({ length: 20 }, next)))
    const found = sets.filter((kept) => kept.some(Boolean)).length / sets.length
    // Under nothing to find the false discovery rate is the chance of any finding: exactly 10%.
    expect(found).toBeGreaterThan(0.085)
    expect(found).toBeLessThan(0.115)
  })
})
