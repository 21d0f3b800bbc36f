import { expect, it } from 'vitest'
import { areaWithCode, historyOf, withNewAreas } from '../../../src/framework/areas'
import { areaHistoryText, areaLabel } from '../../../src/words/areaText'
import { readFramework } from '../../engine/support/app'

const framework = readFramework()
const today = '2026-12-01'
const area = (code: string, of = framework) => {
  const found = areaWithCode(of, code)
  if (!found) throw new Error(`No area ${code}`)
  return found
}
const text = (code: string, on = today, of = framework) =>
  areaHistoryText(area(code, of), historyOf(of, area(code, of)), on)

it('says where the lines of an area that was split end, and those of its successors begin', () => {
  expect(text('E10000006')).toBe(
    'Cumbria ended on 1 April 2023, and Cumberland and Westmorland and Furness took its place. Its lines end there and are not joined to theirs.',
  )
  expect(text('E06000063')).toBe(
    'Cumberland began on 1 April 2023 with part of Cumbria. Its lines begin there and are not joined to those before.',
  )
  expect(text('E06000058')).toBe(
    'Bournemouth, Christchurch and Poole began on 1 April 2019 in place of Bournemouth and Poole. Its lines begin there and are not joined to those before.',
  )
})

it('says what will be split, and names what comes by the name alone until its code is known', () => {
  const before =
    'East Surrey and West Surrey will take the place of Surrey on 1 April 2027. Its lines will end there.'
  expect(text('E10000030')).toBe(before)
  const grown = withNewAreas(framework, [{ code: 'E06000067', name: 'East Surrey' }])
  expect(text('E10000030', today, grown)).toBe(before)
  expect(text('E06000067', '2027-12-01', grown)).toBe(
    'East Surrey began on 1 April 2027 with part of Surrey. Its lines begin there and are not joined to those before.',
  )
  expect(area('E06000067', grown).region).toBe(area('E10000030').region)
})

it('says nothing of one that only changed its code, which an old code finds', () => {
  expect(area('E10000023').code).toBe('E06000065')
  expect(text('E10000023')).toBe('')
  expect(areaLabel(area('E10000006'), today)).toBe('Cumbria (until March 2023)')
  expect([area('E10000030'), area('E10000023')].map((one) => areaLabel(one, today))).toEqual([
    'Surrey',
    'North Yorkshire',
  ])
})
