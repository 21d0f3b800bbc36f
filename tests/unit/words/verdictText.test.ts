import { expect, it } from 'vitest'
import { distanceText } from '../../../src/words/verdictText'
import { goal, judged, measure, series } from '../verdict/support'

const apart = (value: number, about: Parameters<typeof measure>[0] = {}, target = 14.3, decimals = 1) =>
  distanceText(
    judged(goal({ target, decimals }), measure(about), series({ '2024/25': value }), [], '2026-11-24'),
  )

it('says how far the latest figure lies above or below target, whichever side is the good one', () => {
  expect(apart(19.67)).toBe('5.4 percentage points above target')
  expect(apart(13.3)).toBe('1.0 percentage point below target')
  expect(apart(14.34)).toBe('at target')
  expect(apart(10, { polarity: 'higher' })).toBe('4.3 percentage points below target')
  expect(apart(19.3, { polarity: 'higher' })).toBe('5.0 percentage points above target')
  expect(apart(56, { unit: 'count' }, 35, 0)).toBe('21 above target')
  expect(apart(-0.22, { unit: 'score', polarity: 'higher' }, -0.2, 2)).toBe('0.02 below target')
})
