import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapChange, gapOf, gapRatio } from '../../../src/statistics/gap'
import { hundredths, mirrored, polarity } from './support'

const pair = fc.record({ group: hundredths(-100, 100), reference: hundredths(-100, 100) })

describe('a gap', () => {
  it('is wider where the group is worse off, whichever way is good', () => {
    expect(gapOf({ group: 39, reference: 21 }, 'lower')).toBe(18)
    expect(gapOf({ group: -0.5, reference: 0.25 }, 'higher')).toBe(0.75)
    expect(gapOf({ group: 1, reference: 3 }, 'lower')).toBe(-2)
  })

  it('narrows by 1.2: 0.9 because the group improved, 0.3 because the others got worse', () => {
    const { change, ofGroup, ofReference } = gapChange(
      { group: 30, reference: 20 },
      { group: 29.1, reference: 20.3 },
      'lower',
    )
    expect(change).toBeCloseTo(-1.2, 12)
    expect(ofGroup).toBeCloseTo(-0.9, 12)
    expect(ofReference).toBeCloseTo(-0.3, 12)
  })

  it('changes by exactly the sum of its parts, which is the later gap minus the earlier', () => {
    fc.assert(
      fc.property(pair, pair, polarity, (from, to, which) => {
        const { change, ofGroup, ofReference } = gapChange(from, to, which)
        expect(ofGroup + ofReference).toBe(change)
        expect(change).toBeCloseTo(gapOf(to, which) - gapOf(from, which), 9)
      }),
    )
  })

  it('has no part of a side that did not move, and turns round with time and with polarity', () => {
    fc.assert(
      fc.property(pair, pair, polarity, (from, to, which) => {
        const there = gapChange(from, to, which)
        const back = gapChange(to, from, which)
        const turned = gapChange(from, to, mirrored[which])
        for (const key of ['change', 'ofGroup', 'ofReference'] as const) {
          expect(back[key]).toBeCloseTo(-there[key], 9)
          expect(turned[key]).toBeCloseTo(-there[key], 9)
        }
        expect(gapChange(from, { ...to, group: from.group }, which).ofGroup).toBeCloseTo(0, 12)
        expect(gapChange(from, { ...to, reference: from.reference }, which).ofReference).toBeCloseTo(0, 12)
      }),
    )
  })

  it('stays where it is when both sides move alike', () => {
    fc.assert(
      fc.property(pair, hundredths(-50, 50), polarity, (from, by, which) => {
        const to = { group: from.group + by, reference: from.reference + by }
        expect(gapChange(from, to, which).change).toBeCloseTo(0, 9)
      }),
    )
  })

  it('as a ratio may narrow while it widens in points', () => {
    const [from, to] = [
      { group: 2, reference: 1 },
      { group: 20, reference: 15 },
    ]
    expect([gapRatio(from), gapRatio(to)]).toEqual([2, 4 / 3])
    expect([gapOf(from, 'lower'), gapOf(to, 'lower')]).toEqual([1, 5])
  })

  it('has no ratio to nothing, nor through 0', () => {
    expect(gapRatio({ group: 5, reference: 0 })).toBeUndefined()
    expect(gapRatio({ group: -0.3, reference: 0.2 })).toBeUndefined()
    expect(gapRatio({ group: 0, reference: 2 })).toBe(0)
    fc.assert(
      fc.property(pair, hundredths(0, 9), (of, times) => {
        const found = gapRatio(of)
        expect(found === undefined).toBe(of.reference <= 0 || of.group < 0)
        // In another unit it is the same.
        if (found !== undefined && times > 0)
          expect(gapRatio({ group: of.group * times, reference: of.reference * times })).toBeCloseTo(found, 9)
      }),
    )
  })
})
