import fc from 'fast-check'
import jstat from 'jstat'
import { describe, expect, it, test } from 'vitest'
import { gammaAtMost } from '../../../src/statistics/distributions'
import {
  type FunnelLevel,
  funnelLevels,
  pByLimits,
  ratioLimits,
  shareLimits,
} from '../../../src/statistics/funnel'
import { overdispersion, ratioDeviation, shareDeviation } from '../../../src/statistics/overdispersion'
import oracles from '../../fixtures/oracles.json'
import { expectPrinted } from './support'

describe('limits of a share', () => {
  const { p0_pct: p0, limits_pct: limits } = oracles.funnel_proportion
  it.each(limits)('are those published for $N people', ({ N, lo2, hi2, lo3, hi3 }) => {
    const [inner, outer] = [
      shareLimits(p0 / 100, N, funnelLevels.inner),
      shareLimits(p0 / 100, N, funnelLevels.outer),
    ]
    for (const [actual, printed] of [
      [inner.low, lo2],
      [inner.high, hi2],
      [outer.low, lo3],
      [outer.high, hi3],
    ] as const)
      expect(Math.abs(actual * 100 - printed)).toBeLessThan(2e-6)
  })
})

describe('limits of observed by expected events', () => {
  it.each(oracles.funnel_poisson_exact.rows)(
    'are those published for $E',
    ({ E, lo95, hi95, lo998, hi998 }) => {
      const [inner, outer] = [ratioLimits(E, funnelLevels.inner), ratioLimits(E, funnelLevels.outer)]
      expectPrinted(inner.low, lo95)
      expectPrinted(inner.high, hi95)
      expectPrinted(outer.low, lo998)
      expectPrinted(outer.high, hi998)
    },
  )

  const outside = (observed: number, expected: number, level: FunnelLevel) => {
    const { low, high } = ratioLimits(expected, funnelLevels[level])
    const ratio = observed / expected
    return ratio > high ? 'High' : ratio < low ? 'Low' : undefined
  }
  it.each(oracles.funnel_ratio.rows.map(([o, e, label]) => [Number(o), Number(e), String(label)] as const))(
    'judge %d of %d as published: %s',
    (observed, expected, label) => {
      const outer = outside(observed, expected, 'outer')
      const inner = outside(observed, expected, 'inner')
      expect(outer ? `${outer} (0.001)` : inner ? `${inner} (0.025)` : 'Not significant').toBe(label)
    },
  )

  test('rest on the gamma distribution of any shape', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 400, noNaN: true }),
        fc.double({ min: 0.02, max: 3, noNaN: true }),
        (shape, times) => {
          const x = shape * times
          expect(gammaAtMost(x, shape)).toBeCloseTo(jstat.jStat.chisquare.cdf(2 * x, 2 * shape), 9)
        },
      ),
    )
  })
})

describe('the p-value by limits', () => {
  it('of events is smaller the further they are, and below 5% and 0.2% just outside the limits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (expected, tau2, ratio) => {
          const pOf = (value: number) => pByLimits(value, (reach) => ratioLimits(expected, reach, tau2))
          const p = pOf(ratio)
          for (const [level, below] of [
            ['inner', 0.05],
            ['outer', 0.002],
          ] as const) {
            const { low, high } = ratioLimits(expected, funnelLevels[level], tau2)
            const apart = Math.min(Math.abs(ratio - low), Math.abs(ratio - high))
            if (apart > 1e-3) expect(p < below).toBe(ratio < low || ratio > high)
          }
          if (ratio > 1) expect(pOf(ratio + 0.5)).toBeLessThanOrEqual(p)
        },
      ),
    )
  })

  it('of a share is that of its standard error, and says the same as the limits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.integer({ min: 30, max: 3000 }),
        fc.double({ min: 0, max: 0.01, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (expected, n, tau2, share) => {
          const { low, high } = shareLimits(expected, n, funnelLevels.inner, tau2)
          fc.pre(low > 0 && high < 1)
          const p = pByLimits(share, (reach) => shareLimits(expected, n, reach, tau2))
          const apart = Math.min(Math.abs(share - low), Math.abs(share - high))
          if (apart > 1e-4) expect(p < 0.05).toBe(share < low || share > high)
        },
      ),
    )
  })
})

describe('over-dispersion', () => {
  const { O, E, z, phi, tau2 } = oracles.overdispersion_cqc
  const deviations = O.map((observed, at) => ratioDeviation(observed, E[at] ?? 0))

  it('is what the source gives', () => {
    deviations.forEach(({ difference, error }, at) => {
      expectPrinted(difference / error, z[at] ?? Number.NaN)
    })
    const found = overdispersion(deviations)
    expect(found.phi).toBeCloseTo(phi, 10)
    expect(found.tau2).toBeCloseTo(tau2, 12)
  })

  const size = fc.integer({ min: 5, max: 2000 })

  it('never makes an outlier of a rate that was none', () => {
    const schools = fc.array(fc.record({ n: size, observed: fc.integer({ min: 0, max: 300 }) }), {
      minLength: 2,
    })
    fc.assert(
      fc.property(schools, fc.double({ min: 0.001, max: 0.3, noNaN: true }), (all, rate) => {
        const { tau2 } = overdispersion(all.map(({ n, observed }) => ratioDeviation(observed, rate * n)))
        for (const { n, observed } of all)
          for (const level of ['inner', 'outer'] as const) {
            const [plain, wide] = [
              ratioLimits(rate * n, funnelLevels[level]),
              ratioLimits(rate * n, funnelLevels[level], tau2),
            ]
            const ratio = observed / (rate * n)
            if (ratio >= plain.low && ratio <= plain.high)
              expect(ratio >= wide.low - 1e-12 && ratio <= wide.high + 1e-12).toBe(true)
          }
      }),
      { numRuns: 40 },
    )
  })

  it('never makes an outlier of a share that was none', () => {
    const schools = fc.array(fc.record({ n: size, share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      minLength: 2,
    })
    fc.assert(
      fc.property(schools, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (all, expected) => {
        const { tau2 } = overdispersion(all.map(({ n, share }) => shareDeviation(share, expected, n)))
        for (const { n, share } of all)
          for (const level of ['inner', 'outer'] as const) {
            const [plain, wide] = [
              shareLimits(expected, n, funnelLevels[level]),
              shareLimits(expected, n, funnelLevels[level], tau2),
            ]
            if (share >= plain.low && share <= plain.high)
              expect(share >= wide.low && share <= wide.high).toBe(true)
          }
      }),
    )
  })

  it('is none where schools differ no more than by chance', () => {
    expect(overdispersion(O.map((_, at) => ratioDeviation(E[at] ?? 0, E[at] ?? 0))).tau2).toBe(0)
  })
})
