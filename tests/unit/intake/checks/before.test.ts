import { describe, expect, it } from 'vitest'
import { periodPairs } from '../../../../src/intake/checks/unusualChange'

describe('what a period is compared with', () => {
  it('is the latest earlier one of the file', () => {
    expect(periodPairs(['2018/19', '2020/21', '2021/22']).filter(({ held }) => !held)).toEqual([
      { period: '2020/21', before: '2018/19', years: 2, held: false },
      { period: '2021/22', before: '2020/21', years: 1, held: false },
    ])
  })

  it('is one accepted before, where the file has none within three years', () => {
    expect(periodPairs(['2018', '2022'])).toEqual([
      { period: '2018', before: '2017', years: 1, held: true },
      { period: '2018', before: '2016', years: 2, held: true },
      { period: '2018', before: '2015', years: 3, held: true },
      { period: '2022', before: '2021', years: 1, held: true },
      { period: '2022', before: '2020', years: 2, held: true },
      { period: '2022', before: '2019', years: 3, held: true },
    ])
  })

  it('is never another term or another kind of year', () => {
    const pairs = periodPairs(['2018/19 autumn', '2018/19 spring', '2019/20 autumn', '2019-20'])
    expect(pairs.filter(({ held }) => !held)).toEqual([
      { period: '2019/20 autumn', before: '2018/19 autumn', years: 1, held: false },
    ])
  })
})
