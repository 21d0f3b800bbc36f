import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { score } from '../../../src/assessment/forecastScore'
import { isSameForecast, toSavedForecast } from '../../../src/assessment/savedForecast'
import type { Note } from '../../../src/framework/framework'
import { forecastTitle, savedForecastSentences, scoreSentence } from '../../../src/words/forecastSentences'
import { goal, judged, measure, note, series } from '../verdict/support'
import { forecast } from './support'

const scored = (value: number | null, notes: readonly Note[] = [], of = forecast()) =>
  score(of, series({ '2018/19': -0.31, '2019/20': value }, notes).points, notes)
const unit = measure({ unit: 'score' })
const said = (value: number | null, notes: readonly Note[] = []) =>
  scoreSentence(forecast(), scored(value, notes), unit)

describe('the score of a kept forecast', () => {
  it.each([
    [-0.31, true, false, 0.009801],
    [-0.2, true, true, 0.811801],
    [-0.1, false, true, 0.811801],
    [-0.53, false, false, 0.009801],
    [-0.204, true, true, 0.811801],
  ])('by a figure of %d: inside %s, met %s, Brier %d', (value, inside, met, brier) => {
    expect(scored(value)).toMatchObject({ state: 'scored', inside, met, brier: expect.closeTo(brier, 12) })
  })

  it('turns round with the measure’s polarity', () => {
    const number = fc.integer({ min: -300, max: 300 }).map((n) => n / 100)
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 1, noNaN: true }), (value, target, chance) => {
        const up = forecast({ target, chance, low80: -4, value: 0, high80: 4 })
        const down = forecast({ ...up, target: -target, polarity: 'lower' })
        const [a, b] = [scored(value, [], up), scored(-value, [], down)]
        expect(a.state === 'scored' && { met: a.met, brier: a.brier, inside: a.inside }).toEqual(
          b.state === 'scored' && { met: b.met, brier: b.brier, inside: b.inside },
        )
        expect(a.state === 'scored' && a.brier >= 0 && a.brier <= 1).toBe(true)
      }),
    )
  })

  it('says in words how it did', () => {
    expect(said(-0.31)).toBe(
      'It gave about 1 in 10; the figure came out at −0.31, inside the band; the goal was missed. Its Brier score is 0.01, where 0 is best and 1 is worst.',
    )
    expect(said(-0.1, [note({ kind: 'disrupted', period: '2019/20' })])).toBe(
      'It gave about 1 in 10; the figure came out at −0.10, outside the band; the goal was reached. Its Brier score is 0.81, where 0 is best and 1 is worst. A sentence.',
    )
  })

  it('is none where the definition changed after the figures the forecast was made from', () => {
    const broken = (period: string) => said(-0.1, [note({ kind: 'break', period, sentence: 'It changed.' })])
    expect(broken('2019/20')).toBe('The 2019/20 figure cannot score it. It changed.')
    expect(broken('2018/19')).toContain('Its Brier score is')
  })

  it('is none where the figure was never published, may not be judged, or is still awaited', () => {
    const never = note({ kind: 'not-published', period: '2019/20', sentence: 'It was not published.' })
    const bound = note({ kind: 'lower-bound', period: '2019/20', sentence: 'It is a lower bound.' })
    expect(score(forecast(), series({ '2018/19': -0.31 }).points, [never]).state).toBe('never-published')
    expect(said(null, [never])).toBe('It can never be scored. It was not published.')
    expect(said(null)).toBe('The 2019/20 figure cannot score it. It is printed as suppressed.')
    expect(said(-0.1, [bound])).toBe('The 2019/20 figure cannot score it. It is a lower bound.')
    expect(scoreSentence(forecast(), score(forecast(), [], []), unit)).toBe(
      'It waits for the 2019/20 figure.',
    )
  })
})

describe('what is kept of a verdict', () => {
  const one = goal({ baseline: -0.27, target: -0.2, decimals: 2 })
  const progress = measure({ unit: 'score', polarity: 'higher', interval: 'none' })
  const figures = series({ '2015/16': -0.16, '2016/17': -0.3, '2017/18': -0.26, '2018/19': -0.31 })
  const verdict = judged(one, progress, figures, [], '2019-12-31')

  it('is the forecast with its date, what it was made from and what it was held against', () => {
    expect(toSavedForecast(verdict, 'E08000007', '2020-01-06')).toEqual(
      forecast({
        goal: '9-primary',
        value: expect.closeTo(-0.36, 3),
        low80: expect.any(Number),
        high80: expect.any(Number),
        chance: expect.closeTo(0.099, 3),
      }),
    )
  })

  it('is nothing without a forecast, or without a goal that is a number', () => {
    const short = judged(one, progress, series({ '2018/19': -0.31 }), [], '2019-12-31')
    expect(toSavedForecast(short, 'E08000007', '2020-01-06')).toBeUndefined()
    const without = judged(goal({ target: null }), progress, figures, [], '2019-12-31')
    expect(toSavedForecast(without, 'E08000007', '2020-01-06')).toBeUndefined()
  })

  it('is the same forecast on another day, and another one from other figures', () => {
    expect(isSameForecast(forecast(), forecast({ kept: '2026-11-24' }))).toBe(true)
    expect(isSameForecast(forecast(), forecast({ value: -0.35 }))).toBe(false)
    expect(isSameForecast(forecast(), forecast({ made: '2019-10-01' }))).toBe(false)
  })

  it('says when it was kept after its period had ended', () => {
    expect(forecastTitle(forecast())).toBe('For 2019/20, as at 31 December 2019')
    expect(savedForecastSentences(forecast(), unit)).toEqual([
      '−0.36, with 80% limits of −0.52 to −0.20: about 1 in 10 to reach −0.20. Made from the 4 figures of 2015/16, 2016/17, 2017/18, 2018/19.',
      'Kept on 6 January 2020.',
    ])
    expect(savedForecastSentences(forecast({ kept: '2026-11-24' }), unit)[1]).toBe(
      'Kept on 24 November 2026, after the period had ended: it tests the method, not foresight.',
    )
  })
})
