import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { assessAll } from '../../../src/assessment/assessment'
import {
  inComparisonOrder,
  nextComparisonOrder,
  parseComparisonOrder,
  tallyOf,
} from '../../../src/assessment/comparisonOrder'
import { compareGoals, comparisonColumns } from '../../../src/assessment/comparisons'
import type { Row } from '../../../src/engine/port'
import type { Goal } from '../../../src/framework/framework'
import type { Series } from '../../../src/framework/series'
import { MedianBook } from '../../../src/observations/medians'
import { SeriesBook } from '../../../src/observations/seriesBook'
import { compareCsv } from '../../../src/pages/compare/compareCsv'
import { blankText, comparatorName, tallyText } from '../../../src/words/comparisonText'
import { readFramework } from '../../engine/support/app'
import { goal, note, series } from '../verdict/support'

const shipped = readFramework()
const [ours, england, region, solihull] = ['E08000007', 'E92000001', 'E12000002', 'E08000029']

function compared(
  figures: Readonly<Record<string, Series>>,
  { goals = [goal()], notes = [] as ReturnType<typeof note>[], medians = [] as Row[] } = {},
) {
  const framework = { ...shipped, goals, notes }
  const key = (of: Goal) => ({ measure: of.measure, cohort: of.cohort, phase: of.phase })
  const book = new SeriesBook(
    goals.flatMap((each) =>
      Object.entries(figures).map(([area, { points }]) => ({ key: key(each), area, points })),
    ),
  )
  const columns = comparisonColumns({
    framework,
    area: ours,
    closest: [solihull],
    book,
    asAt: '2026-11-24',
    medians: new MedianBook(medians),
  })
  const rows = compareGoals(
    assessAll({ framework, area: ours, asAt: '2026-11-24', book }),
    columns,
    ours,
    framework,
  )
  return { columns, rows, cell: (id: string) => rows[0]?.cells.get(id) }
}

const median = (period: string, value: number) => {
  const { measure, cohort, phase } = goal()
  return { measure, cohort, phase, period, median: value, areas: 150 }
}

describe('a comparison', () => {
  it('stays within the period of our latest figure, and says why a cell is blank', () => {
    const { rows, cell } = compared(
      {
        [ours]: series({ '2022/23': 20, '2023/24': 18 }),
        [england]: series({ '2022/23': 17, '2023/24': 18.5 }),
        [region]: series({ '2022/23': 19 }),
        [solihull]: series({ '2022/23': 21, '2023/24': null }),
      },
      { medians: [median('2022/23', 18), median('2023/24', 17)] },
    )
    expect(rows[0]?.change?.direction).toBe('improving')
    const why = { id: 'no-counts', unit: 'percent', period: '2023/24' }
    const untested = { comparison: 'not-compared', why, whose: 'ours' }
    expect(cell('england')).toEqual({
      value: 18.5,
      difference: -0.5,
      test: untested,
      change: { direction: 'worsening', test: untested },
    })
    expect(cell('region')).toEqual({ missing: 'no-figure' })
    expect(cell('neighbours')).toEqual({ missing: 'too-few-neighbours' })
    expect(cell('median')).toMatchObject({
      value: 17,
      areas: 150,
      difference: 1,
      change: { direction: 'improving' },
    })
    expect(cell(solihull)).toEqual({ missing: 'symbol', symbol: 'suppressed' })
  })

  it('has no direction across a break, for ours or theirs', () => {
    const notes = [note({ period: '2023/24', kind: 'break' })]
    const { rows, cell } = compared(
      {
        [ours]: series({ '2022/23': 20, '2023/24': 18 }, notes),
        [england]: series({ '2022/23': 17, '2023/24': 18 }, notes),
      },
      { notes },
    )
    expect(rows[0]).toMatchObject({ before: undefined, change: undefined })
    expect(cell('england')).not.toHaveProperty('change')
    expect(cell('england')).toHaveProperty('difference', 0)
  })

  it('is not made with a count, a lower bound, or a figure that is not credible', () => {
    const figures = { [ours]: series({ '2023/24': 18 }), [england]: series({ '2023/24': 17 }) }
    const count = goal({ measure: 'neet', cohort: 'EHC plan', phase: 'all', baseline: null, target: null })
    expect(compared(figures, { goals: [count] }).rows[0]?.refused).toBe('not-comparable')
    const bound = series({ '2023/24': 18 }, [note({ period: '2023/24', kind: 'lower-bound' })])
    expect(compared({ ...figures, [ours]: bound }).rows[0]?.refused).toBe('lower-bound')
    const doubtful = series({ '2023/24': 18 }, [note({ period: '2023/24', kind: 'not-credible' })])
    expect(compared({ ...figures, [england]: doubtful }).cell('england')).toEqual({ missing: 'not-credible' })
    expect(compared({ [england]: series({ '2023/24': 17 }) }).rows[0]?.refused).toBe('no-figure')
  })

  it('has one row for figures that two goals are about', () => {
    const figures = { [ours]: series({ '2023/24': 18 }) }
    const body = goal({ id: '4.3.1', number: null, clause: '4.3.1' })
    const other = goal({ id: '4.3.2', number: null, clause: '4.3.2', phase: 'secondary' })
    const twin = { ...other, id: '4.3.3', clause: '4.3.3' }
    const { rows } = compared(figures, { goals: [goal(), body, other, twin] })
    expect(rows.map(({ assessment: row }) => row.goal.id)).toEqual(['9-primary', '4.3.2'])
  })
})

describe('a test of the difference', () => {
  const counted = (figures: Record<string, readonly [number, number]>): Series => {
    const { points, ...rest } = series(
      Object.fromEntries(Object.entries(figures).map(([year, [x, n]]) => [year, (100 * x) / n])),
    )
    const of = new Map(Object.entries(figures))
    return {
      ...rest,
      points: points.map((point) => {
        const [numerator, denominator] = of.get(point.period.label) ?? [null, null]
        return { ...point, numerator, denominator }
      }),
    }
  }
  const figures = {
    [ours]: counted({ '2023/24': [659, 2859], '2024/25': [593, 3014] }),
    [england]: counted({ '2023/24': [173_000, 750_000], '2024/25': [163_000, 780_000] }),
    [region]: series({ '2023/24': 24, '2024/25': 22 }),
    [solihull]: counted({ '2023/24': [380, 1900], '2024/25': [365, 1950] }),
  }
  const { rows, cell } = compared(figures, { medians: [median('2023/24', 22), median('2024/25', 20.4)] })
  const testOf = (id: string) => {
    const found = cell(id)
    return found?.missing === undefined ? found?.test : undefined
  }

  it('is of both intervals: what lies outside ours alone may still be within chance', () => {
    expect(testOf(solihull)).toMatchObject({ comparison: 'similar', fixed: false })
    expect(testOf('median')).toMatchObject({ comparison: 'similar', fixed: true })
    const near = compared({ ...figures, [solihull]: counted({ '2024/25': [350, 1950] }) })
    // 17.9% lies below our whole interval, yet the interval of the difference, −0.5 to 3.9, holds 0.
    expect(near.cell(solihull)).toMatchObject({ value: 17.94871794871795, test: { comparison: 'similar' } })
  })

  it('is refused with the reason where the other’s counts are not known', () => {
    expect(testOf('region')).toEqual({
      comparison: 'not-compared',
      why: { id: 'no-counts', unit: 'percent', period: '2024/25' },
      whose: 'theirs',
    })
  })

  it('says whether ours moved, and whether it moved better than theirs', () => {
    expect(rows[0]?.change).toMatchObject({ direction: 'improving', test: { comparison: 'better' } })
    const change = (id: string) => {
      const found = cell(id)
      return found?.missing === undefined ? found?.change : undefined
    }
    // Ours fell by 3.4 points, England’s by 2.2: the difference, −1.2, lies between −3.3 and 0.9.
    expect(change('england')).toMatchObject({ direction: 'improving', test: { comparison: 'similar' } })
    expect(change('median')?.test).toMatchObject({ comparison: 'similar', fixed: true })
    expect(change('region')?.test).toMatchObject({ comparison: 'not-compared', whose: 'theirs' })
  })

  it('counts figures and moves', () => {
    const tally = tallyOf(rows, 'england')
    expect(tally).toMatchObject({ tested: 1, moves: { tested: 1, better: 0, worse: 0 } })
    expect(tally && tallyText('England', tally)).toMatch(
      /Of 1 figure that can be tested, . better and . worse beyond chance\. Of 1 move that can be tested, 0 better and 0 worse beyond chance\.$/,
    )
  })
})

describe('the table', () => {
  const low = goal()
  const high = goal({ id: '7-primary', measure: 'attendance' })
  const blank = goal({
    id: '11',
    measure: 'neet',
    cohort: 'EHC plan',
    phase: 'all',
    baseline: null,
    target: null,
  })
  const { rows, columns } = compared(
    { [ours]: series({ '2023/24': 18 }), [england]: series({ '2023/24': 17 }) },
    { goals: [blank, high, low] },
  )
  const named = columns.map((column) => ({ ...column, name: comparatorName(column.id, shipped, ours) }))
  const ids = (order: string | undefined) =>
    inComparisonOrder(rows, parseComparisonOrder(order, ['england'])).map(
      ({ assessment: row }) => row.goal.id,
    )

  it('is ordered by the difference as its measure is good or bad, blanks last', () => {
    expect(ids('england')).toEqual(['9-primary', '7-primary', '11'])
    expect(ids('-england')).toEqual(['7-primary', '9-primary', '11'])
    expect(ids('nowhere')).toEqual(['11', '7-primary', '9-primary'])
  })

  it('goes from worst first to best first and back to the document’s order', () => {
    const press = (text: string | undefined) =>
      nextComparisonOrder(parseComparisonOrder(text, ['england']), 'england')
    expect([undefined, 'england', '-england'].map(press)).toEqual(['england', '-england', undefined])
  })

  it('is summed up without claiming what was not tested', () => {
    const tally = tallyOf(rows, 'england')
    expect(tally && tallyText('England', tally)).toBe(
      'England: of 2 figures compared, 1 on the better side, 1 on the worse. None can be tested against chance.',
    )
    expect(tallyOf(rows, 'region')).toBeUndefined()
  })

  it('says of every blank why it is blank', () => {
    const blanks = [
      { missing: 'no-figure' },
      { missing: 'too-few-neighbours' },
      { missing: 'symbol', symbol: 'suppressed' },
      { missing: 'not-credible' },
      { missing: 'lower-bound' },
    ] as const
    expect(blanks.map((blank) => blankText(blank, '2023/24'))).toEqual([
      'no figure for 2023/24',
      'fewer than 6 neighbours have one for 2023/24',
      '2023/24: suppressed',
      'its figure for 2023/24 is not credible',
      'its figure for 2023/24 is a lower bound',
    ])
  })

  it('has a line in its file for every goal and comparator', () => {
    const { data } = Papa.parse<Record<string, string>>(compareCsv(rows, named), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data).toHaveLength(rows.length * columns.length)
    expect(data.find((line) => line.goal_id === '9-primary' && line.comparator === 'England')).toMatchObject({
      ours: '18',
      value: '17',
      difference: '1',
      compared: 'not tested',
    })
    expect(data.find((line) => line.goal_id === '11')?.note).toMatch(/^A count/)
  })
})
