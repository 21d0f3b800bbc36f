import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFramework } from '../../../src/framework/load/framework'
import { toSeries } from '../../../src/observations/seriesBook'

const framework = loadFramework((name) => readFileSync(`datasets/framework/${name}`, 'utf8'))
const key = { measure: 'suspensions', cohort: 'SEN support', phase: 'all' } as const
const cell = (period: string, value: number | null, file = 1, changes = {}) => ({
  ...key,
  area: 'E08000007',
  period,
  value,
  numerator: null,
  denominator: null,
  symbol: value === null ? 'suppressed' : null,
  quality: 'final',
  file,
  row: 2,
  column: 'susp_rate',
  raw: value === null ? 'c' : String(value),
  ...changes,
})
const points = (...rows: ReturnType<typeof cell>[]) =>
  (toSeries(rows, framework).get('E08000007', key)?.points ?? []).map(({ period, value, summed }) => [
    period.label,
    value === null ? null : Number(value.toFixed(3)),
    summed,
  ])

describe('a year from its terms', () => {
  const terms = [cell('2023/24 autumn', 8.832), cell('2023/24 spring', 8.387), cell('2023/24 summer', 8.962)]

  it('is their sum, and says so (Stockport 2023/24: 26.181)', () => {
    expect(points(...terms)).toContainEqual(['2023/24', 26.181, true])
  })

  it('is not formed from two, nor across a suppressed one', () => {
    expect(points(...terms.slice(0, 2)).map(([label]) => label)).not.toContain('2023/24')
    expect(points(...terms.slice(0, 2), cell('2023/24 summer', null)).map(([label]) => label)).not.toContain(
      '2023/24',
    )
  })

  it('gives way to a published annual rate', () => {
    expect(points(...terms, cell('2023/24', 25.9)).filter(([label]) => label === '2023/24')).toEqual([
      ['2023/24', 25.9, false],
    ])
  })

  it('is not formed for a measure that does not allow it', () => {
    const attendance = { measure: 'attendance-termly', phase: 'primary' } as const
    const rows = terms.map((row) => ({ ...row, ...attendance }))
    const found = toSeries(rows, framework).get('E08000007', { ...key, ...attendance })
    expect(found?.points.some(({ summed }) => summed)).toBe(false)
  })
})

describe('several printings of one figure', () => {
  it('the later file counts, in whatever order they come', () => {
    expect(points(cell('2021/22', 1, 2), cell('2021/22', 9, 1))).toEqual([['2021/22', 1, false]])
    expect(points(cell('2021/22', 9, 1), cell('2021/22', 1, 2))).toEqual([['2021/22', 1, false]])
  })

  it('a later suppression takes the figure away, “not available” does not', () => {
    expect(points(cell('2021/22', 9, 1), cell('2021/22', null, 2))).toEqual([['2021/22', null, false]])
    expect(points(cell('2021/22', 9, 1), cell('2021/22', null, 2, { symbol: 'not available' }))).toEqual([
      ['2021/22', 9, false],
    ])
  })

  const others = (...rows: ReturnType<typeof cell>[]) =>
    toSeries(rows, framework)
      .get('E08000007', key)
      ?.points.map((point) => [point.value, point.others.map(({ value, origin }) => [value, origin.file])])

  it('those that disagree stay beside the one that counts, the newest first', () => {
    const rows = [cell('2021/22', 18.6, 1), cell('2021/22', 18.59, 4), cell('2021/22', 18.57, 2)]
    const expected = [
      [
        18.59,
        [
          [18.57, 2],
          [18.6, 1],
        ],
      ],
    ]
    expect(others(...rows)).toEqual(expected)
    expect(others(...rows.toReversed())).toEqual(expected)
  })

  it('those that agree at the measure’s decimals are not kept, nor are those that say nothing', () => {
    expect(
      others(
        cell('2021/22', 18.594, 1),
        cell('2021/22', 18.59, 2),
        cell('2021/22', null, 3, { symbol: 'not available' }),
      ),
    ).toEqual([[18.59, []]])
  })

  it('a suppressed figure is not given back by an older printing', () => {
    expect(others(cell('2021/22', 9, 1), cell('2021/22', null, 2))).toEqual([[null, []]])
  })

  it('the cell of each is told', () => {
    const [point] =
      toSeries([cell('2021/22', 9, 1), cell('2021/22', 8, 2)], framework).get('E08000007', key)?.points ?? []
    expect(point?.origins).toEqual([{ file: 2, row: 2, column: 'susp_rate', raw: '8' }])
    expect(point?.others).toEqual([
      {
        value: 9,
        symbol: null,
        quality: 'final',
        origin: { file: 1, row: 2, column: 'susp_rate', raw: '9' },
      },
    ])
  })
})
