import { expect, it } from 'vitest'
import { isDate, parseSearch, stringifySearch, validateSearch } from '../../../src/context/address'

it('writes an address a person can read, and reads it back', () => {
  const search = { area: 'E08000007', asAt: '2019-12-31', compare: 'england,median' }
  const text = stringifySearch(search)
  expect(text).toBe('?area=E08000007&asAt=2019-12-31&compare=england,median')
  expect(validateSearch(parseSearch(text))).toEqual(search)
})

it('drops what it does not know, and keeps an empty list of comparators apart from none', () => {
  expect(validateSearch({ area: 3, colour: 'red', show: '' })).toEqual({})
  expect(validateSearch({ compare: '' })).toEqual({ compare: '' })
  expect(stringifySearch({ area: undefined })).toBe('')
})

it('knows a date', () => {
  expect(['2019-12-31', '2019-02-30', 'today', undefined].map(isDate)).toEqual([true, false, false, false])
})

it('still understands addresses that call the median of all local authorities the middle', () => {
  expect(validateSearch({ compare: 'england,middle,E08000029', sort: '-middle' })).toEqual({
    compare: 'england,median,E08000029',
    sort: '-median',
  })
  expect(validateSearch({ sort: 'middle', area: 'middle' })).toEqual({ sort: 'median', area: 'middle' })
})
