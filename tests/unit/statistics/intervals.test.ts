import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference } from '../../../src/statistics/comparison'
import { poissonMean } from '../../../src/statistics/distributions'
import { meanInterval, poissonInterval, wilson, z95, z998 } from '../../../src/statistics/intervals'
import oracles from '../../fixtures/oracles.json'
import { expectPrinted, share } from './support'

const close = 1e-12

describe('Wilson', () => {
  const { cases, newcombe_1998_textbook: textbook, newcombe_difference: printed } = oracles.wilson

  it.each([...cases, ...textbook.cases.map((one) => ({ ...one, c: 0.95 }))])(
    'reproduces $x of $n at $c',
    ({ x, n, c, lo, hi }) => {
      const { low, high } = wilson(x, n, c === 0.998 ? z998 : z95)
      expectPrinted(low, lo)
      expectPrinted(high, hi)
    },
  )

  it.each([
    [-1, 10],
    [11, 10],
    [0, 0],
    [1, -1],
    [Number.NaN, 10],
  ])('refuses %d of %d', (x, n) => {
    expect(() => wilson(x, n)).toThrow(RangeError)
  })

  it('holds the share, between 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(share, ({ x, n }) => {
        const [one, other] = [wilson(x, n), wilson(n - x, n)]
        expect(one.low).toBeLessThanOrEqual(x / n)
        expect(one.high).toBeGreaterThanOrEqual(x / n)
        expect(one.low >= 0 && one.high <= 1).toBe(true)
        expect(one.low).toBeCloseTo(1 - other.high, 12)
      }),
    )
  })

  it('is no wider for more people at the same share', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 2, max: 50 }), ({ x, n }, times) => {
        const [few, many] = [wilson(x, n), wilson(x * times, n * times)]
        expect(many.high - many.low).toBeLessThanOrEqual(few.high - few.low + close)
      }),
    )
  })

  it('gives Newcombe’s difference of two shares, which turns with their order', () => {
    const estimate = ({ x, n }: { x: number; n: number }) => ({ value: x / n, ...wilson(x, n) })
    const { value: d, low, high } = difference(estimate({ x: 56, n: 70 }), estimate({ x: 48, n: 80 }))
    expectPrinted(d, printed.d)
    expectPrinted(low, printed.lo)
    expectPrinted(high, printed.hi)
    fc.assert(
      fc.property(share, share, (first, second) => {
        const [a, b] = [estimate(first), estimate(second)]
        const [one, other] = [difference(a, b), difference(b, a)]
        expect(one.low).toBeCloseTo(-other.high, 12)
        expect(one.low <= one.value && one.value <= one.high).toBe(true)
        expect(one.low >= -1 - close && one.high <= 1 + close).toBe(true)
      }),
    )
  })
})

describe('numbers of events', () => {
  const { counts, rates_per_100: rates } = oracles.byar_exact_rates

  it.each(counts)('reproduces Byar’s limits of $x at $c', ({ x, c, lo, hi }) => {
    const { low, high, method } = poissonInterval(x, c === 0.998 ? 0.998 : 0.95)
    expect(method).toBe('byar')
    expectPrinted(low, lo)
    expectPrinted(high, hi)
  })

  it.each(rates)('reproduces the exact limits of $x', ({ x, lo, hi }) => {
    const { low, high, method } = poissonInterval(x)
    expect(method).toBe('exact-poisson')
    expectPrinted(low, lo)
    expectPrinted(high, hi)
  })

  it.each(oracles.funnel_poisson_exact.rows)('reproduces the exact limits around $E', (row) => {
    expectPrinted(poissonMean(row.E - 1, 0.975) / row.E, row.lo95)
    expectPrinted(poissonMean(row.E, 0.025) / row.E, row.hi95)
    expectPrinted(poissonMean(row.E - 1, 0.999) / row.E, row.lo998)
    expectPrinted(poissonMean(row.E, 0.001) / row.E, row.hi998)
  })

  it.each([
    [43, 31.1, 57.9],
    [56, 42.3, 72.7],
  ])('gives the limits of %d young people who are NEET', (x, lo, hi) => {
    expectPrinted(poissonInterval(x).low, lo)
    expectPrinted(poissonInterval(x).high, hi)
  })

  it.each([-1, 2.5, Number.NaN])('refuses %d', (x) => {
    expect(() => poissonInterval(x)).toThrow(RangeError)
  })

  it('holds the number, starts at 0 for none, and grows with it', () => {
    expect(poissonInterval(0).low).toBe(0)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom(0.95 as const, 0.998 as const),
        (x, c) => {
          const [one, more] = [poissonInterval(x, c), poissonInterval(x + 1, c)]
          expect(one.low <= x && one.high >= x).toBe(true)
          expect(more.low > one.low && more.high > one.high).toBe(true)
        },
      ),
    )
  })

  it('goes from exact to Byar without a step', () => {
    const { low, high } = poissonInterval(10)
    expect(low / poissonMean(9, 0.975)).toBeCloseTo(1, 2)
    expect(high / poissonMean(10, 0.025)).toBeCloseTo(1, 3)
  })

  it('is no wider for more events at the same rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 2, max: 20 }), (x, times) => {
        const [few, many] = [poissonInterval(x), poissonInterval(x * times)]
        expect((many.high - many.low) / times).toBeLessThanOrEqual(few.high - few.low)
      }),
    )
  })
})

describe('the mean over pupils', () => {
  const { sd_file: spread, cases, derived_halfwidth: halves } = oracles.progress8

  it.each(cases)('is $band at $p8 for $n pupils', ({ p8, n, band }) => {
    const { low } = meanInterval(p8, spread, n)
    expect(low > 0 ? 'Above average' : 'Average').toBe(band)
  })

  it.each(Object.entries(halves))('is as wide as derived for %s pupils', (n, half) => {
    const { low, high } = meanInterval(-0.3, spread, Number(n))
    expectPrinted((high - low) / 2, half)
    expectPrinted(-0.3 - low, half)
  })

  it('is narrower for more pupils, and refuses none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (n) => {
        const [few, many] = [meanInterval(0.1, spread, n), meanInterval(0.1, spread, n + 1)]
        expect(many.low > few.low && many.high < few.high).toBe(true)
        expect(many.low < 0.1 && many.high > 0.1).toBe(true)
      }),
    )
    expect(() => meanInterval(0, spread, 0)).toThrow(RangeError)
  })
})
