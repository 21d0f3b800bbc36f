import { describe, expect, it } from 'vitest'
import type { Aim } from '../../../src/framework/framework'
import { commentary, commentaryText } from '../../../src/words/commentary/commentary'
import { atTheDateLabel } from '../../../src/words/verdictText'
import { goal, judged, measure, note, series } from './support'

const today = '2026-11-24'
const england = (values: Record<string, number | null>) => ({ name: 'England', series: series(values) })

const absence = measure({ interval: 'sessions', ofPupils: true, decimals: 2, counted: 'school day' })
const of = (aim: Aim, changes = {}) => ({
  ...goal({ target: null, baseline: null, decimals: 2, outturnPeriod: '2020/21', targetDate: '2021-07-31' }),
  aim,
  ...changes,
})
const inLine: Aim = { kind: 'in line with', area: 'E92000001', plus: 0 }

describe('in line with England (two-term absence, 2020/21, Stockport)', () => {
  const at = (ours: number, theirs: number, aim = inLine) =>
    judged(of(aim), absence, series({ '2020/21': ours }), [], today, {
      reference: england({ '2020/21': theirs }),
    })

  it('is met by EHC plans at 11.36 against 14.58, and missed by SEN support at 5.98 against 5.82', () => {
    const [met, missed] = [at(11.36, 14.58), at(5.98, 5.82)]
    expect(atTheDateLabel(met).text).toBe('Met · 11.36%')
    expect(atTheDateLabel(missed).text).toBe('Missed · 5.98%')
    expect(commentaryText(commentary(missed, []))).toContain(
      'The 2020/21 rate was 5.98% against England’s 5.82% of the same period: missed.',
    )
  })

  it('is met by an equal figure, and a point on top asks for a point better', () => {
    expect(at(5.82, 5.82).outturn?.state).toBe('met')
    const above: Aim = { ...inLine, plus: 1 }
    expect(at(4.83, 5.82, above).outturn?.state).toBe('missed')
    expect(at(4.82, 5.82, above).outturn?.state).toBe('met')
  })

  it('says what is missing where England’s figure is not there, or is suppressed', () => {
    const without = judged(of(inLine), absence, series({ '2020/21': 5 }), [], today, {
      reference: england({ '2020/21': null, '2021/22': 6 }),
    })
    expect(without.outturn?.state).toBe('no-comparator')
    expect(commentaryText(commentary(without, []))).toContain(
      '(in line with England) is not in the data files',
    )
  })

  it('has no pace before its date, and says so in words', () => {
    const early = judged(of(inLine), absence, series({ '2018/19': 6.49 }), [], '2019-12-31', {
      reference: england({ '2018/19': 6.2 }),
    })
    expect(early.before?.state).toBe('no-planned-trajectory')
    expect(commentaryText(commentary(early, []))).toContain(
      'The goal for July 2021 is to be in line with England: no straight line leads there',
    )
    expect(early.now?.distance).toEqual({ size: 0.29, side: 'short' })
  })
})

describe('nearer to England than in the baseline year', () => {
  const at = (ours: number) =>
    judged(
      of({ kind: 'nearer to', area: 'E92000001' }, { baselinePeriod: '2017/18' }),
      absence,
      series({ '2017/18': 6.81, '2020/21': ours }),
      [],
      today,
      { reference: england({ '2017/18': 6.46, '2020/21': 5.82 }) },
    ).outturn

  it('asks for a gap smaller than 0.35: 6.16 is, 6.17 is as large', () => {
    expect(at(6.16)?.state).toBe('met')
    expect(at(6.17)?.state).toBe('missed')
  })
})

describe('a multiple of the baseline, a direction, and less than a figure', () => {
  it('doubles the baseline', () => {
    const visitors = { ...of({ kind: 'times', factor: 2 }, { baseline: 400, decimals: 0 }), target: 800 }
    const counts = measure({ unit: 'count', polarity: 'higher', interval: 'none', counted: 'visitor' })
    const state = (value: number) =>
      judged(visitors, counts, series({ '2020/21': value }), [], today).outturn?.state
    expect([state(799), state(800)]).toEqual(['missed', 'met'])
  })

  it('takes any change for the better, but none for level', () => {
    const better = of({ kind: 'better' }, { baseline: 15.18 })
    const state = (value: number) =>
      judged(better, absence, series({ '2020/21': value }), [], today).outturn?.state
    expect([state(15.17), state(15.18), state(15.19)]).toEqual(['met', 'missed', 'missed'])
  })

  it('does not take 10% for less than 10%', () => {
    const below = { ...of({ kind: 'beyond', value: 10 }, { decimals: 1 }), target: 10 }
    const state = (value: number) =>
      judged(below, absence, series({ '2020/21': value }), [], today).outturn?.state
    expect([state(9.9), state(10)]).toEqual(['met', 'missed'])
  })

  it('settles nothing where the document names no date', () => {
    const wish = of({ kind: 'better' }, { targetDate: null, outturnPeriod: null })
    const verdict = judged(wish, absence, series({}), [note({})], today)
    expect(atTheDateLabel(verdict).text).toBe('No date set')
    expect(commentaryText(commentary(verdict, []))).toBe(
      'The document names no figure and no date: it was to be better than before. No figure is published; a local data file can supply it.',
    )
  })
})

describe('goal 13, from 0.6% to 10%, without a period for its baseline', () => {
  const thirteen = goal({ baseline: 0.6, target: 10, baselinePeriod: null })
  const at = (asAt: string) =>
    commentaryText(
      commentary(
        judged(
          thirteen,
          measure({ polarity: 'higher', ofPupils: false }),
          series({ '2018/19': 2, '2019/20': 2 }),
          [],
          asAt,
        ),
        [],
      ),
    )

  it('reads 15% of the way at 2.0%, by points and not by growth', () => {
    expect(at('2019-12-31')).toContain(
      'At 2.0% in 2018/19, the rate is 15% of the way from baseline to goal.',
    )
    expect(at('2019-12-31')).toContain('the document states no period for the baseline')
    expect(at(today)).toContain('The 2019/20 rate was 2.0% against a goal of 10.0%: missed, 15% of the way.')
  })
})
