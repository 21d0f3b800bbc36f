import { describe, expect, it } from 'vitest'
import type { Replayed } from '../../../src/verdict/replay'
import { replayInShort, replayLine, replaySentence } from '../../../src/words/replaySentences'
import { ended, foretold, met, missed, unfair, unpublished } from '../verdict/replaySupport'
import { goal } from '../verdict/support'

describe('the sentence', () => {
  it.each([
    ['behind', missed, 'The verdict on 31 December 2019 was “behind”. It came true: the goal was missed.'],
    ['behind', met, 'The verdict on 31 December 2019 was “behind”. It did not come true: the goal was met.'],
    [
      'on-track',
      unpublished,
      'The verdict on 31 December 2019 was “on track”. Whether it came true was never known: the 2019/20 figure was never published.',
    ],
    [
      'behind',
      unfair,
      'The verdict on 31 December 2019 was “behind”. Whether it would have come true cannot be told: 2019/20 was not a fair test (met by the number).',
    ],
    [
      'too-early',
      missed,
      'On 31 December 2019 it was too early for a verdict; as it turned out, the goal was missed.',
    ],
    [
      'no-planned-trajectory',
      ended({ state: 'no-figure' }),
      'On 31 December 2019 no pace could be worked out; as it turned out, no like-for-like figure is published.',
    ],
    [
      'on-track',
      foretold('behind', { asAt: '2020-02-01' }),
      'The verdict on 31 December 2019 was “on track”. Whether it came true is not settled: its date still lies ahead.',
    ],
  ] as const)('%s, %#', (word, now, sentence) => {
    expect(replaySentence(foretold(word), now)).toBe(sentence)
  })

  it('says what the forecast gave the goal, but not what it gave another period', () => {
    const given = (label: string) => foretold('on-track', { forecast: { chance: 0.099, period: { label } } })
    expect(replaySentence(given('2019/20'), missed)).toBe(
      'The verdict on 31 December 2019 was “on track”, and the forecast gave the goal about 1 in 10. It did not come true: the goal was missed.',
    )
    expect(replaySentence(given('2018/19'), missed)).not.toContain('forecast')
    expect(replayInShort(given('2019/20'), missed)).toBe(
      'on track, about 1 in 10 by forecast; the goal was missed',
    )
  })

  it('has a short form for a list', () => {
    expect(replayInShort(foretold('further-away'), missed)).toBe(
      'getting further from target; the goal was missed',
    )
  })
})

describe('the line', () => {
  const further = { goal: goal({ id: '4.3.3', number: null }) }
  const line = (...pairs: (readonly [Replayed, Replayed])[]) =>
    replayLine(pairs.map(([past, present]) => ({ past, present })))

  it('counts what came true, what did not, what was never settled and what could not be judged', () => {
    const replayed = line(
      [foretold('behind'), missed],
      [foretold('on-track'), met],
      [foretold('on-track'), missed],
      [foretold('on-track'), unfair],
      [foretold('on-track'), unpublished],
      [foretold('too-early'), missed],
      [foretold('behind', further), ended({ state: 'not-loaded' }, further)],
    )
    expect(replayed?.line).toBe(
      'Of 6 goals and 1 in the body of the document then still ahead, 6 could be judged on 31 December 2019; 2 of those verdicts came true, 1 did not, 1 fell in a year that was not a fair test, 1 was never settled by a published figure, 1 is not settled by the figures loaded.',
    )
    expect(replayed?.groups.map(({ title, pairs }) => [title, pairs.length])).toEqual([
      ['Came true', 2],
      ['Did not come true', 1],
      ['Fell in a year that was not a fair test', 1],
      ['Never settled by a published figure', 1],
      ['Not settled by the figures loaded', 1],
      ['Could not be judged then', 1],
    ])
  })

  it('is right with one goal, with none that could be judged, and with goals of the body alone', () => {
    expect(line([foretold('on-track'), missed])?.line).toBe(
      'Of 1 goal then still ahead, 1 could be judged on 31 December 2019; 1 of those verdicts did not come true.',
    )
    expect(line([foretold('too-early'), met])?.line).toBe(
      'Of 1 goal then still ahead, none could be judged on 31 December 2019.',
    )
    expect(
      line([foretold('no-planned-trajectory', further), ended({ state: 'no-figure' }, further)])?.line,
    ).toBe(
      'Of 1 goal in the body of the document then still ahead, none could be judged on 31 December 2019.',
    )
  })
})
