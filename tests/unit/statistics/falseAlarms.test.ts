import { describe, expect, it } from 'vitest'
import { falseAlarms } from '../../../src/statistics/falseAlarms'
import { latest, some, stable } from '../../calibrate/control'
import { shareOf } from '../../calibrate/row'

describe('false alarms of a control chart', () => {
  it.each([
    ['term', 13],
    ['term', 24],
    ['month', 33],
  ] as const)('are those of the simulation by %s with %d figures', (spacing, points) => {
    const charts = stable(spacing, points)
    const stored = falseAlarms(spacing, points)
    expect(stored.points).toBe(points)
    for (const [holds, share] of [
      [some, stored.some],
      [latest, stored.latest],
    ] as const) {
      // Four standard errors of the difference of two shares: another generator of random numbers may be used.
      const error = Math.sqrt((2 * share * (1 - share)) / charts.length)
      expect(Math.abs(shareOf(charts, holds) - share)).toBeLessThan(4 * error)
    }
  })

  it('are those of the nearest number of figures', () => {
    expect(falseAlarms('term', 40).points).toBe(42)
    expect(falseAlarms('month', 1).points).toBe(22)
    expect(falseAlarms('month', 999).points).toBe(110)
  })
})
