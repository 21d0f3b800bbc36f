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
    expect(shareOf(charts, some)).toBeCloseTo(stored.some, 3)
    expect(shareOf(charts, latest)).toBeCloseTo(stored.latest, 3)
  })

  it('are those of the nearest number of figures', () => {
    expect(falseAlarms('term', 40).points).toBe(42)
    expect(falseAlarms('month', 1).points).toBe(22)
    expect(falseAlarms('month', 999).points).toBe(110)
  })
})
