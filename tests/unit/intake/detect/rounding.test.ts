import { expect, test } from 'vitest'
import { roundedTo } from '../../../../src/intake/detect/text/rounding'

test.each([
  ['Figures are rounded to the nearest 5.', '5'],
  ['Rounded to 5', '5'],
  ['pupils_rounded_to_10', '10'],
  ['Counts have been rounded to the nearest multiple of five', '5'],
  ['Rounding: nearest ten', '10'],
  ['rounded to the nearest 1,000', '1,000'],
])('%s', (text, unit) => {
  expect(roundedTo(['LA', text])).toBe(unit)
})

test.each([
  'Percentages are rounded to 1 decimal place.',
  'Rounded to 5 decimal places',
  'Numbers are not rounded to the nearest 5',
  'unrounded to 5',
  'rounded to 10.5',
  'Ground to nearest 5 metres',
])('%s says no such thing', (text) => {
  expect(roundedTo([text])).toBeUndefined()
})
