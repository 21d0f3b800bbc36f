import type { TrajectoryInput } from '../../src/charts/trajectory/trajectorySeries'
import { formatValue } from '../../src/format/numbers'
import { aimsOf, comparator, input, notes, values } from '../unit/charts/support'
import { goal, measure, note, series } from '../unit/verdict/support'

const without = goal({ baseline: null, target: null, targetDate: null })
const breakIn = (period: string) =>
  note({ period, kind: 'break', sentence: 'From then on sessions are counted in another way.' })

const around = new Map(
  Object.entries(values).map(([label, value]) => [label, { low: value - 2.1, high: value + 2.3 }]),
)
const forecast: NonNullable<TrajectoryInput['forecast']> = {
  from: { date: '2025-07-31', value: 19.67 },
  period: '2025/26',
  date: '2026-07-31',
  value: 17.7,
  low: 15.7,
  high: 19.6,
}
const comparators = [
  comparator('england', 'England', [15.2, 18.4, 29.8, 27.7, 26, 24.9]),
  comparator('region', 'North West', [15.9, 19.2, 31, 28.9, 27.1, 25.6]),
  comparator('neighbours', 'Neighbours’ median', [14.9, 17.1, 28.2, 26.4, 24.8, 22.7]),
  comparator('median', 'National median', [15.1, 18, 29.1, 27.2, 25.4, 24.2]),
]
const counted = [
  note({ period: 'January 2023', kind: 'break', sentence: 'Counted anew.' }),
  note({ period: 'January 2023', kind: 'not-credible', sentence: 'The register was not kept.' }),
  note({ period: 'January 2025', kind: 'lower-bound', sentence: 'Some are not known.' }),
]

export const trajectory = {
  empty: input({ goal: without, series: undefined, notes: [] }),
  goalAlone: input({ series: undefined }),
  onePoint: input({ goal: without, series: series({ '2024/25': 19.67 }), notes: [] }),
  published: input({ asAt: '2026-11-24' }),
  broken: input({
    series: series(values, [...notes, breakIn('2022/23')]),
    notes: [...notes, breakIn('2022/23')],
  }),
  suppressed: input({ series: series({ ...values, '2021/22': null, '2023/24': null }, notes) }),
  bounds: input({
    measure: measure({ id: 'neet', name: 'Not in education, employment or training', unit: 'count' }),
    goal: goal({
      baseline: 43,
      baselinePeriod: 'January 2019',
      target: 35,
      targetDate: '2020-01-31',
      decimals: 0,
    }),
    series: series(
      { 'January 2022': 57, 'January 2023': 0, 'January 2024': 51, 'January 2025': 32 },
      counted,
    ),
    notes: counted,
    formatValue: (value) => formatValue(value, 'count', 0),
  }),
  judged: input({
    intervals: around,
    forecast,
    comparators,
    commentary: 'The figure of 2024/25 is worse than the goal.',
  }),
  moving: input({
    goal: goal({ target: null }),
    aims: aimsOf({ '2018/19': 15.2, '2020/21': 18.4, '2021/22': 29.8, '2022/23': 27.7 }),
    aimPeriod: '2020/21',
    aimLabel: 'Goal: in line with England',
    comparators: comparators.slice(0, 1),
  }),
  longNames: input({
    measure: measure({ unit: 'count' }),
    goal: goal({ baseline: 1_155_000, target: 1_043_000, decimals: 0 }),
    series: series(
      Object.fromEntries(Object.entries(values).map(([label, value]) => [label, value * 73_000])),
      notes,
    ),
    areaName: 'Bournemouth, Christchurch and Poole',
    comparators: [
      comparator(
        'E1',
        'Kingston upon Hull, City of',
        [1_180_000, 1_310_000, 1_980_000, 1_830_000, 1_690_000, 1_500_000],
      ),
      comparator(
        'E2',
        'Royal Borough of Windsor and Maidenhead',
        [1_120_000, 1_290_000, 1_940_000, 1_810_000, 1_640_000, 1_460_000],
      ),
    ],
    formatValue: (value) => formatValue(value, 'count', 0),
  }),
} as const satisfies Readonly<Record<string, TrajectoryInput>>
