import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthYear } from '../../../src/framework/period'
import { roundTo } from '../../../src/statistics/rounding'
import { controlSentences } from '../../../src/words/controlSentences'
import { byTerm, judged, off, on, terms, wave } from './controlSupport'
import { goal, note } from './support'

describe('when there is a control chart', () => {
  it('needs 12 terms that count', () => {
    expect(off(byTerm(wave(11)))).toBe(
      'There is no control chart yet: it needs 12 terms, and so far 11 count.',
    )
    const { limits, latest } = on(byTerm(wave(12)))
    expect(latest.counted).toBe(12)
    expect(limits.mean).toBeCloseTo(8, 3)
    // Two seasonal factors were worked out from the same 12 terms.
    expect(limits.upper - limits.mean).toBeCloseTo(2.66 * Math.sqrt(12 / 10) * limits.movingRange, 9)
  })

  it('does not count what is disrupted, not credible, a lower bound or without a value', () => {
    const values = byTerm(wave(16))
    const kinds = ['disrupted', 'not-credible', 'lower-bound'] as const
    const notes = kinds.map((kind, index) => note({ kind, period: terms[3 + 2 * index] ?? '' }))
    const found = on({ ...values, [terms[10] ?? '']: null }, notes)
    expect(found.latest.counted).toBe(12)
    expect(found.latest.points.map(({ apart }) => apart).filter(Boolean)).toEqual([
      'disrupted',
      'not-credible',
      'lower-bound',
      'no-figure',
    ])
    expect(controlSentences(found)[0]).toBe(
      '12 of 16 terms count; set apart: 2021/22 spring (no figure); 2019/20 summer (not credible); 2020/21 spring (only a lower bound is known); 2019/20 autumn (disrupted).',
    )
    expect(off(byTerm(wave(14)), notes)).toContain('so far 11 count')
  })

  it('measures no distance across a term that is set apart or missing', () => {
    const values = byTerm([...wave(7), 1000, ...wave(7).map((value) => value + 50)])
    const disrupted = [note({ kind: 'disrupted', period: terms[7] ?? '' })]
    expect(on(values, disrupted).limits.movingRange).toBeCloseTo(1, 4)
    const { [terms[7] ?? '']: _, ...missing } = values
    const found = on(missing)
    expect(found.limits.movingRange).toBeCloseTo(1, 4)
    expect(found.latest.points[7]).toMatchObject({ value: null, apart: 'no-figure' })
  })

  it('says when no two whole years count', () => {
    const apart = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `${2000 + index}/${String(index + 1).padStart(2, '0')} autumn`,
        1,
      ]),
    )
    expect(off(apart)).toBe(
      'There is no control chart yet: terms differ by season, which cannot be told from chance until 2 whole years have figures that count.',
    )
  })

  it('takes months that follow one another, never a count of each January nor a year', () => {
    const months = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [
        new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' }).format(new Date(2022, index, 1)),
        1 + (index % 3),
      ]),
    )
    expect(on(months)).toMatchObject({ spacing: 'month', latest: { counted: 25, season: { years: 2 } } })
    expect(off(Object.fromEntries(Object.entries(months).slice(0, 23)))).toMatch(/2 whole years/)
    const januaries = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`January ${2010 + at}`, at]))
    expect(judged(januaries)).toBeUndefined()
    expect(judged({ '2018/19': 1, '2019/20': 2 })).toBeUndefined()
    expect(off({ '2018/19': 1, '2024/25 spring': 2 })).toBe(
      'There is no control chart yet: it needs 12 terms, and so far 1 counts.',
    )
  })
})

describe('the season', () => {
  const noise = [1.02, 0.98, 1.01, 0.97, 1, 1.03, 0.99, 1.02, 0.98, 1.01, 1, 0.99, 1.01, 0.98, 1]
  const seasonal = noise.map((one, at) => one * ([8.6, 7.4, 6.6][at % 3] ?? 0))

  it('is taken out before limits are worked out, and put back into those of each term', () => {
    const found = on(byTerm(seasonal))
    const [autumn, spring, summer] = found.latest.points.map(({ limits }) => limits?.mean ?? 0)
    expect((autumn ?? 0) / (spring ?? 1)).toBeCloseTo(8.6 / 7.4, 1)
    expect((summer ?? 0) / (spring ?? 1)).toBeCloseTo(6.6 / 7.4, 1)
    expect(found.latest.points.flatMap(({ signals }) => signals)).toEqual([])
  })

  it('lets a quarter more in one term stand out, in whichever term of the year', () => {
    for (const last of [12, 13, 14]) {
      const values = seasonal.slice(0, last + 1).map((value, at) => (at === last ? value * 1.25 : value))
      const found = on(byTerm(values))
      expect(found.variation).toBe('worsening')
      expect(found.point.signals[0]).toEqual({ rule: 'outside-limit', side: 'high' })
    }
  })

  it('is not set by a disrupted term', () => {
    const closed = [note({ kind: 'disrupted', period: terms[7] ?? '' })]
    const [one, two] = [0.02, 900].map((value) =>
      on(byTerm(seasonal.map((other, at) => (at === 7 ? value : other))), closed),
    )
    expect(one?.season).toEqual(two?.season)
    expect(one?.limits).toEqual(two?.limits)
  })

  it('keeps a month apart that has figures in no other year', () => {
    const months = Array.from({ length: 36 }, (_, at) => new Date(Date.UTC(2022, 8 + at, 1)))
    const values = Object.fromEntries(
      months.map((date, at) => [
        monthYear(date.toISOString().slice(0, 10)),
        date.getUTCMonth() === 7 && at !== 11 ? null : 5 + (date.getUTCMonth() % 5) + 0.1 * (at % 2),
      ]),
    )
    const found = on(values)
    expect(found.season.years).toBe(3)
    expect(found.latest.points[11]).toMatchObject({ apart: 'no-season', limits: undefined })
    expect(controlSentences(found)[0]).toContain('August 2023 (in no other year has this month figures)')
  })

  it('makes a target met always only where it is met in every season', () => {
    const of = (target: number) => on(byTerm(seasonal), [], { goal: goal({ target: 3 * target }) }).assurance
    expect([6, 7.6, 9.5].map(of)).toEqual(['consistently-misses', 'hit-or-miss', 'consistently-meets'])
  })
})

describe('a restart or a break', () => {
  const starts = (['restart', 'break'] as const).map((kind) =>
    note({ kind, period: '2021/22 autumn', sentence: 'Something changed.' }),
  )

  it.each(starts)('starts new limits at a $kind, and keeps the earlier ones', (start) => {
    const values = byTerm([...wave(9), ...wave(12).map((value) => value + 10)])
    const found = on(values, [start])
    expect(
      found.stretches.map(({ counted, limits }) => [counted, limits && roundTo(limits.mean, 2)]),
    ).toEqual([
      [9, undefined],
      [12, 18],
    ])
    expect(controlSentences(found)[0]).toBe('Limits start anew with 2021/22 autumn. Something changed.')
    const later = note({ kind: 'restart', period: terms[12] ?? '' })
    const long = on(byTerm([...wave(12), ...wave(12).map((value) => value + 10)]), [later])
    expect(long.stretches.map(({ counted, limits }) => [counted, limits && roundTo(limits.mean, 2)])).toEqual(
      [
        [12, 8],
        [12, 18],
      ],
    )
  })

  it('is off below 12 since then, and says since when and why', () => {
    const late = note({ kind: 'restart', period: '2022/23 autumn', sentence: 'A new way of counting.' })
    expect(off(byTerm(wave(21)), [late])).toBe(
      'There is no control chart yet: it needs 12 terms, and since 2022/23 autumn 9 count. A new way of counting.',
    )
  })

  it('of a whole year starts with its first term, even one without a figure', () => {
    const year = note({ kind: 'break', period: '2021/22' })
    const { '2021/22 autumn': _, ...values } = byTerm(wave(21))
    expect(judged(values, [year])?.stretches.map(({ points }) => points[0]?.period.label)).toEqual([
      '2018/19 autumn',
      '2021/22 autumn',
    ])
  })

  it('makes what lies before it count for nothing', () => {
    const value = fc.integer({ min: 0, max: 2000 }).map((n) => n / 100)
    const list = (length: number) => fc.array(value, { minLength: length, maxLength: length })
    fc.assert(
      fc.property(list(9), list(9), list(12), (before, other, after) => {
        const [one, two] = [before, other].map((start) =>
          on(byTerm([...start, ...after]), starts.slice(0, 1)),
        )
        expect(one?.limits).toEqual(two?.limits)
        expect(one?.latest).toEqual(two?.latest)
        expect(one && controlSentences(one)).toEqual(two && controlSentences(two))
      }),
    )
  })
})
