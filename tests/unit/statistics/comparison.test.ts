import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, difference, exactly, pValue } from '../../../src/statistics/comparison'
import { meanInterval, poissonInterval, wilson } from '../../../src/statistics/intervals'
import oracles from '../../fixtures/oracles.json'
import { expectPrinted, hundredths, mirrored, polarity, share } from './support'

const { benchmark, target, HighIsGood, LowIsGood } = oracles.benchmark_rag.case

it.each([
  ['higher', HighIsGood],
  ['lower', LowIsGood],
] as const)('calls figures better, similar or worse where %s is good', (polarity, expected) => {
  const words = target.map((value, index) =>
    compare({ low: value - 1.1, high: value + 1.1 }, benchmark[index] ?? Number.NaN, polarity),
  )
  expect(words).toEqual(expected.map((word) => word.toLowerCase()))
})

it('mirrors with the polarity, and touches only what lies outside', () => {
  fc.assert(
    fc.property(hundredths(-9, 9), hundredths(0, 5), hundredths(-9, 9), polarity, (low, width, at, which) => {
      const interval = { low, high: low + width }
      const word = compare(interval, at, which)
      expect(compare({ low: -interval.high, high: -low }, -at, mirrored[which])).toBe(word)
      expect(word === 'similar').toBe(low <= at && at <= interval.high)
    }),
  )
})

const ofShare = ({ x, n }: { x: number; n: number }) => ({ value: x / n, ...wilson(x, n) })
const ofEvents = fc
  .record({ x: fc.integer({ min: 0, max: 2000 }), n: fc.integer({ min: 1, max: 9000 }) })
  .map(({ x, n }) => {
    const { low, high } = poissonInterval(x)
    return { value: x / n, low: low / n, high: high / n }
  })
const ofMean = fc
  .record({ mean: hundredths(-3, 3), n: fc.integer({ min: 1, max: 4000 }) })
  .map(({ mean, n }) => ({ value: mean, ...meanInterval(mean, 1.3, n) }))
const estimate = fc.oneof(share.map(ofShare), ofEvents, ofMean)

describe('the difference of two figures', () => {
  it('of two means has the root of both squared errors', () => {
    const [ours, theirs] = [
      { value: -0.31, ...meanInterval(-0.31, 1.285, 198) },
      { value: -0.43, ...meanInterval(-0.43, 1.285, 65_000) },
    ]
    const half = 1.96 * Math.hypot(1.285 / Math.sqrt(198), 1.285 / Math.sqrt(65_000))
    const { value, low, high } = difference(ours, theirs)
    expect(value).toBeCloseTo(0.12, 12)
    expect(value - low).toBeCloseTo(half, 12)
    expect(high - value).toBeCloseTo(half, 12)
  })

  it('finds the fall of 9-primary from 659 of 2,859 to 593 of 3,014 beyond chance: 1.3 to 5.5 points', () => {
    const { low, high } = difference(ofShare({ x: 659, n: 2859 }), ofShare({ x: 593, n: 3014 }))
    expectPrinted(100 * low, 1.3)
    expectPrinted(100 * high, 5.5)
  })

  it('turns with their order, and is no narrower than either', () => {
    fc.assert(
      fc.property(estimate, estimate, (first, second) => {
        const [one, other] = [difference(first, second), difference(second, first)]
        expect(one.low).toBeCloseTo(-other.high, 12)
        expect(one.low <= one.value && one.value <= one.high).toBe(true)
        const width = one.high - one.low + 1e-12
        expect(width).toBeGreaterThanOrEqual(Math.max(first.value - first.low, second.high - second.value))
      }),
    )
  })

  it('from a number known without error is the figure’s own interval', () => {
    fc.assert(
      fc.property(estimate, hundredths(-1, 1), polarity, (figure, number, which) => {
        const apart = difference(figure, exactly(number))
        expect(apart.low).toBeCloseTo(figure.low - number, 12)
        expect(apart.high).toBeCloseTo(figure.high - number, 12)
        if (Math.min(Math.abs(figure.low - number), Math.abs(figure.high - number)) > 1e-9)
          expect(compare(apart, 0, which)).toBe(compare(figure, number, which))
      }),
    )
  })

  it('of two changes is the same whether changes or years are taken first', () => {
    fc.assert(
      fc.property(ofMean, ofMean, ofMean, ofMean, (before, after, theirBefore, theirAfter) => {
        const changes = difference(difference(after, before), difference(theirAfter, theirBefore))
        const years = difference(difference(after, theirAfter), difference(before, theirBefore))
        expect(changes.value).toBeCloseTo(years.value, 9)
        expect(changes.low).toBeCloseTo(years.low, 9)
        expect(changes.high).toBeCloseTo(years.high, 9)
      }),
    )
  })
})

describe('the p-value of an interval', () => {
  // Altman and Bland, BMJ 343 (2011) d2304: a difference of 19.6 (7.9 to 31.3) has z = 3.28, P = 0.001.
  it('is that of Altman and Bland’s example', () => {
    expectPrinted(pValue({ value: 19.6, low: 7.9, high: 31.3 }), 0.001)
  })

  it.each([
    [1.959963984540054, 0.05],
    [2.5758293035489004, 0.01],
    [3.2905267314919255, 0.001],
    [0.6744897501960817, 0.5],
  ])('is that of %d standard errors', (z, p) => {
    const reach = 1.959963984540054
    expect(pValue({ value: z, low: z - reach, high: z + reach })).toBeCloseTo(p, 10)
  })

  it('is below 0.05 just where the interval leaves 0 out, and the same on both sides', () => {
    fc.assert(
      fc.property(estimate, estimate, (first, second) => {
        const { value, low, high } = difference(first, second)
        const p = pValue({ value, low, high })
        expect(p >= 0 && p <= 1).toBe(true)
        if (Math.min(Math.abs(low), Math.abs(high)) > 1e-9) expect(p < 0.05).toBe(low > 0 || high < 0)
        expect(pValue({ value: -value, low: -high, high: -low })).toBe(p)
      }),
    )
    expect(pValue(exactly(0))).toBe(1)
    expect(pValue(exactly(3))).toBeLessThan(1e-9)
  })
})
