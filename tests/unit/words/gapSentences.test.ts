import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundedChange } from '../../../src/verdict/gap/gap'
import {
  changeSentence,
  gapLabel,
  gapText,
  ratioSentence,
  standingSentence,
} from '../../../src/words/gapSentences'
import { line, moved, names } from '../verdict/gapSupport'
import { measure } from '../verdict/support'

const progress = measure({ name: 'Progress 8', unit: 'score', polarity: 'higher', decimals: 2 })
const said = (from: readonly [number, number], to: readonly [number, number], of = measure()) =>
  changeSentence(of, moved({ '2021/22': from, '2024/25': to }, of), names)
const label = (from: readonly [number, number], to: readonly [number, number]) =>
  gapLabel(measure(), moved({ '2021/22': from, '2024/25': to }), names)

describe('what is said of a gap that moved', () => {
  it.each([
    [
      [30, 20],
      [29.1, 20.3],
      'The gap narrowed by 1.2 points from 2021/22 to 2024/25: 0.9 because the rate for SEN support improved, 0.3 because that for pupils without SEN got worse.',
    ],
    [
      [30, 20],
      [28, 19],
      'The gap narrowed by 1.0 point from 2021/22 to 2024/25: 2.0 because the rate for SEN support improved, less 1.0 because that for pupils without SEN improved too.',
    ],
    [
      [30, 20],
      [31, 23],
      'The gap narrowed by 2.0 points from 2021/22 to 2024/25: 3.0 because the rate for pupils without SEN got worse, less 1.0 because that for SEN support got worse too.',
    ],
    [
      [30, 20],
      [31, 18],
      'The gap widened by 3.0 points from 2021/22 to 2024/25: 1.0 because the rate for SEN support got worse, 2.0 because that for pupils without SEN improved.',
    ],
    [
      [30, 20],
      [31, 20],
      'The gap widened by 1.0 point from 2021/22 to 2024/25: all of it because the rate for SEN support got worse; that for pupils without SEN did not change.',
    ],
    [
      [30, 20],
      [32, 22],
      'The gap did not change from 2021/22 to 2024/25: the rate for SEN support and that for pupils without SEN got worse alike, by 2.0 points.',
    ],
    [[30, 20], [30.01, 20.02], 'The gap did not change from 2021/22 to 2024/25, nor did either figure.'],
    [
      [18, 20],
      [16, 20],
      'The gap moved in favour of SEN support by 2.0 points from 2021/22 to 2024/25: all of it because the rate for SEN support improved; that for pupils without SEN did not change.',
    ],
  ] as const)('%j to %j', (from, to, sentence) => {
    expect(said(from, to)).toBe(sentence)
  })

  it('reads a score by its own polarity', () => {
    expect(said([-0.5, 0.1], [-0.2, 0.05], progress)).toBe(
      'The gap narrowed by 0.35 from 2021/22 to 2024/25: 0.30 because the score for SEN support improved, 0.05 because that for pupils without SEN got worse.',
    )
  })

  it('names the larger part, and gives no colour where chance is not known, and no shape to what only the others did', () => {
    expect(label([30, 20], [29.1, 20.3])).toEqual({
      tone: 'unknown',
      shape: 'better',
      text: 'Narrowed, mostly because the rate for SEN support improved',
    })
    expect(label([30, 20], [31, 23])).toEqual({
      tone: 'unknown',
      shape: 'unknown',
      text: 'Narrowed, because the rate for pupils without SEN got worse',
    })
    expect(label([30, 20], [31, 18])).toEqual({
      tone: 'unknown',
      shape: 'worse',
      text: 'Widened, mostly because the rate for pupils without SEN improved',
    })
    expect(label([30, 20], [30, 20])).toEqual({ tone: 'unknown', text: 'The gap did not change' })
  })

  it('says on which side the group stands', () => {
    const { from } = moved({ '2021/22': [18, 20], '2024/25': [20, 20] })
    expect(standingSentence(measure(), from, names)).toBe(
      'In 2021/22 the rate is 18.0% for SEN support and 20.0% for pupils without SEN: SEN support is better off by 2.0 points, 0.90 times the rate.',
    )
    expect(gapText(measure(), from.gap, names)).toBe('2.0 points in favour of SEN support')
    expect(gapText(measure(), 18.04, names)).toBe('18.0 points')
  })

  it('shows parts that add up to the change shown, each within one step of the exact one', () => {
    const exact = fc.double({ min: -50, max: 50, noNaN: true })
    fc.assert(
      fc.property(exact, exact, fc.integer({ min: 0, max: 2 }), (ofGroup, ofReference, decimals) => {
        const change = ofGroup + ofReference
        const shown = roundedChange({ change, ofGroup, ofReference }, decimals)
        const steps = (value: number) => Math.round(value * 10 ** decimals)
        expect(steps(shown.ofGroup) + steps(shown.ofReference)).toBe(steps(shown.change))
        expect(Math.abs(shown.change - change)).toBeLessThanOrEqual(0.5001 * 10 ** -decimals)
        expect(Math.abs(shown.ofGroup - ofGroup)).toBeLessThanOrEqual(1.0001 * 10 ** -decimals)
        expect(Math.abs(shown.ofReference - ofReference)).toBeLessThanOrEqual(1.0001 * 10 ** -decimals)
      }),
    )
  })
})

describe('a gap as a ratio', () => {
  const ratio = (from: readonly [number, number], to: readonly [number, number], of = measure()) =>
    ratioSentence(of, moved({ '2021/22': from, '2024/25': to }, of)).join(' ')

  it('says so where it moved another way than in points', () => {
    expect(ratio([30, 20], [28, 19])).toBe('As a ratio it went from 1.50 times to 1.47 times.')
    expect(ratio([2, 1], [20, 15])).toBe(
      'As a ratio it went from 2.00 times to 1.33 times. So it widened in points and narrowed as a ratio: both are true, and neither says it alone.',
    )
    expect(ratio([20, 15], [2, 1])).toMatch(/So it narrowed in points and widened as a ratio/)
  })

  it('is farther from 1 where it widens, whichever way is good', () => {
    const attendance = measure({ polarity: 'higher' })
    expect(ratio([80, 90], [10, 15], attendance)).toMatch(/So it narrowed in points and widened as a ratio/)
    expect(ratio([80, 90], [88, 92], attendance)).toBe('As a ratio it went from 0.89 times to 0.96 times.')
  })

  it('is not there for a score that passes through 0, in any year, nor of others at 0', () => {
    expect(ratio([0.1, 0.2], [0.1, 0.3], progress)).not.toBe('')
    expect(ratio([-0.5, 0.2], [0.1, 0.3], progress)).toBe('')
    expect(ratio([0.1, 0.2], [-0.1, 0.3], progress)).toBe('')
    expect(ratio([3, 0], [4, 1])).toBe('')
    const { points } = line({ '2021/22': [-0.5, 0.2], '2022/23': [0.1, 0.3] }, [], progress)
    expect(points.map((point) => point.ratio)).toEqual([undefined, undefined])
  })

  it('stands beside the points where the gap stands', () => {
    const { to } = moved({ '2021/22': [30, 20], '2024/25': [28, 19] })
    expect(standingSentence(measure(), to, names)).toMatch(/: a gap of 9\.0 points, 1\.47 times the rate\.$/)
  })
})
