import { expect, it } from 'vitest'
import { isSlip } from '../../../../src/intake/checks/slips'

const level = { words: ['national', 'regional', 'local authority'], needed: false }
const age = { words: ['16-17'], needed: false }
const code = { words: ['1E', '1G'], needed: true }

it.each([
  'Local authorit',
  'Local  authority (LA)',
  'Local authority*',
  '(Regional)',
  'NationalNational',
  '#REF!',
  '-99',
  '<5',
  '..',
  '05-Oct',
  'Local authorityÃ©',
])('“%s” is no other level', (word) => {
  expect(isSlip(word, level)).toBe(true)
})

it.each(['Local authority district', 'School', 'Opportunity area', 'LOCAL AUTHORITY', 'MSOA', ''])(
  '“%s” is a level, or none',
  (word) => {
    expect(isSlip(word, level)).toBe(false)
  },
)

it('a short word or a number must be the same but for marks around it', () => {
  expect(['16', '17', '16-18', '1617'].map((word) => isSlip(word, age))).toEqual([false, false, false, true])
  expect(['1F', '2B', '“1E”', '１Ｅ', ''].map((word) => isSlip(word, code))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ])
})
