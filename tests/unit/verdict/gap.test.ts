import { describe, expect, it } from 'vitest'
import type { Movement } from '../../../src/verdict/gap/gap'
import { firstPeriod, joined, movementOf } from '../../../src/verdict/gap/gap'
import { medianGaps, medianMovement } from '../../../src/verdict/gap/neighbours'
import { noMovementText } from '../../../src/words/gapSentences'
import { line } from './gapSupport'
import { measure, note } from './support'

const reasonOf = ({ why }: Movement) => why && noMovementText(why)

describe('a gap over time', () => {
  const disrupted = note({ period: '2020/21', kind: 'disrupted' })
  const broken = note({ period: '2022/23', kind: 'break', sentence: 'The definition changed.' })

  it('is only where both sides have a figure that may be judged, up to the date', () => {
    const figures = {
      '2017/18': [30, 20],
      '2018/19': [30, null],
      '2020/21': [31, 20],
      '2021/22 autumn': [1, 1],
      '2021/22': [32, 22],
      '2023/24': [33, 22],
    } as const
    const doubtful = note({ period: '2020/21', kind: 'not-credible' })
    const of = line(figures, [doubtful], measure(), '2023-12-31')
    expect(of.points.map(({ period, gap }) => [period.label, gap])).toEqual([
      ['2017/18', 10],
      ['2021/22', 10],
    ])
    expect(reasonOf(movementOf(of, '2018/19', '2021/22'))).toBe(
      'The figures of both groups are not there for 2018/19.',
    )
  })

  const five = {
    '2018/19': [30, 20],
    '2020/21': [31, 20],
    '2021/22': [32, 22],
    '2022/23': [33, 22],
    '2023/24': [35, 22],
  } as const

  it('is joined neither across a missing year nor across a break', () => {
    const runs = joined(line(five).points, [broken]).map((run) => run.map(({ period }) => period.label))
    expect(runs).toEqual([['2018/19'], ['2020/21', '2021/22'], ['2022/23', '2023/24']])
  })

  it('says nothing across a break, and why', () => {
    expect(reasonOf(movementOf(line(five, [broken]), '2018/19', '2023/24'))).toBe(
      'Nothing is said across a change of definition. The definition changed.',
    )
    expect(movementOf(line(five, [broken]), '2022/23', '2023/24')).toMatchObject({
      change: { change: 2, ofGroup: 2 },
    })
  })

  it('is counted from the earliest period that is alike and was not disrupted', () => {
    const from = (of: ReturnType<typeof line>) => firstPeriod(of, '2023/24')?.period.label
    expect(from(line(five, [disrupted]))).toBe('2018/19')
    expect(from(line(five, [broken]))).toBe('2022/23')
    expect(from(line({ '2020/21': [31, 20], '2023/24': [35, 22] }, [disrupted]))).toBe('2020/21')
    expect(from(line({ '2023/24': [35, 22] }))).toBeUndefined()
  })
})

describe('the middle of several areas', () => {
  const areas = [1, 2, 3, 4, 5, 7].map((gap) =>
    line({ '2021/22': [20 + gap, 20], '2023/24': [20 + gap + (gap - 3), 20.3] }),
  )

  it('is the mean of the middle two gaps, each formed in its own area', () => {
    expect(medianGaps(areas).map(({ period, gap, areas: n }) => [period.label, gap, n])).toEqual([
      ['2021/22', 3.5, 6],
      ['2023/24', expect.closeTo(3.7, 9), 6],
    ])
  })

  it('counts the areas that moved each way', () => {
    expect(medianMovement(areas, '2021/22', '2023/24')).toEqual({
      from: 3.5,
      to: expect.closeTo(3.7, 9),
      areas: 6,
      narrowed: 3,
      widened: 3,
      groupImproved: 2,
      referenceImproved: 0,
    })
  })

  it('is not said of fewer than six', () => {
    expect(medianGaps(areas.slice(1))).toEqual([])
    expect(medianMovement(areas.slice(1), '2021/22', '2023/24')).toBeUndefined()
  })
})
