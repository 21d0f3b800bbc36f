import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replay } from '../../../src/verdict/replay'
import { replayLine, replaySentence } from '../../../src/words/replaySentences'
import { ended, foretold, met, missed, unfair, unpublished } from './replaySupport'

describe('a verdict before the date, and how the goal ended', () => {
  it.each([
    ['on-track', met, 'right'],
    ['already-beyond', met, 'right'],
    ['slightly-behind', missed, 'right'],
    ['behind', missed, 'right'],
    ['further-away', missed, 'right'],
    ['on-track', missed, 'wrong'],
    ['already-beyond', missed, 'wrong'],
    ['slightly-behind', met, 'wrong'],
    ['further-away', met, 'wrong'],
    ['on-track', unfair, 'not-a-fair-test'],
    ['behind', unfair, 'not-a-fair-test'],
    ['on-track', unpublished, 'never-known'],
    ['behind', ended({ state: 'no-figure' }), 'never-known'],
    ['behind', ended({ state: 'not-loaded' }), 'not-settled'],
    ['behind', foretold('behind', { asAt: '2020-02-01' }), 'not-settled'],
    ['too-early', met, 'not-judged'],
    ['no-planned-trajectory', missed, 'not-judged'],
  ] as const)('%s: %#', (word, now, came) => {
    expect(replay(foretold(word), now)).toBe(came)
  })

  it('is nothing where the date had come already', () => {
    expect(replay(missed, missed)).toBeUndefined()
    expect(replaySentence(missed, missed)).toBeUndefined()
    expect(replayLine([{ past: missed, present: missed }])).toBeUndefined()
  })

  it('turns round when the goal ends the other way', () => {
    const words = ['already-beyond', 'on-track', 'slightly-behind', 'behind', 'further-away'] as const
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        expect([replay(foretold(word), met), replay(foretold(word), missed)].sort()).toEqual([
          'right',
          'wrong',
        ])
      }),
    )
  })
})
