import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compare } from '../../../src/statistics/comparison'
import oracles from '../../fixtures/oracles.json'
import { hundredths, mirrored, polarity } from './support'

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
