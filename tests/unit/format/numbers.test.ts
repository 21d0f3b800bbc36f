import { expect, it } from 'vitest'
import { formatDifference, formatNumber, formatValue } from '../../../src/format/numbers'

it('writes numbers as a reader expects them', () => {
  expect(formatNumber(-0.2, 2)).toBe('−0.20')
  expect(formatNumber(18056, 0)).toBe('18,056')
  expect(formatValue(26.182, 'percent', 2)).toBe('26.18%')
  expect(formatDifference(-5.37, 'percent', 1)).toBe('5.4 points')
  expect(formatDifference(1, 'percent', 0)).toBe('1 point')
  expect(formatDifference(0.018, 'score', 2)).toBe('0.02')
})
