import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlSentences } from '../../../src/words/controlSentences'
import { byTerm, judged, off, on, terms, wave } from './controlSupport'
import { note } from './support'

describe('when there is a control chart', () => {
  it('needs 12 terms that count', () => {
    expect(off(byTerm(wave(11)))).toBe(
      'There is no control chart yet: it needs 12 terms, and so far 11 count.',
    )
    const { limits, latest } = on(byTerm(wave(12)))
    expect(latest.counted).toBe(12)
    expect(limits).toEqual({ mean: 8, movingRange: 1, lower: 8 - 2.66, upper: 8 + 2.66 })
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
    expect(on(values, disrupted).limits.movingRange).toBe(1)
    const { [terms[7] ?? '']: _, ...missing } = values
    const found = on(missing)
    expect(found.limits.movingRange).toBe(1)
    expect(found.latest.points[7]).toMatchObject({ value: null, apart: 'no-figure' })
  })

  it('says when none follow one another', () => {
    const apart = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `${2000 + index}/${String(index + 1).padStart(2, '0')} autumn`,
        1,
      ]),
    )
    expect(off(apart)).toBe(
      'There is no control chart yet: it needs 12 terms of which some follow one another, and none of these 12 do.',
    )
  })

  it('takes months that follow one another, never a count of each January nor a year', () => {
    const months = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [
        new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' }).format(new Date(2022, index, 1)),
        1 + (index % 3),
      ]),
    )
    expect(on(months)).toMatchObject({ spacing: 'month', latest: { counted: 14 } })
    const januaries = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`January ${2010 + at}`, at]))
    expect(judged(januaries)).toBeUndefined()
    expect(judged({ '2018/19': 1, '2019/20': 2 })).toBeUndefined()
    expect(off({ '2018/19': 1, '2024/25 spring': 2 })).toBe(
      'There is no control chart yet: it needs 12 terms, and so far 1 counts.',
    )
  })
})

describe('a restart or a break', () => {
  const starts = (['restart', 'break'] as const).map((kind) =>
    note({ kind, period: '2021/22 autumn', sentence: 'Something changed.' }),
  )

  it.each(starts)('starts new limits at a $kind, and keeps the earlier ones', (start) => {
    const values = byTerm([...wave(9), ...wave(12).map((value) => value + 10)])
    const found = on(values, [start])
    expect(found.stretches.map(({ counted, limits }) => [counted, limits?.mean])).toEqual([
      [9, undefined],
      [12, 18],
    ])
    expect(controlSentences(found)[0]).toBe('Limits start anew with 2021/22 autumn. Something changed.')
    const later = note({ kind: 'restart', period: terms[12] ?? '' })
    const long = on(byTerm([...wave(12), ...wave(12).map((value) => value + 10)]), [later])
    expect(long.stretches.map(({ counted, limits }) => [counted, limits?.mean])).toEqual([
      [12, 8],
      [12, 18],
    ])
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
