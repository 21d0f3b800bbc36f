import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap, placeLabels } from '../../../src/charts/boxes'
import { placeSpark } from '../../../src/charts/spark/place'
import { sparkSeries } from '../../../src/charts/spark/series'
import { tableRows } from '../../../src/charts/table/rows'
import { trajectoryLabels } from '../../../src/charts/trajectory/labels'
import { placeTrajectory } from '../../../src/charts/trajectory/place'
import { readout } from '../../../src/charts/trajectory/readout'
import { type TrajectoryInput, trajectorySeries } from '../../../src/charts/trajectory/series'
import { formatValue } from '../../../src/format/numbers'
import { runOf } from '../../../src/verdict/before'
import { goal, measure, note, series } from '../verdict/support'

/** Stockport, persistent absence, SEN support, primary, with the notes that belong to it. */
const notes = [
  note({ period: '2019/20', kind: 'not-published', sentence: 'Never published.' }),
  note({ period: '2020/21', kind: 'disrupted' }),
]
const values = {
  '2018/19': 15.86,
  '2020/21': 17.9,
  '2021/22': 27.08,
  '2022/23': 24.98,
  '2023/24': 23.05,
  '2024/25': 19.67,
}
const input = (changes: Partial<TrajectoryInput> = {}): TrajectoryInput => ({
  goal: goal(),
  measure: measure(),
  series: series(values, notes),
  comparators: [],
  notes,
  areaName: 'Stockport',
  baselineFallback: '2019-04-30',
  formatValue: (value) => formatValue(value, 'percent', 1),
  ...changes,
})
const drawn = (of: TrajectoryInput, width = 900) => {
  const what = trajectorySeries(of)
  return { what, placed: placeTrajectory(what, of.measure.unit, width, of.formatValue) }
}

describe('the trajectory chart', () => {
  it('stops the line at the year that was never published', () => {
    const { what } = drawn(input())
    expect(what.runs.map((run) => run.map(({ period }) => period.label))).toEqual([
      ['2018/19'],
      ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25'],
    ])
  })

  it('leads from the baseline to the figure of the next year, and no further', () => {
    expect(drawn(input()).what.lead).toHaveLength(2)
    expect(drawn(input({ series: series({ '2019/20': 11.57 }) })).what.lead).toEqual([])
  })

  it('does not cross a break in definition', () => {
    const broken = [note({ period: '2022/23', kind: 'break' })]
    const { what } = drawn(input({ series: series(values, broken), notes: broken }))
    expect(what.runs.map((run) => run[0]?.period.label)).toEqual(['2018/19', '2020/21', '2022/23'])
  })

  it('runs time by real dates: two years take twice the room of one', () => {
    const { placed } = drawn(input())
    const [a, b, c] = ['2019-07-31', '2021-07-31', '2022-07-31'].map(placed.x)
    expect(((b ?? 0) - (a ?? 0)) / ((c ?? 0) - (b ?? 0))).toBeCloseTo(2, 1)
  })

  it('puts baseline and goal where their date and value are', () => {
    const { placed } = drawn(input())
    expect(placed.baseline).toEqual({ x: placed.x('2018-07-31'), y: placed.y(15.5) })
    expect(placed.goal).toEqual({ x: placed.x('2020-07-31'), y: placed.y(14.3) })
  })

  it('explains each year without a figure', () => {
    const { what } = drawn(input({ series: series({ '2018/19': 15.86, '2021/22': 27.08 }) }))
    expect(what.annotations.map(({ lines }) => lines.join(' '))).toEqual([
      '2019/20 not published',
      '2020/21 disrupted',
    ])
    const silent = drawn(input({ series: series({ '2019/20': 11.57 }), notes: [] }))
    expect(silent.what.annotations.map(({ lines }) => lines.join(' '))).toEqual(['2018/19 no figure loaded'])
  })

  it.each([{}, { '2020/21': 17.9 }, { '2020/21': 5, '2021/22': 5 }])(
    'draws %o without a broken number',
    (few) => {
      const of = input({
        series: series(few),
        goal: goal({ baseline: null, target: null, targetDate: null }),
      })
      const { what, placed } = drawn(of)
      const text = JSON.stringify([placed, trajectoryLabels(of, what, placed)])
      expect(text).not.toMatch(/NaN|null,null|Infinity/)
    },
  )

  it('keeps labels apart at every width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 280, max: 1200 }), (width) => {
        const of = input()
        const { what, placed } = drawn(of, width)
        const boxes = trajectoryLabels(of, what, placed).map(({ box }) => box)
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false)
        for (const { x, width: w } of boxes) expect(x + w).toBeLessThanOrEqual(width + 1)
      }),
    )
  })

  it('always labels the latest figure and the goal', () => {
    const of = input()
    for (const width of [290, 700, 1100]) {
      const { what, placed } = drawn(of, width)
      const texts = trajectoryLabels(of, what, placed).map(({ item }) => item.text)
      expect(texts).toContain('19.7')
      expect(texts).toContain('Goal 14.3% by July 2020')
    }
  })
})

it('placeLabels leaves out what finds no place', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 }
  expect(
    placeLabels([
      { item: 'a', places: [box] },
      { item: 'b', places: [box] },
    ]).map(({ item }) => item),
  ).toEqual(['a'])
})

it('the table twin says what the chart draws, and the trajectory between baseline and goal', () => {
  const rows = tableRows(input(), runOf(goal()))
  expect(rows.map(({ period, ours, trajectory }) => [period, ours, trajectory])).toEqual([
    ['2017/18', '–', '15.5%'],
    ['2018/19', '15.9%', '14.9%'],
    ['2020/21', '17.9%', ''],
    ['2021/22', '27.1%', ''],
    ['2022/23', '25.0%', ''],
    ['2023/24', '23.1%', ''],
    ['2024/25', '19.7%', ''],
  ])
})

it('reads a suppressed figure as suppressed, never as a number', () => {
  const of = input({ series: series({ '2021/22': null }) })
  expect(readout(of, undefined, '2021/22')).toBe('2021/22: Stockport: suppressed.')
  expect(tableRows(of, undefined).find(({ period }) => period === '2021/22')?.ours).toBe('suppressed')
})

it('a spark shares its time axis and stops at gaps', () => {
  const what = sparkSeries(goal(), series(values, notes), '2019-04-30')
  const placed = placeSpark(what, ['2015-07-31', '2026-11-24'], 210, 44)
  expect(placed.lines).toHaveLength(2)
  expect(placed.dots).toHaveLength(6)
  expect(JSON.stringify(placed)).not.toContain('null')
})
