import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Judged } from '../../../src/assessment/trajectory'
import { formatValue } from '../../../src/format/numbers'
import { goal, measure, note, series } from '../verdict/support'
import { aimsOf, comparator, drawn, input, notes, readout, tableRows, values, wordsApart } from './support'

/** Progress 8 of pupils on SEN support as it stood at the end of 2019. */
const progress = (changes: Judged = {}) =>
  input({
    goal: goal({ baseline: -0.27, target: -0.2, decimals: 2 }),
    measure: measure({ id: 'progress-8', name: 'Progress 8', unit: 'score', polarity: 'higher' }),
    series: series({ '2015/16': -0.16, '2016/17': -0.3, '2017/18': -0.26, '2018/19': -0.31 }),
    notes: [],
    formatValue: (value) => formatValue(value, 'score', 2),
    ...changes,
  })

const forecast = {
  from: { date: '2019-07-31', value: -0.31 },
  period: '2019/20',
  date: '2020-07-31',
  value: -0.36,
  low: -0.52,
  high: -0.2,
}
const intervals = new Map([['2018/19', { low: -0.4702, high: -0.1498 }]])
const moving = {
  goal: goal({ target: null }),
  aims: aimsOf({ '2017/18': 14, '2018/19': 14.2, '2020/21': 14.58, '2021/22': 15 }),
  aimPeriod: '2020/21',
  aimLabel: 'Goal: in line with England',
}

describe('intervals', () => {
  it('stand at their own figures, within the scale', () => {
    const { placed } = drawn(progress({ intervals }))
    expect(placed.whiskers).toEqual([
      { x: placed.x('2019-07-31'), low: placed.y(-0.4702), high: placed.y(-0.1498) },
    ])
    expect(placed.whiskers[0]?.low).toBeLessThan(placed.plot.bottom)
    expect(placed.key.map(({ lines }) => lines.join(' '))).toEqual(['95% interval'])
    expect(drawn(progress()).placed.key).toEqual([])
  })

  it('of a percentage never take the axis beyond 0–100', () => {
    const few = series({ '2020/21': 2, '2021/22': 97 })
    const wide = new Map([
      ['2020/21', { low: -3, high: 12 }],
      ['2021/22', { low: 90, high: 104 }],
    ])
    const { placed } = drawn(input({ series: few, intervals: wide }))
    expect(placed.yTicks.at(0)?.text).toBe('0%')
    expect(placed.yTicks.at(-1)?.text).toBe('100%')
    for (const { low, high } of placed.whiskers)
      expect(high >= placed.plot.top && low <= placed.plot.bottom && high < low).toBe(true)
  })

  it('are read out and stand in the table, which has the column only where one is known', () => {
    expect(readout(progress({ intervals }), '2018/19')).toBe(
      '2018/19: Stockport −0.31 (95% interval −0.47 to −0.15) · trajectory −0.24.',
    )
    const rows = tableRows(progress({ intervals }))
    expect(rows.map(({ interval }) => interval)).toEqual(['', '', '', '−0.47 to −0.15'])
    expect(tableRows(progress()).some(({ interval }) => interval)).toBe(false)
  })

  it('of a count have a decimal, for their ends are not whole', () => {
    const of = input({
      measure: measure({ unit: 'count' }),
      goal: goal({ decimals: 0, target: null }),
      series: series({ 'January 2019': 43 }),
      notes: [],
      formatValue: (value) => formatValue(value, 'count', 0),
      intervals: new Map([['January 2019', { low: 31.1186, high: 57.9207 }]]),
    })
    expect(readout(of, 'January 2019')).toBe('January 2019: Stockport 43 (95% interval 31.1 to 57.9).')
  })
})

describe('a forecast', () => {
  it('has its own line from the last figure and a band that widens to its interval', () => {
    const { what, placed } = drawn(progress({ forecast }))
    expect(placed.forecast).toEqual({
      from: { x: placed.x('2019-07-31'), y: placed.y(-0.31) },
      to: { x: placed.x('2020-07-31'), y: placed.y(-0.36) },
      low: placed.y(-0.52),
      high: placed.y(-0.2),
    })
    expect(placed.runs.flat().every(({ x }) => x <= placed.x('2019-07-31'))).toBe(true)
    expect(what.marks.map(({ period }) => period.label)).not.toContain('2019/20')
    expect(placed.xTicks.at(-1)?.text).toBe('2019/20')
  })

  it.each([320, 520, 1000])('is named at %i px', (width) => {
    expect(wordsApart(progress({ forecast, intervals }), width)).toContain(
      'forecast −0.36 (80%: −0.52 to −0.20)',
    )
  })

  it('is read out in its own period and told apart from a figure in the table', () => {
    const of = progress({ forecast })
    expect(readout(of, '2019/20')).toBe(
      '2019/20: forecast −0.36 (80% interval −0.52 to −0.20) · trajectory −0.20.',
    )
    expect(tableRows(of).map(({ period, value }) => [period, value])).toEqual([
      ['2015/16', '−0.16'],
      ['2016/17', '−0.30'],
      ['2017/18', '−0.26'],
      ['2018/19', '−0.31'],
      ['2019/20, forecast', '−0.36'],
    ])
    expect(tableRows(of).at(-1)).toMatchObject({
      trajectory: '−0.20',
      note: 'A forecast, not a figure. 80% interval: −0.52 to −0.20.',
    })
  })
})

describe('a goal that moves', () => {
  it('is a level for each period, with gaps where it has none, and a square where it is settled', () => {
    const { placed } = drawn(input(moving))
    expect(placed.goal).toBeUndefined()
    const levels = placed.aims?.runs.map((run) => [...new Set(run.map(({ y }) => y))])
    expect(levels).toEqual([
      [placed.y(14), placed.y(14.2)],
      [placed.y(14.58), placed.y(15)],
    ])
    expect(placed.aims?.settles).toEqual({ x: placed.x('2021-07-31'), y: placed.y(14.58) })
  })

  it('is named once, by the period that settles it or else by its latest one', () => {
    const named = (changes: Judged) =>
      wordsApart(input({ ...moving, ...changes }), 900).filter((text) => text.startsWith('Goal'))
    expect(named({})).toEqual(['Goal: in line with England, 14.6% in 2020/21'])
    expect(named({ aimPeriod: '2019/20' })).toEqual(['Goal: in line with England, 15.0% in 2021/22'])
    expect(drawn(input({ ...moving, aimPeriod: '2019/20' })).placed.aims?.settles).toBeUndefined()
  })

  it('is read out, and stands in the table beside the figures', () => {
    expect(readout(input(moving), '2020/21')).toContain('Stockport 17.9% · goal 14.6%.')
    const rows = tableRows(input(moving))
    expect(rows.map(({ period, goal: asked }) => [period, asked])).toEqual([
      ['2017/18', '14.0%'],
      ['2018/19', '14.2%'],
      ['2019/20', ''],
      ['2020/21', '14.6%'],
      ['2021/22', '15.0%'],
      ['2022/23', ''],
      ['2023/24', ''],
      ['2024/25', ''],
    ])
    expect(rows.find(({ period }) => period === '2020/21')?.note).toMatch(/^This period settles the goal\./)
    expect(tableRows(input()).some(({ goal: asked }) => asked)).toBe(false)
  })

  it('does not cross a break in definition', () => {
    const { placed } = drawn(
      input({ ...moving, notes: [...notes, note({ period: '2021/22', kind: 'break' })] }),
    )
    expect(placed.aims?.runs).toHaveLength(3)
  })
})

it.each([270, 320, 520, 1000])(
  'all of it together leaves no name out and lets no words touch at %i px',
  (width) => {
    const value = fc.integer({ min: 5, max: 40 })
    const line = fc.array(value, { minLength: 6, maxLength: 6 })
    const half = fc.integer({ min: 0, max: 12 })
    const names = ['England', 'North West', 'Neighbours’ median', 'National median']
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), half, value, half, line, fc.boolean(), (...drawing) => {
        const [lines, spread, ahead, band, asked, moves] = drawing
        const of = input({
          comparators: lines.map((each, index) => comparator(`${index}`, names[index] ?? '', each)),
          intervals: new Map(
            Object.entries(values).map(([label, at]) => [label, { low: at - spread, high: at + spread }]),
          ),
          forecast: {
            from: { date: '2025-07-31', value: 19.67 },
            period: '2025/26',
            date: '2026-07-31',
            value: ahead,
            low: ahead - band,
            high: ahead + band,
          },
          ...(moves
            ? { ...moving, aims: aimsOf({ '2018/19': asked[0] ?? 0, '2020/21': asked[1] ?? 0 }) }
            : {}),
        })
        const words = wordsApart(of, width).join(' | ')
        for (const [index] of lines.entries()) expect(words).toContain(names[index])
        expect(words).toContain('Stockport 19.7%')
        expect(words).toContain('Baseline 15.5%')
        expect(words).toContain(`forecast ${ahead}.0% (80%:`)
        expect(words).toContain(moves ? 'Goal: in line with England' : 'Goal 14.3% by Jul')
        expect(JSON.stringify(drawn(of, width).placed)).not.toMatch(/NaN|Infinity/)
      }),
    )
  },
)

it('an empty chart has no axis, and no broken number', () => {
  const bare = input({
    goal: goal({ baseline: null, target: null, targetDate: null }),
    series: undefined,
    notes: [],
  })
  expect(drawn(bare).placed.yTicks).toEqual([])
  expect(JSON.stringify(drawn(bare).placed)).not.toMatch(/NaN|Infinity/)
})
