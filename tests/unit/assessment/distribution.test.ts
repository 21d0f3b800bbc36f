import { describe, expect, it } from 'vitest'
import { distributionAt, levelsOf, rankHistory, valuesByPeriod } from '../../../src/assessment/distribution'
import { rankRanges } from '../../../src/assessment/rankRanges'
import { ordinal } from '../../../src/format/numbers'
import { SeriesBook } from '../../../src/observations/seriesBook'
import { parseRange, within, writeRange } from '../../../src/pages/compareGoal/valueRange'
import { simulatedRanks } from '../../../src/statistics/rankSimulation'
import { besideText, rankChanceText, rankText } from '../../../src/words/rankText'
import { readFramework } from '../../engine/support/app'
import { goal, measure, note, series } from '../verdict/support'

const framework = readFramework()
const [ours, trafford, solihull, england] = ['E08000007', 'E08000009', 'E08000029', 'E92000001']
const key = goal()

const figuresOf = (figures: Readonly<Record<string, Parameters<typeof series>>>) => ({
  framework,
  key,
  measure: measure(),
  book: new SeriesBook(
    Object.entries(figures).map(([area, of]) => ({ key, area, points: series(...of).points })),
  ),
})

describe('the spread of a period', () => {
  const doubtful = [note({ period: '2023/24', kind: 'not-credible' })]
  const figures = figuresOf({
    [ours]: [{ '2021/22': 22, '2022/23': 21, '2023/24': 20 }],
    [trafford]: [{ '2022/23': 14, '2023/24': 15 }],
    [solihull]: [{ '2022/23': 20, '2023/24': 0 }, doubtful],
    E08000008: [{ '2022/23': 14, '2023/24': null }],
    [england]: [{ '2022/23': 17, '2023/24': 17 }],
  })

  it('ranks local authorities alone, and says who has no place and why', () => {
    const { ranked, without } = distributionAt(figures, '2023/24')
    expect(ranked.map(({ name, rank: place }) => [name, place.rank, place.of])).toEqual([
      ['Trafford', 1, 2],
      ['Stockport', 2, 2],
    ])
    expect(without).toEqual([
      { name: 'Solihull', reason: 'not-credible' },
      { name: 'Tameside', reason: 'suppressed' },
    ])
  })

  it('is offered for periods that had ended and in which two can be ranked', () => {
    const labels = (asAt: string) => [...valuesByPeriod(figures, asAt).keys()]
    expect(labels('2026-11-24')).toEqual(['2022/23', '2023/24'])
    expect(labels('2024-01-01')).toEqual(['2022/23'])
  })

  it('leaves out an area beside one it succeeded', () => {
    const [cumbria, cumberland, westmorland] = ['E10000006', 'E06000063', 'E06000064']
    const figures = figuresOf({
      [ours]: [{ '2021/22': 20, '2022/23': 20, '2023/24': 20 }],
      [cumbria]: [{ '2021/22': 15, '2022/23': 16, '2023/24': null }],
      [cumberland]: [{ '2022/23': 17, '2023/24': 18 }],
      [westmorland]: [{ '2023/24': 14 }],
    })
    const ranked = (label: string) => distributionAt(figures, label).ranked.map(({ name }) => name)
    expect(ranked('2021/22')).toEqual(['Cumbria', 'Stockport'])
    expect(ranked('2022/23')).toEqual(['Cumbria', 'Stockport'])
    expect(ranked('2023/24')).toEqual(['Westmorland and Furness', 'Cumberland', 'Stockport'])
    expect(
      rankHistory(figures, cumberland, '2026-11-24')
        .flat()
        .map(({ point }) => point.period.label),
    ).toEqual(['2023/24'])
  })

  it('has the levels that have a figure: no median of fewer than six neighbours', () => {
    const levels = levelsOf(
      figures,
      distributionAt(figures, '2023/24'),
      '2023/24',
      ours,
      [trafford, solihull],
      '2026-11-24',
    )
    expect(levels.map(({ id, value }) => [id, value])).toEqual([
      ['england', 17],
      ['median', 17.5],
    ])
  })

  it('gives our place for each year, apart where no line runs', () => {
    const runs = rankHistory(figures, ours, '2026-11-24')
    expect(
      runs.map((run) => run.map(({ point, rank: place }) => [point.period.label, place.rank, place.of])),
    ).toEqual([
      [
        ['2022/23', 4, 4],
        ['2023/24', 2, 2],
      ],
    ])
    const broken = [note({ period: '2023/24', kind: 'break' })]
    const cut = figuresOf({
      [ours]: [{ '2020/21': 20, '2022/23': 21, '2023/24': 20 }, broken],
      [trafford]: [{ '2020/21': 20, '2022/23': 14, '2023/24': 15 }],
    })
    expect(rankHistory(cut, ours, '2026-11-24').map((run) => run.length)).toEqual([1, 1, 1])
  })
})

describe('words', () => {
  it('counts as English does', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 60, 102, 111, 152].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '60th',
      '102nd',
      '111th',
      '152nd',
    ])
  })

  it('names the rank, its quartile and who shares it', () => {
    const place = { rank: 60, of: 152, tied: 1, quartile: 2 }
    expect(rankText(place)).toBe('60th of 152, second quartile')
    expect(rankText({ ...place, tied: 2 })).toBe('60th of 152, second quartile; 2 share the rank')
  })

  it('puts a value beside another at the decimals shown', () => {
    const shown = { measure: measure(), decimals: 1 }
    expect(besideText(shown, 19.67, 21.05)).toBe('1.4 points below')
    expect(besideText(shown, 19.67, 19.71)).toBe('level')
  })

  it('says which ranks chance allows, and what is left out of that', () => {
    const range = { byArea: new Map([[ours, { best: 45, worst: 78 }]]), held: 0, of: 152 }
    const text = (changes: Partial<typeof range>) => rankChanceText({ ...range, ...changes }, ours)
    expect(text({})).toBe(
      'Chance allows 45th to 78th, second quartile to third quartile: 95 of 100 ranks when all 152 figures are drawn anew, 1,000 times, each from its own 95% interval.',
    )
    expect(text({ held: 2 })).toContain('interval. 2 without an interval stay at the published figure.')
    expect(text({ byArea: new Map([[ours, { best: 1, worst: 1 }]]) })).toMatch(
      /^Chance allows no other rank:/,
    )
    expect(rankChanceText({ held: 40, of: 152 }, ours)).toBe(
      'How much of the rank is chance is not known: 40 of 152 local authorities have no interval around their figure.',
    )
  })
})

describe('the ranks chance allows', () => {
  const codes = [...framework.areas.values()]
    .filter(({ level, closed }) => level === 'local authority' && !closed)
    .map(({ code }) => code)
  /** Twenty authorities, a point apart, each figure of so many pupils; the last few without counts. */
  const ranges = async (pupils: number, without = 0) => {
    const areas = codes.slice(0, 20)
    const book = new SeriesBook(
      areas.map((area, at) => ({
        key,
        area,
        points: series({ '2023/24': 10 + at }).points.map((point) => ({
          ...point,
          ...(at < 20 - without ? { numerator: ((10 + at) / 100) * pupils, denominator: pupils } : {}),
        })),
      })),
    )
    const figures = { framework, key, measure: measure(), book }
    const found = await rankRanges(figures, '2026-11-24', distributionAt(figures, '2023/24'), async (...of) =>
      simulatedRanks(...of),
    )
    return { ...found, at: (index: number) => found.byArea?.get(codes[index] ?? '') }
  }

  it('are wide where few pupils stand behind each figure, and none but its own where very many do', async () => {
    const few = (await ranges(400)).at(9)
    expect(few?.best).toBeLessThan(8)
    expect(few?.worst).toBeGreaterThan(12)
    expect((await ranges(1_000_000)).at(9)).toEqual({ best: 10, worst: 10 })
  })

  it('are not given to an area without counts, and to none where more than a tenth have none', async () => {
    const some = await ranges(400, 2)
    expect(some).toMatchObject({ held: 2, of: 20 })
    expect(some.at(19)).toBeUndefined()
    expect(some.at(9)).toBeDefined()
    const more = await ranges(400, 3)
    expect(more).toMatchObject({ held: 3, of: 20 })
    expect(more.byArea).toBeUndefined()
  })
})

describe('a choice by value', () => {
  it('is written into the address and read back', () => {
    expect(writeRange([-0.512, 0.2], 2)).toBe('-0.51..0.2')
    expect(parseRange('-0.51..0.2')).toEqual([-0.51, 0.2])
    expect([undefined, '', '1', '3..2', 'a..b', '1..2..3'].map(parseRange)).toEqual(Array(6).fill(undefined))
  })

  it('takes in what is shown as its end', () => {
    expect([17.44, 17.46, 20.04, 20.06].map((value) => within(value, [17.5, 20], 1))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
