import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlSentences, controlSigns } from '../../../src/words/controlSentences'
import { byTerm, off, on, suspensions, terms, wave } from '../verdict/controlSupport'
import { goal, measure, note } from '../verdict/support'

describe('what it says', () => {
  const third = goal({ target: 18, outturnPeriod: '2019/20' })

  it('of a leap above the upper limit where lower is better', () => {
    const found = on(byTerm([...wave(12), 12]), [], { goal: third })
    expect(controlSigns(found)).toEqual([
      { tone: 'worse', text: 'Worsening beyond chance' },
      { tone: 'unknown', text: 'Hit or miss: the termly target' },
    ])
    expect(controlSentences(found)).toEqual([
      '13 of 13 terms count.',
      'Each term is held against its own season: by the median of 4 whole years (2018/19 autumn to 2022/23 autumn), autumn is 1.05 times, spring is 0.99 times and summer is 0.96 times an average term.',
      'By chance alone nearly every autumn term lies between 5.43% and 11.93%: 1.05 times (8.27% ± 2.66 × 1.09 × 1.071 points), from the mean of an average term and the mean distance between neighbouring terms once their season is taken out, and 1.09 because the season was worked out from the same terms.',
      'The latest term that counts, 2022/23 autumn (12.00%), is above the upper limit: worsening by more than chance.',
      'The termly target, 6.00% (a third of the goal, for a year is three terms added up), lies neither above nor below the limits of every season: unless something changes, single terms meet it or miss it, by season and by chance.',
      'Of 100 charts of 13 terms in which nothing changes, about 9 mark some term by chance alone, and about 2 the latest (simulated).',
    ])
  })

  it.each([
    [
      9,
      'lower',
      'Consistently misses the termly target',
      'lies below the limits of every season',
      'misses it',
    ],
    [
      36,
      'lower',
      'Consistently meets the termly target',
      'lies above the limits of every season',
      'meets it',
    ],
    [
      9,
      'higher',
      'Consistently meets the termly target',
      'lies below the limits of every season',
      'meets it',
    ],
    [
      36,
      'higher',
      'Consistently misses the termly target',
      'lies above the limits of every season',
      'misses it',
    ],
  ] as const)('of a goal of %d where %s is better', (target, polarity, sign, side, verb) => {
    const of = { goal: goal({ target }), measure: { ...suspensions, polarity } }
    const found = on(byTerm(wave(12)), [], of)
    expect(controlSigns(found)[1]?.text).toBe(sign)
    expect(controlSentences(found).at(-2)).toMatch(new RegExp(`${side}.*nearly every term ${verb}\\.$`))
  })

  it('of a goal for a year whose terms do not add up: nothing but that', () => {
    const found = on(byTerm(wave(12)), [], { goal: third, measure: measure() })
    expect(found.assurance).toBeUndefined()
    expect(controlSentences(found).at(-2)).toBe(
      'The goal is for another length of time and is not set against single terms.',
    )
    expect(controlSigns(on(byTerm(wave(12))))).toHaveLength(1)
  })

  it('of a limit that no figure can pass: only the other', () => {
    const few = [0, 0, 0, 0.1, 0, 0, 0.1, 0, 0, 0, 0, 0.1]
    const share = measure({ polarity: 'lower', interval: 'proportion', decimals: 2 })
    expect(controlSentences(on(byTerm(few), [], { measure: share }))[2]).toMatch(
      /^By chance alone nearly every summer term lies at or below 0\.\d\d%: 0\.03% ± 2\.66 × 1\.10 × .* points, (less|plus) 0\.02 points,/,
    )
    const attendance = measure({ polarity: 'higher', interval: 'sessions' })
    const many = few.map((value) => 100 - value)
    expect(controlSentences(on(byTerm(many), [], { measure: attendance }))[2]).toMatch(
      /nearly every summer term lies at or above 99\.\d%:/,
    )
    const score = measure({ unit: 'score', interval: 'mean', decimals: 2 })
    expect(controlSentences(on(byTerm(few), [], { measure: score }))[2]).toMatch(/between −0\.1\d and 0\.1\d/)
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
