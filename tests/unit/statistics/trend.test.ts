import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recentTrend } from '../../../src/statistics/trend'
import oracles from '../../fixtures/oracles.json'
import { expectPrinted, hundredths } from './support'

const words: Record<string, string> = {
  Increasing: 'rising',
  IncreasingAndGettingWorse: 'rising',
  DecreasingAndGettingBetter: 'falling',
}
const cases = oracles.fingertips_trend.cases.flatMap(
  ({ name, values, lo, hi, expected, slope, chi2_ci: chi }) =>
    values && lo && hi && slope !== undefined && chi !== undefined
      ? [
          {
            name,
            points: values.map((value, index) => ({
              time: index + 1,
              value,
              low: lo[index] ?? 0,
              high: hi[index] ?? 0,
            })),
            word: words[expected],
            slope,
            chi,
          },
        ]
      : [],
)

describe('the recent trend', () => {
  it('has three published cases', () => {
    expect(cases).toHaveLength(3)
  })

  // The third bends: beyond its limits it falls for sure; the second jumps by more than its limits explain.
  it.each(cases)('reproduces $name', ({ points, word, slope, chi }) => {
    const trend = recentTrend(points)
    expect(trend?.chiSquared).toBeGreaterThan(oracles.fingertips_trend.threshold)
    const beyondScatter = !trend?.widened || trend.widened.p < 0.05
    expect(trend?.result).toBe(beyondScatter ? word : 'scattered')
    expectPrinted(trend?.slope, slope)
    expectPrinted(trend?.chiSquared, chi)
    expect(trend?.chiSquared).toBeCloseTo(((trend?.slope ?? 0) / (trend?.slopeError ?? 1)) ** 2, 8)
    expect(recentTrend(points.slice(1))).toBeUndefined()
  })

  it('uses the last five points only', () => {
    for (const { points } of cases) {
      const wild = { time: 0, value: 1e6, low: 1e6 - 1, high: 1e6 + 1 }
      expect(recentTrend([wild, ...points])).toEqual(recentTrend(points))
    }
  })

  it('has no steady direction where one point alone gives it', () => {
    const [flat, leap] = [[1, 2, 3, 4], { time: 5, value: 20, low: 19.9, high: 20.1 }]
    const points = [...flat.map((time) => ({ time, value: 10, low: 9.9, high: 10.1 })), leap]
    const trend = recentTrend(points)
    expect(trend?.chiSquared).toBeGreaterThan(oracles.fingertips_trend.threshold)
    expect(trend?.result).toBe('unsteady')
  })

  it('is widened to the scatter of its points: EHC plans within 20 weeks, Stockport, 2020 to 2024', () => {
    const { limits, t, freedom, p } = oracles.trend_scatter.stockport
    const points = limits.map(([value = 0, low = 0, high = 0], time) => ({ time, value, low, high }))
    const trend = recentTrend(points)
    expect(trend?.chiSquared).toBeGreaterThan(oracles.fingertips_trend.threshold)
    expect(trend?.widened?.freedom).toBe(freedom)
    expectPrinted(trend?.widened?.t, t)
    expectPrinted(trend?.widened?.p, p)
    expect(trend?.result).toBe('scattered')
  })

  it('is not widened where the points lie nearer to their line than their limits allow', () => {
    const points = [1, 2, 3, 4, 5].map((time) => ({ time, value: time, low: time - 0.4, high: time + 0.4 }))
    const trend = recentTrend(points)
    expect(trend?.scatter).toBeCloseTo(0, 9)
    expect(trend?.widened).toBeUndefined()
    expect(trend?.result).toBe('rising')
  })

  it('follows real dates: a gap of two years makes the slope gentler', () => {
    const at = (times: number[]) =>
      recentTrend(times.map((time, index) => ({ time, value: index, low: index - 0.1, high: index + 0.1 })))
    expect(at([1, 2, 3, 4, 5])?.slope).toBeCloseTo(1)
    expect(at([1, 2, 3, 4, 6])?.slope).toBeLessThan(0.9)
  })

  it('cannot be worked out without intervals, or for two figures of one time', () => {
    const points = [1, 2, 3, 4, 5].map((time) => ({ time, value: time, low: time - 1, high: time + 1 }))
    expect(recentTrend(points.map((one, index) => (index === 2 ? { ...one, low: 3, high: 3 } : one)))).toBe(
      undefined,
    )
    expect(recentTrend(points.map((one) => ({ ...one, time: Math.min(one.time, 4) })))).toBeUndefined()
  })

  it('mirrors, and does not care where zero is', () => {
    const point = fc.record({ value: hundredths(0, 50), half: hundredths(1, 3) })
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 5, maxLength: 7 }),
        fc.integer({ min: -9, max: 9 }),
        (list, shift) => {
          const made = (turn: number, by: number) =>
            recentTrend(
              list.map(({ value, half }, time) => ({
                time,
                value: turn * value + by,
                low: turn * value + by - half,
                high: turn * value + by + half,
              })),
            )
          const [one, turned, shifted] = [made(1, 0), made(-1, 0), made(1, shift)]
          expect(turned?.slope).toBeCloseTo(-(one?.slope ?? Number.NaN), 9)
          expect(shifted?.slope).toBeCloseTo(one?.slope ?? Number.NaN, 9)
          expect(turned?.chiSquared).toBeCloseTo(one?.chiSquared ?? Number.NaN, 6)
        },
      ),
    )
  })
})
