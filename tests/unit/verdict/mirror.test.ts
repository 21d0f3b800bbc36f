import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareChanges, compareFigures, compareInTime } from '../../../src/verdict/peers'
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
  const { forecast, trend, now, before, outturn, measure: by } = verdict
  const figure = (period: string, value: number) => ({
    value: share(value),
    uncertainty: verdict.uncertainty.get(period),
  })
  const [first, last] = [numerators[0] ?? 0, numerators[4] ?? 0].map((x) => (x / of) * 100)
  const ours = { from: figure('2014/15', first ?? 0), to: figure('2018/19', last ?? 0) }
  const others = { from: figure('2015/16', ((numerators[1] ?? 0) / of) * 100), to: ours.from }
  return {
    before: before?.state,
    outturn: outturn?.state,
    chance: chanceOf(verdict),
    trend: trend.result ?? trend.why,
    direction: directionLabel(verdict),
    moved: now?.change?.chance,
    compared: compareFigures(ours.to, { value: share(theirs) }, by.polarity).comparison,
    apart: compareFigures(ours.to, ours.from, by.polarity).comparison,
    inTime: compareInTime(ours, by.polarity).comparison,
    changes: compareChanges(ours, others, by.polarity).comparison,
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
  expect(kinds(({ changes }) => changes)).toBe(3)
})
