import Papa from 'papaparse'
import { expect, it } from 'vitest'
import type { Judged } from '../../../src/assessment/trajectory'
import { trajectoryKind } from '../../../src/charts/trajectory/TrajectoryChart'
import { goal } from '../verdict/support'
import { aimsOf, comparator, input } from './support'

const rowsOf = (judged: Judged = {}, changes = {}) =>
  Papa.parse<Record<string, string>>(trajectoryKind.csv({ ...input(changes), ...judged }), {
    header: true,
    skipEmptyLines: true,
  }).data

it('the chart’s CSV has our figures with their intervals, then the comparators', () => {
  const rows = rowsOf(
    { intervals: new Map([['2018/19', { low: 14.1234567, high: 17.7 }]]) },
    { comparators: [comparator('england', 'England', [13, 14, 15, 16, 17, 18])] },
  )
  expect(rows).toHaveLength(12)
  expect(rows[0]).toMatchObject({
    goal_id: '9-primary',
    measure: 'Persistent absence',
    area: 'Stockport',
    period: '2018/19',
    value: '15.86',
    interval_low: '14.123457',
    interval_high: '17.7',
    quality: 'final',
    goal: '',
  })
  expect(rows[1]).toMatchObject({ period: '2020/21', interval_low: '', interval_high: '' })
  expect(rows[6]).toMatchObject({ area: 'England', period: '2018/19', value: '13', quality: '' })
})

it('a forecast is a row of its own, marked as what it is', () => {
  const rows = rowsOf({
    forecast: {
      from: { date: '2025-07-31', value: 19.67 },
      period: '2025/26',
      date: '2026-07-31',
      value: 17.7,
      low: 15.7,
      high: 19.6,
    },
  })
  expect(rows.filter(({ quality }) => quality === 'forecast')).toMatchObject([
    {
      area: 'Stockport',
      period: '2025/26',
      value: '17.7',
      interval_low: '15.7',
      interval_high: '19.6',
      note: 'A forecast, not a figure; its interval is an 80% interval.',
    },
  ])
})

it('what a goal that moves asks for stands beside our figure, or alone where we have none', () => {
  const rows = rowsOf(
    { aims: aimsOf({ '2018/19': 14.2, '2019/20': 14.4 }) },
    { goal: goal({ target: null }) },
  )
  expect(rows.filter(({ goal: asked }) => asked)).toMatchObject([
    { period: '2018/19', value: '15.86', goal: '14.2' },
    { period: '2019/20', value: '', goal: '14.4' },
  ])
})
