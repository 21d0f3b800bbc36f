import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areTinyEvents,
  areTinyShares,
  conditionalExact,
  fisherExact,
} from '../../../src/statistics/exactTests'
import oracles from '../../fixtures/oracles.json'
import { expectPrinted } from './support'

const group = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

describe('Fisher’s exact test', () => {
  it.each(oracles.exact_tests.fisher)('gives $p for $a of $n and $b of $m', ({ a, n, b, m, p }) => {
    expectPrinted(fisherExact(a, n, b, m), p)
  })

  it('is a probability, whichever group stands first and whichever side is counted', () => {
    fc.assert(
      fc.property(group, group, ({ x: a, n }, { x: b, n: m }) => {
        const p = fisherExact(a, n, b, m)
        expect(p > 0 && p <= 1).toBe(true)
        expect(fisherExact(b, m, a, n)).toBeCloseTo(p, 9)
        expect(fisherExact(n - a, n, m - b, m)).toBeCloseTo(p, 9)
      }),
    )
  })

  it('is taken for groups below 10, or fewer than 5 expected', () => {
    expect(areTinyShares(0, 4, 1, 1)).toBe(true)
    expect(areTinyShares(2, 3000, 5, 4000)).toBe(true)
    expect(areTinyShares(2998, 3000, 3995, 4000)).toBe(true)
    expect(areTinyShares(20, 100, 30, 100)).toBe(false)
  })
})

describe('the exact test of two numbers of events', () => {
  it.each(oracles.exact_tests.events)('gives $p for $a in $n and $b in $m', ({ a, n, b, m, p }) => {
    expectPrinted(conditionalExact(a, n, b, m), p)
  })

  it('is a probability, whichever stands first', () => {
    const events = fc.integer({ min: 0, max: 40 })
    const size = fc.integer({ min: 1, max: 9000 })
    fc.assert(
      fc.property(events, size, events, size, (a, n, b, m) => {
        const p = conditionalExact(a, n, b, m)
        expect(p > 0 && p <= 1).toBe(true)
        expect(conditionalExact(b, m, a, n)).toBeCloseTo(p, 9)
      }),
    )
  })

  it('is taken where fewer than 5 are expected', () => {
    expect(areTinyEvents(2, 1732, 5, 1842)).toBe(true)
    expect(areTinyEvents(18, 4191, 12, 4000)).toBe(false)
  })
})
