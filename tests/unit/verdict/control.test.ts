import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Note } from '../../../src/framework/framework'
import { termsOf } from '../../../src/framework/period'
import { type ControlInput, control } from '../../../src/verdict/control/control'
import { controlSentences, controlSigns, noLimitsSentence } from '../../../src/words/controlSentences'
import { goal, measure, note, series } from './support'

const years = ['2018/19', '2019/20', '2020/21', '2021/22', '2022/23', '2023/24', '2024/25', '2025/26']
const terms = years.flatMap(termsOf)
const suspensions = measure({ name: 'Suspensions', decimals: 2, yearFromTerms: true, interval: 'events' })
/** Varies by 1 around 8. */
const wave = (count: number) => Array.from({ length: count }, (_, index) => 7.5 + (index % 2))
const byTerm = (values: readonly (number | null)[], first = 0) =>
  Object.fromEntries(values.map((value, index) => [terms[first + index] ?? '', value]))

function judged(
  values: Record<string, number | null>,
  notes: readonly Note[] = [],
  more: Partial<ControlInput> = {},
) {
  return control({ measure: suspensions, points: series(values, notes).points, notes, ...more })
}
function on(...input: Parameters<typeof judged>) {
  const found = judged(...input)
  if (found?.state !== 'on') throw new Error(`The chart is off: ${found && noLimitsSentence(found)}`)
  return found
}
function off(...input: Parameters<typeof judged>) {
  const found = judged(...input)
  if (found?.state !== 'off') throw new Error('The chart is on, or there is none')
  return noLimitsSentence(found)
}

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

describe('what it says', () => {
  const third = goal({ target: 18, outturnPeriod: '2019/20' })

  it('of a leap above the upper limit where lower is better', () => {
    const found = on(byTerm([...wave(12), 12]), [], { goal: third })
    expect(controlSigns(found)).toEqual([
      { tone: 'worse', text: 'Worsening: special cause' },
      { tone: 'unknown', text: 'Hit or miss: the termly target' },
    ])
    expect(controlSentences(found)).toEqual([
      '13 of 13 terms count.',
      'By chance alone nearly every term lies between 5.09% and 11.52%: the mean, 8.31%, ± 2.66 times the mean distance between neighbouring terms, 1.208 points.',
      'The latest term that counts, 2022/23 autumn (12.00%), is above the upper limit: worsening by more than chance.',
      'The termly target, 6.00% (a third of the goal, for a year is three terms added up), lies within these limits: unless something changes, single terms meet it or miss it by chance.',
    ])
  })

  it.each([
    [9, 'lower', 'Consistently misses the termly target', 'lies below them', 'misses it'],
    [36, 'lower', 'Consistently meets the termly target', 'lies above them', 'meets it'],
    [9, 'higher', 'Consistently meets the termly target', 'lies below them', 'meets it'],
    [36, 'higher', 'Consistently misses the termly target', 'lies above them', 'misses it'],
  ] as const)('of a goal of %d where %s is better', (target, polarity, sign, side, verb) => {
    const of = { goal: goal({ target }), measure: { ...suspensions, polarity } }
    const found = on(byTerm(wave(12)), [], of)
    expect(controlSigns(found)[1]?.text).toBe(sign)
    expect(controlSentences(found).at(-1)).toMatch(new RegExp(`${side}.*nearly every term ${verb}\\.$`))
  })

  it('of a goal for a year whose terms do not add up: nothing but that', () => {
    const found = on(byTerm(wave(12)), [], { goal: third, measure: measure() })
    expect(found.assurance).toBeUndefined()
    expect(controlSentences(found).at(-1)).toBe(
      'The goal is for another length of time and is not set against single terms.',
    )
    expect(controlSigns(on(byTerm(wave(12))))).toHaveLength(1)
  })

  it('of a limit that no figure can pass: only the other', () => {
    const few = [0, 0, 0, 0.1, 0, 0, 0.1, 0, 0, 0, 0, 0.1]
    const share = measure({ polarity: 'lower', interval: 'proportion', decimals: 2 })
    expect(controlSentences(on(byTerm(few), [], { measure: share }))[1]).toContain(
      'lies at or below 0.15%: the mean, 0.03%,',
    )
    const attendance = measure({ polarity: 'higher', interval: 'sessions' })
    const many = few.map((value) => 100 - value)
    expect(controlSentences(on(byTerm(many), [], { measure: attendance }))[1]).toContain(
      'lies at or above 99.9%:',
    )
    const score = measure({ unit: 'score', interval: 'mean', decimals: 2 })
    expect(controlSentences(on(byTerm(few), [], { measure: score }))[1]).toContain('between −0.10 and 0.15')
  })

  it('has none of events that hardly ever happen', () => {
    expect(off(byTerm([0, 0, 0, 0.1, 0, 0, 0.1, 0, 0, 0, 0, 0.1]))).toBe(
      'There is no control chart: 9 of the 12 terms that count are 0, and so few events have no limits to speak of.',
    )
  })

  it('judges by the latest figure that counts', () => {
    const closed = [note({ kind: 'disrupted', period: terms[13] ?? '' })]
    const found = on(byTerm([...wave(12), 12, 0]), closed)
    expect(found.point.period.label).toBe(terms[12])
    expect(found.variation).toBe('worsening')
  })

  it('mirrors with the values and the polarity', () => {
    const turn = { better: 'better', worse: 'worse', unknown: 'unknown' }
    const list = fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 12, maxLength: 21 })
    fc.assert(
      fc.property(list, fc.integer({ min: -900, max: 900 }), (values, target) => {
        const tones = (sign: number, polarity: 'higher' | 'lower') =>
          controlSigns(
            on(byTerm(values.map((value) => sign * value)), [], {
              measure: { ...suspensions, unit: 'score', polarity },
              goal: goal({ target: sign * target }),
            }),
          ).map(({ tone }) => turn[tone])
        expect(tones(-1, 'higher')).toEqual(tones(1, 'lower'))
      }),
    )
  })
})
