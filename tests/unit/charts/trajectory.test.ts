import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../src/charts/core/labels/boxes'
import { sparklineLayout } from '../../../src/charts/sparkline/sparklineLayout'
import { sparklineSeries } from '../../../src/charts/sparkline/sparklineSeries'
import { trajectoryLabels } from '../../../src/charts/trajectory/trajectoryLabels'
import { trajectorySeries } from '../../../src/charts/trajectory/trajectorySeries'
import { formatValue } from '../../../src/format/numbers'
import { runOf } from '../../../src/verdict/towardsGoal'
import { goal, measure, note, series } from '../verdict/support'
import { drawn, input, notes, readout, tableRows, values } from './support'

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
    expect(placed.baseline).toEqual({ x: placed.x('2018-07-31'), y: placed.y(15.5), assumed: false })
    expect(placed.goal).toEqual({ x: placed.x('2020-07-31'), y: placed.y(14.3) })
  })

  it('explains each year without a figure', () => {
    const { what } = drawn(input({ series: series({ '2018/19': 15.86, '2021/22': 27.08 }) }))
    expect(what.annotations.map(({ lines }) => lines.join(' '))).toEqual([
      '2019/20 not published (Covid-19)',
      '2020/21 disrupted',
    ])
    const silent = drawn(input({ series: series({ '2019/20': 11.57 }), notes: [] }))
    expect(silent.what.annotations.map(({ lines }) => lines.join(' '))).toEqual(['2018/19 no figure loaded'])
  })

  it('joins neighbouring years with one explanation, and none that had not ended by the as-at date', () => {
    const two = ['2019/20', '2020/21'].map((period) =>
      note({ period, kind: 'not-published', sentence: 'No examinations (Covid-19).' }),
    )
    const few = series({ '2018/19': 15.86, '2021/22': 27.08 })
    const lines = (asAt: string, of = few) =>
      trajectorySeries(input({ series: of, notes: two, asAt })).annotations.map((one) => one.lines.join(' '))
    expect(lines('2026-11-24')).toEqual(['2019/20 and 2020/21 not published (Covid-19)'])
    expect(lines('2020-12-31', series({ '2018/19': 15.86 }))).toEqual(['2019/20 not published (Covid-19)'])
    expect(lines('2019-12-31', series({ '2018/19': 15.86 }))).toEqual([])
  })

  it('shows unpublished years after the last figure only where it knows the as-at date', () => {
    const later = [note({ period: '2025/26', kind: 'not-published' })]
    const periods = (asAt?: string) =>
      trajectorySeries(input({ notes: later, ...(asAt ? { asAt } : {}) })).periods.at(-1)?.label
    expect(periods()).toBe('2024/25')
    expect(periods('2026-11-24')).toBe('2025/26')
  })

  it('marks a lower bound and a figure that is not credible, and joins neither to a line', () => {
    const neet = { 'January 2022': 57, 'January 2023': 0, 'January 2024': 51, 'January 2025': 32 }
    const said = [
      note({ period: 'January 2023', kind: 'break' }),
      note({ period: 'January 2023', kind: 'not-credible' }),
      note({ period: 'January 2025', kind: 'lower-bound' }),
    ]
    const of = input({
      measure: measure({ unit: 'count' }),
      goal: goal({ baseline: 43, baselinePeriod: 'January 2019', target: 35, targetDate: '2020-01-31' }),
      series: series(neet, said),
      notes: said,
      formatValue: (value) => formatValue(value, 'count', 0),
    })
    const { what, placed } = drawn(of)
    expect(placed.lines).toEqual([])
    expect(what.marks.map(({ kind }) => kind)).toEqual(['figure', 'not-credible', 'figure', 'lower-bound'])
    expect(placed.ends.map(({ lines }) => lines.join(' '))).toEqual(['Stockport 32 or more'])
    expect(placed.yTicks[0]?.text).toBe('0')
    expect(placed.xTicks.map(({ text }) => text)).toContain('Jan 2021')
    expect(trajectoryLabels(what, placed).map(({ item }) => item.text)).toContain('0, not credible')
  })

  it('loses neither goal nor baseline in a crowd of lines, and lets no label touch another', () => {
    const names = ['England', 'North West', 'Neighbours’ median', 'National median', 'Camden']
    const line = fc.array(fc.integer({ min: 10, max: 30 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(fc.integer({ min: 260, max: 1200 }), fc.array(line, { maxLength: 5 }), (width, lines) => {
        const of = input({
          comparators: lines.map((line, index) => ({
            id: `${index}`,
            name: names[index] ?? '',
            points: (input().series?.points ?? []).map(({ period }, at) => ({
              period,
              value: line[at] ?? 0,
            })),
          })),
        })
        const { what, placed } = drawn(of, width)
        const labels = trajectoryLabels(what, placed)
        const texts = labels.map(({ item }) => item.text).join(' | ')
        expect(texts).toMatch(/Goal 14\.3% by Jul/)
        expect(texts).toMatch(/Baseline 15\.5%/)
        const boxes = [...labels, ...placed.ends].map(({ box }) => box)
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false)
        for (const { x, y, width: w, height } of boxes) {
          expect(x >= 0 && x + w <= width + 1).toBe(true)
          expect(y >= 0 && y + height <= placed.height).toBe(true)
        }
      }),
    )
  })

  it('never leads from the baseline across a break', () => {
    const broken = [note({ period: '2018/19', kind: 'break' })]
    expect(drawn(input({ series: series(values, broken), notes: broken })).what.lead).toEqual([])
  })

  it('names a line that stops early where it stops, with its period', () => {
    const of = input({
      comparators: [
        {
          id: 'england',
          name: 'England',
          points: series({ '2021/22': 18.59 }).points.flatMap(({ period, value }) =>
            value === null ? [] : [{ period, value }],
          ),
        },
      ],
    })
    const { what, placed } = drawn(of)
    expect(placed.early.map(({ end }) => end.text)).toEqual(['England 18.6% in 2021/22'])
    expect(trajectoryLabels(what, placed).map(({ item }) => item.text)).toContain('England 18.6% in 2021/22')
  })

  it('says where a baseline’s period is unknown and gives it no trajectory', () => {
    const of = input({ goal: goal({ baselinePeriod: null }), series: undefined })
    const { what, placed } = drawn(of)
    expect(placed.baseline).toMatchObject({ assumed: true, x: placed.x('2019-04-30') })
    expect(trajectoryLabels(what, placed).map(({ item }) => item.text)).toContain(
      'Baseline 15.5%, period unknown',
    )
    expect(runOf(of.goal)).toBeUndefined()
  })

  it.each([{}, { '2020/21': 17.9 }, { '2020/21': 5, '2021/22': 5 }])(
    'draws %o without a broken number',
    (few) => {
      const of = input({
        series: series(few),
        goal: goal({ baseline: null, target: null, targetDate: null }),
      })
      const { what, placed } = drawn(of)
      const text = JSON.stringify([placed, trajectoryLabels(what, placed)])
      expect(text).not.toMatch(/NaN|null,null|Infinity/)
    },
  )

  it('keeps labels apart at every width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 280, max: 1200 }), (width) => {
        const of = input()
        const { what, placed } = drawn(of, width)
        const boxes = [...trajectoryLabels(what, placed), ...placed.ends].map(({ box }) => box)
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
      const texts = trajectoryLabels(what, placed).map(({ item }) => item.text)
      expect(placed.ends.map(({ lines }) => lines.join(' '))).toEqual(['Stockport 19.7%'])
      expect(texts).toContain(width < 400 ? 'Goal 14.3% by Jul 2020' : 'Goal 14.3% by July 2020')
    }
  })
})

it('the table twin says what the chart draws, and the trajectory between baseline and goal', () => {
  const rows = tableRows(input())
  expect(rows.map(({ period, value, trajectory }) => [period, value, trajectory])).toEqual([
    ['2017/18', '–', '15.5%'],
    ['2018/19', '15.9%', '14.9%'],
    ['2019/20', '–', '14.3%'],
    ['2020/21', '17.9%', ''],
    ['2021/22', '27.1%', ''],
    ['2022/23', '25.0%', ''],
    ['2023/24', '23.1%', ''],
    ['2024/25', '19.7%', ''],
  ])
})

it('reads a suppressed figure as suppressed, never as a number', () => {
  const of = input({ series: series({ '2021/22': null }) })
  expect(readout(of, '2021/22')).toBe('2021/22: Stockport: suppressed.')
  expect(tableRows(of).find(({ period }) => period === '2021/22')?.value).toBe('suppressed')
})

it('a spark shares its time axis and stops at gaps', () => {
  const what = sparklineSeries(goal(), series(values, notes), '2019-04-30')
  const placed = sparklineLayout(what, ['2015-07-31', '2026-11-24'], 210, 44)
  expect(placed.lines).toHaveLength(2)
  expect(placed.marks).toHaveLength(6)
  expect(JSON.stringify(placed)).not.toContain('null')
})

it('a spark keeps every mark at its own date, even one before the shared axis', () => {
  const placed = sparklineLayout(
    sparklineSeries(goal(), undefined, '2019-04-30'),
    ['2019-04-30', '2026-11-24'],
    210,
    44,
  )
  const [from = 0, to = 0] = [placed.baseline?.x, placed.goal?.x]
  const whole = Date.parse('2026-11-24') - Date.parse('2018-07-31')
  expect(from).toBe(7)
  expect(to - from).toBeCloseTo(((Date.parse('2020-07-31') - Date.parse('2018-07-31')) / whole) * 196, 6)
})

it('a spark has no broken number, however few its figures', () => {
  for (const few of [
    undefined,
    series({}),
    series({ '2020/21': 5 }),
    series({ '2020/21': 5, '2021/22': 5 }),
  ]) {
    const bare = goal({ baseline: null, target: null, targetDate: null })
    const placed = sparklineLayout(
      sparklineSeries(bare, few, '2019-04-30'),
      ['2019-07-31', '2019-07-31'],
      210,
      44,
    )
    expect(JSON.stringify(placed)).not.toMatch(/NaN|null|Infinity/)
  }
})
