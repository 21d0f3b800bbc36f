import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly } from '../../../src/statistics/comparison'
import { simulatedRanks } from '../../../src/statistics/rankSimulation'
import { hundredths, mirrored, polarity } from './support'

const within = (value: number, half: number) => ({ value, low: value - half, high: value + half })
const figure = fc.record({ value: hundredths(0, 50), below: hundredths(0, 9), above: hundredths(0, 9) })
const figures = fc.array(
  figure.map(({ value, below, above }) => ({ value, low: value - below, high: value + above })),
  { minLength: 1, maxLength: 12 },
)

describe('the ranks chance allows', () => {
  it('are the ranks themselves where nothing is left to chance', () => {
    expect(simulatedRanks([3, 1, 2, 1].map(exactly), 'lower')).toEqual([
      { best: 4, worst: 4 },
      { best: 1, worst: 1 },
      { best: 3, worst: 3 },
      { best: 1, worst: 1 },
    ])
  })

  it('of figures that are all alike are all ranks but the ends', () => {
    const all = simulatedRanks(
      Array.from({ length: 100 }, () => within(20, 3)),
      'lower',
    )
    const mean = (of: (range: (typeof all)[number]) => number) =>
      all.reduce((sum, range) => sum + of(range), 0) / all.length
    // The 25th of 1,000 draws falls on rank 2.5, the 975th on 97.5.
    expect(mean(({ best }) => best)).toBeCloseTo(3, 0)
    expect(mean(({ worst }) => worst)).toBeCloseTo(98, 0)
    expect(all.every(({ best, worst }) => best <= 6 && worst >= 95)).toBe(true)
  })

  it('count chance in the others too: a figure known exactly among uncertain ones has a range', () => {
    const [ours] = simulatedRanks([exactly(20), within(19, 4), within(21, 4), within(20.5, 4)], 'lower')
    expect(ours).toEqual({ best: 1, worst: 4 })
  })

  it('of two figures change places as often as the normal distribution has it', () => {
    // The second is better with P = Φ(−d/√(se² + se²)); it keeps the second place alone while that is below 2.5%.
    const apart = (standardErrors: number) => {
      const half = 1.959964
      return simulatedRanks([within(0, half), within(standardErrors * Math.SQRT2, half)], 'lower')
    }
    expect(apart(2.3)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ])
    expect(apart(1.7)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ])
  })

  it('are the same each time, stay in order, and turn with the polarity', () => {
    fc.assert(
      fc.property(figures, polarity, (all, which) => {
        const ranks = simulatedRanks(all, which)
        expect(simulatedRanks(all, which)).toEqual(ranks)
        for (const { best, worst } of ranks) {
          expect(1 <= best && best <= worst && worst <= all.length).toBe(true)
        }
        const turned = all.map(({ value, low, high }) => ({ value: -value, low: -high, high: -low }))
        expect(simulatedRanks(turned, mirrored[which])).toEqual(ranks)
      }),
      { numRuns: 30 },
    )
  })

  it('hold the rank that is published', () => {
    fc.assert(
      fc.property(fc.array(hundredths(0, 50), { minLength: 2, maxLength: 12 }), (values) => {
        const ranks = simulatedRanks(
          values.map((value) => within(value, 2)),
          'lower',
        )
        for (const [index, { best, worst }] of ranks.entries()) {
          const better = values.filter((other) => other < (values[index] ?? 0)).length
          const ahead = values.filter((other) => other <= (values[index] ?? 0)).length
          expect(best <= ahead && worst >= better + 1).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
