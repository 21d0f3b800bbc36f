import { describe, expect, it } from 'vitest'
import { yearSoFar } from '../../../src/verdict/yearSoFar'
import { goal, judged, measure, note, series } from './support'

describe('before the date', () => {
  const wordAt = (value: number, changes = {}, polarity: 'higher' | 'lower' = 'lower') =>
    judged(goal(changes), measure({ polarity }), series({ '2018/19': value }), [], '2019-12-31').before

  it('says moving away when the rate rose though it should fall (9-primary, 15.86 in 2018/19)', () => {
    expect(wordAt(15.86)?.state).toBe('further-away')
  })

  it('says on track at 0.965 of the pace (7-secondary)', () => {
    const verdict = wordAt(90.98, { baseline: 90.5, target: 91.5 }, 'higher')
    expect(verdict?.state).toBe('on-track')
    expect(verdict?.pace?.ratio).toBeCloseTo(0.961, 2)
  })

  it('says that 7-primary rests on rounding: 0.55 may be 0.26 to 0.76', () => {
    const verdict = wordAt(94.3825, { baseline: 94.3, target: 94.6 }, 'higher')
    expect(verdict?.state).toBe('behind')
    expect(verdict?.pace?.ratio).toBeCloseTo(0.55, 2)
    expect(verdict?.withinRounding?.map((ratio) => Number(ratio.toFixed(2)))).toEqual([0.26, 0.76])
  })

  it('does not count the baseline period itself as progress', () => {
    const verdict = judged(goal(), measure(), series({ '2017/18': 15.4 }), [], '2019-12-31')
    expect(verdict.before?.state).toBe('too-early')
  })

  it('gives no pace to a baseline without a period', () => {
    expect(wordAt(14, { baselinePeriod: null })?.state).toBe('no-planned-trajectory')
  })

  it('counts only periods that had ended by the as-at date', () => {
    const verdict = judged(goal(), measure(), series({ '2018/19': 15.86 }), [], '2019-07-30')
    expect(verdict.before?.state).toBe('too-early')
    expect(verdict.now).toBeUndefined()
  })
})

describe('at the date', () => {
  const today = '2026-11-24'
  const state = (values: Record<string, number | null>, notes = [note({})], changes = {}) =>
    judged(goal(changes), measure(), series(values, notes), notes, today).outturn?.state

  it('compares at the goal’s decimals: 14.34 reaches 14.3, 14.35 does not', () => {
    expect(state({ '2019/20': 14.34 })).toBe('met')
    expect(state({ '2019/20': 14.35 })).toBe('missed')
  })

  it('is final when the period was never published, whatever came later', () => {
    const notes = [note({ period: '2019/20', kind: 'not-published' })]
    expect(state({ '2020/21': 10 }, notes)).toBe('not-published')
  })

  it('tells a missing file from a figure nobody publishes', () => {
    expect(state({ '2020/21': 10 })).toBe('not-loaded')
    expect(state({})).toBe('no-figure')
  })

  it('never reads a suppressed value as 0', () => {
    expect(state({ '2019/20': null, '2020/21': 20 })).toBe('not-loaded')
  })
})

describe('now (goal 11’s own series)', () => {
  const eleven = goal({
    baseline: 43,
    target: 35,
    decimals: 0,
    baselinePeriod: 'January 2019',
    targetDate: '2020-01-31',
    outturnPeriod: 'January 2020',
  })
  const counts = {
    'January 2019': 43,
    'January 2020': 56,
    'January 2022': 57,
    'January 2023': 0,
    'January 2024': 51,
    'January 2025': 32,
  }
  const notes = [
    note({ period: 'January 2023', kind: 'break' }),
    note({ period: 'January 2023', kind: 'not-credible' }),
    note({ period: 'January 2025', kind: 'lower-bound' }),
  ]
  const at = (asAt: string) => judged(eleven, measure({ unit: 'count' }), series(counts, notes), notes, asAt)

  it('is missed with 56, and claims nothing from the later lower bound of 32', () => {
    const { outturn, now } = at('2026-11-24')
    expect(outturn).toMatchObject({ state: 'missed', point: { value: 56 } })
    expect(now).toMatchObject({ point: { value: 32 }, lowerBound: true })
    expect(now?.distance).toBeUndefined()
    expect(now?.change).toBeUndefined()
  })

  it('does not read 0 as the latest figure, nor compare across the break', () => {
    expect(at('2023-06-30').now?.point.value).toBe(57)
    const later = at('2024-06-30')
    expect(later.now?.point.value).toBe(51)
    expect(later.now?.distance).toBeUndefined()
    expect(later.now?.change).toBeUndefined()
  })
})

describe('the year so far', () => {
  it('adds autumn and spring 2024/25 beside the same terms a year before (Stockport suspensions, SEN support)', () => {
    const found = yearSoFar(
      series({
        '2023/24 autumn': 8.72,
        '2023/24 spring': 8.5,
        '2023/24 summer': 8.96,
        '2024/25 autumn': 10.12,
        '2024/25 spring': 9.5,
      }).points,
      [],
    )
    expect(found).toMatchObject({ year: '2024/25', previousYear: '2023/24', terms: ['autumn', 'spring'] })
    expect(found?.value).toBeCloseTo(19.62)
    expect(found?.previous).toBeCloseTo(17.22)
  })

  it('says nothing of a complete year, or of one whose first term is missing', () => {
    expect(
      yearSoFar(series({ '2023/24 autumn': 1, '2023/24 spring': 2, '2023/24 summer': 3 }).points, []),
    ).toBeUndefined()
    expect(yearSoFar(series({ '2024/25 spring': 2 }).points, [])).toBeUndefined()
  })
})
