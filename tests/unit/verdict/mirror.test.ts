import fc from 'fast-check'
import { expect, it } from 'vitest'
import { comparisonWith } from '../../../src/verdict/peers'
import { chanceOf } from '../../../src/verdict/verdict'
import { directionLabel } from '../../../src/words/verdictText'
import { goal, judged, measure, series } from './support'

const years = ['2014/15', '2015/16', '2016/17', '2017/18', '2018/19']
const counted = fc.record({
  numerators: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 5, maxLength: 5 }),
  baseline: fc.integer({ min: 0, max: 100 }),
  target: fc.integer({ min: 0, max: 100 }),
  theirs: fc.integer({ min: 0, max: 100 }),
  asAt: fc.constantFrom('2019-12-31', '2026-11-24'),
})
const of = 200

/** The shares of those who do it, or of those who do not, judged by the polarity that belongs to them. */
function words(
  { numerators, baseline, target, theirs, asAt }: typeof counted extends fc.Arbitrary<infer T> ? T : never,
  mirrored: boolean,
) {
  const share = (value: number) => (mirrored ? 100 - value : value)
  const { points, ...rest } = series(
    Object.fromEntries(
      years.map((year, index) => [year, share(((numerators[index] ?? 0) / of) * 100)] as const),
    ),
  )
  const verdict = judged(
    goal({ baseline: share(baseline), target: share(target), outturnPeriod: '2018/19' }),
    measure({ polarity: mirrored ? 'higher' : 'lower' }),
    {
      ...rest,
      points: points.map((point, index) => {
        const own = numerators[index] ?? 0
        return { ...point, numerator: mirrored ? of - own : own, denominator: of }
      }),
    },
    [],
    asAt,
  )
  const { forecast, trend, now, before, outturn } = verdict
  return {
    before: before?.state,
    outturn: outturn?.state,
    chance: chanceOf(verdict),
    trend: trend.result ?? trend.why,
    direction: directionLabel(verdict),
    moved: now?.change?.chance,
    compared: comparisonWith(verdict, { value: share(theirs) }),
    // The limits of what is possible, 0 and 100%, change places: a refusal stays one, in other words.
    chanceOfGoal: forecast.why === undefined ? Number((forecast.chance ?? 0).toFixed(9)) : 'refused',
  }
}

it('those who do and those who do not give mirrored verdicts, with chance, trend, comparison and forecast', () => {
  fc.assert(
    fc.property(counted, (input) => {
      expect(words(input, true)).toEqual(words(input, false))
    }),
    { numRuns: 400 },
  )
})

it('the cases reach every answer', () => {
  const answers = fc.sample(counted, 400).map((input) => words(input, false))
  const kinds = (of: (answer: ReturnType<typeof words>) => unknown) => new Set(answers.map(of)).size
  expect(kinds(({ chance }) => chance)).toBeGreaterThan(1)
  expect(kinds(({ trend }) => trend)).toBeGreaterThan(2)
  expect(kinds(({ compared }) => compared)).toBe(3)
})
