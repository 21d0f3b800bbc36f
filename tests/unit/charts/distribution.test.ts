import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestStop } from '../../../src/charts/core/reading/pointer'
import { distributionLayout, swarm } from '../../../src/charts/distribution/distributionLayout'
import type { DistributionSeries, DotLook } from '../../../src/charts/distribution/distributionSeries'
import { rankLayout } from '../../../src/charts/ranks/rankLayout'
import { parsePeriod } from '../../../src/framework/period'

describe('a swarm', () => {
  it('keeps every height, and no two dots touch', () => {
    const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 6 }), (ys, radius) => {
        const placed = swarm(ys, radius)
        expect(placed.map(({ y }) => y)).toEqual(ys)
        expect(placed.every(({ offset }) => offset >= 0)).toBe(true)
        placed.forEach((a, index) => {
          for (const b of placed.slice(index + 1))
            expect(Math.hypot(a.y - b.y, a.offset - b.offset)).toBeGreaterThan(2 * radius - 1e-6)
        })
      }),
    )
  })

  it('puts equal values side by side', () => {
    expect(swarm([5, 5, 5], 2).map(({ offset }) => offset)).toEqual([0, 4, 8])
  })
})

const looks: readonly DotLook[] = ['ours', 'neighbour', 'neighbour', 'marked']
const crowd = (values: readonly number[]): DistributionSeries => ({
  dots: values.map((value, index) => ({
    code: `E${index}`,
    name: `A borough of some length ${index}`,
    value,
    look: looks[index] ?? 'other',
  })),
  levels: [
    { look: 'england', name: 'England', value: 20 },
    { look: 'median', name: 'National median (150)', value: 20.1 },
  ],
  measure: { unit: 'percent', polarity: 'lower' },
  text: (value) => `${value.toFixed(1)}%`,
})

describe('the distribution', () => {
  it.each([260, 560, 900])('keeps dots and names apart and on the canvas at %i px', (width) => {
    const values = Array.from({ length: 150 }, (_, index) => 20 + ((index * 37) % 41) / 10)
    const placed = distributionLayout(crowd(values), width)
    expect(placed.dots).toHaveLength(150)
    for (const { x, y } of placed.dots) {
      expect(x - placed.radius).toBeGreaterThanOrEqual(placed.plot.left)
      expect(x + placed.radius).toBeLessThanOrEqual(placed.plot.right)
      expect(y).toBeGreaterThanOrEqual(placed.plot.top)
      expect(y).toBeLessThanOrEqual(placed.plot.bottom)
    }
    const rows = placed.names
      .map(({ y, lines }) => ({ top: y - 11, bottom: y - 11 + lines.length * 14 }))
      .sort((a, b) => a.top - b.top)
    expect(rows).toHaveLength(6)
    rows.forEach(({ bottom }, index) => {
      expect(rows[index + 1]?.top ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(bottom - 1e-6)
    })
  })

  it('reads a value off a height, and finds the dot under the pointer', () => {
    const placed = distributionLayout(crowd([10, 20, 30, 40, 50]), 600)
    expect(placed.valueAt(placed.yOf(25))).toBeCloseTo(25)
    expect(placed.yOf(10)).toBeGreaterThan(placed.yOf(50))
    placed.dots.forEach(({ x, y }, index) => {
      expect(nearestStop(placed.stops, x + 1, y - 1)).toBe(index)
    })
  })
})

it('ranks over time: the best at the top, a gap where no line runs, the last one always named', () => {
  const mark = (label: string, value: number, rank: number) => {
    const period = parsePeriod(label)
    if (!period) throw new Error(`${label} is not a period`)
    return {
      period,
      value,
      rank: { rank, of: 152, tied: 1, quartile: Math.ceil((rank * 4) / 152) },
    }
  }
  const runs = [[mark('2018/19', 15.9, 131)], [mark('2020/21', 17.9, 152), mark('2021/22', 27.1, 1)]]
  const placed = rankLayout(
    { title: '', about: '', areaName: 'Stockport', runs, text: (value) => `${value}%` },
    300,
  )
  expect(placed.lines).toHaveLength(1)
  expect(placed.marks.map(({ y }) => y)).toEqual([
    expect.closeTo(placed.plot.top + (130 / 151) * (placed.plot.bottom - placed.plot.top)),
    placed.plot.bottom,
    placed.plot.top,
  ])
  expect(placed.labels.map(({ lines }) => lines)).toContainEqual(['1st', '27.1%'])
  expect(placed.xTicks.map(({ text }) => text)).toEqual(['2018/19', '2019/20', '2020/21', '2021/22'])
})
