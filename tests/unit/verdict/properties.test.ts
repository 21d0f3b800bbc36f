import fc from 'fast-check'
import { expect, it } from 'vitest'
import { goal, judged, measure, series } from './support'

const hundredths = (from: number, to: number) =>
  fc.integer({ min: from * 100, max: to * 100 }).map((n) => n / 100)
const case_ = fc.record({
  baseline: hundredths(20, 80),
  target: hundredths(20, 80),
  value: hundredths(1, 99),
  before: hundredths(1, 99),
  asAt: fc.constantFrom('2019-12-31', '2026-11-24'),
})
const words = (
  baseline: number,
  target: number,
  first: number,
  second: number,
  polarity: 'higher' | 'lower',
  asAt: string,
) => {
  const verdict = judged(
    goal({ baseline, target, decimals: 2, outturnPeriod: '2018/19' }),
    measure({ polarity }),
    series({ '2016/17': first, '2018/19': second }),
    [],
    asAt,
  )
  return [
    verdict.before?.state,
    verdict.outturn?.state,
    verdict.now?.change?.direction,
    verdict.now?.distance?.side,
    verdict.now?.distance?.size,
  ]
}

it('mirroring values and flipping polarity mirrors every verdict', () => {
  fc.assert(
    fc.property(case_, ({ baseline, target, value, before, asAt }) => {
      expect(words(-baseline, -target, -before, -value, 'higher', asAt)).toEqual(
        words(baseline, target, before, value, 'lower', asAt),
      )
    }),
  )
})

it('adding a constant to values, baseline and target changes no word', () => {
  fc.assert(
    fc.property(
      case_,
      fc.integer({ min: -50, max: 50 }),
      ({ baseline, target, value, before, asAt }, shift) => {
        const [b, t, v, p] = [baseline + shift, target + shift, value + shift, before + shift]
        expect(words(b, t, p, v, 'lower', asAt)).toEqual(
          words(baseline, target, before, value, 'lower', asAt),
        )
      },
    ),
  )
})
