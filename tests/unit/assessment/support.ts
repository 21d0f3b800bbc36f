import type { SavedForecast } from '../../../src/assessment/savedForecast'

/** Goal 1 as at December 2019, by the methods' own figures. */
export const forecast = (changes: Partial<SavedForecast> = {}): SavedForecast => ({
  version: 1,
  goal: '1',
  area: 'E08000007',
  made: '2019-12-31',
  kept: '2020-01-06',
  period: '2019/20',
  value: -0.36,
  low80: -0.52,
  high80: -0.2,
  chance: 0.099,
  target: -0.2,
  strict: false,
  polarity: 'higher',
  decimals: 2,
  points: [
    { period: '2015/16', value: -0.16 },
    { period: '2016/17', value: -0.3 },
    { period: '2017/18', value: -0.26 },
    { period: '2018/19', value: -0.31 },
  ],
  ...changes,
})
