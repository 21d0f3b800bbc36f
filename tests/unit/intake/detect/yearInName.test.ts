import { expect, test } from 'vitest'
import { yearsInName, yearsToChoose } from '../../../../src/intake/detect/yearInName'

test.each([
  ['meas-from-asc-of-eng-1920-open-data-csv.csv', '2019-20'],
  ['meas-from-asc-of-eng-2122-open-data-csv.csv', '2021-22'],
  ['ascof_202021_open_data_full.xlsx', '2020-21'],
  ['ASCOF 2014-15.csv', '2014-15'],
  ['ascof 2014–2015.csv', '2014-15'],
  ['ascof_2014_to_2015.csv', '2014-15'],
  ['ascof 19-20 final (2).csv', '2019-20'],
])('%s says %s', (name, year) => {
  expect(yearsInName(name, 'financial').said).toBe(year)
})

test.each([
  ['ascof.csv', []],
  ['ascof_2021.csv', ['2020-21', '2021-22']],
  ['ascof_2021_22_filed_as_2020_21.csv', ['2020-21', '2021-22']],
  ['ascof published 2020, data of 2018-19.csv', ['2018-19', '2019-20', '2020-21']],
  ['export_30-01-2025.csv', ['2024-25', '2025-26']],
  ['measures 1E and 1G.csv', []],
])('%s does not say its year', (name, possible) => {
  expect(yearsInName(name, 'financial')).toEqual({ said: undefined, possible })
})

test('a school year is written with a stroke, and years are offered latest first', () => {
  expect(yearsInName('schools_ks4_201819.csv', 'academic').said).toBe('2018/19')
  expect(yearsToChoose('academic', '2026-12-01').slice(0, 2)).toEqual(['2025/26', '2024/25'])
  expect(yearsToChoose('financial', '2026-12-01').at(-1)).toBe('2006-07')
})
