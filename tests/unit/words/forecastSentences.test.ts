import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceText } from '../../../src/words/forecastSentences'

describe('a chance in words', () => {
  it.each([
    [0.0989, 'about 1 in 10'],
    [0.2, 'about 1 in 5'],
    [0.5, 'about 1 in 2'],
    [0.91, 'about 9 in 10'],
    [0, 'less than 1 in 100'],
    [1, 'more than 99 in 100'],
  ])('%d: %s', (chance, words) => {
    expect(chanceText(chance)).toBe(words)
  })

  it('never falls while the chance rises', () => {
    const share = (text: string) => {
      const [, of, out] = /(\d+) in (\d+)/.exec(text) ?? []
      return text.startsWith('less') ? 0 : text.startsWith('more') ? 1 : Number(of) / Number(out)
    }
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)]
          expect(share(chanceText(low))).toBeLessThanOrEqual(share(chanceText(high)))
        },
      ),
    )
  })
})
