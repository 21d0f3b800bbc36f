import { describe, expect, it } from 'vitest'
import { totals } from '../../../../../src/intake/people/disclosure/totals'
import type { Cell } from '../../../../../src/intake/people/recipes/recipe'

const cell = (
  school: string | null,
  phase: string,
  cohort: string,
  numerator: number,
  people: number,
): Cell => ({
  measure: 'persistent-absence-local',
  cohort,
  phase,
  school,
  period: '2018/19 autumn',
  numerator,
  denominator: people,
  people,
  counted: 'people',
})

const base = [
  cell('3562001', 'primary', 'SEN support', 4, 20),
  cell('3562001', 'primary', 'EHC plan', 2, 5),
  cell('3562001', 'primary', 'No SEN', 10, 175),
  cell('3564001', 'secondary', 'SEN support', 30, 90),
]

const found = (cells: readonly Cell[], school: string | null, phase: string, cohort: string) => {
  const all = totals(cells).filter(
    (one) => one.school === school && one.phase === phase && one.cohort === cohort,
  )
  return all.map(({ numerator, denominator, people }) => [numerator, denominator, people])
}

describe('the figures that are shown', () => {
  it('are of each school, under its phase', () => {
    expect(found(base, '3562001', 'primary', 'SEN support')).toEqual([[4, 20, 20]])
    expect(found(base, '3562001', 'primary', 'All SEN')).toEqual([[6, 25, 25]])
    expect(found(base, '3562001', 'primary', 'All pupils')).toEqual([[16, 200, 200]])
    expect(found(base, '3562001', 'all', 'All pupils')).toEqual([])
  })

  it('are of the area by phase and together', () => {
    expect(found(base, null, 'primary', 'SEN support')).toEqual([[4, 20, 20]])
    expect(found(base, null, 'all', 'SEN support')).toEqual([[34, 110, 110]])
    expect(found(base, null, 'all', 'All pupils')).toEqual([[46, 290, 290]])
    expect(totals(base)).toHaveLength(4 + 2 + 2 + 5 + 3 + 5)
  })

  it('count a school once in the area whose phase is not known', () => {
    expect(found([cell('3562001', 'all', 'SEN support', 4, 20)], null, 'all', 'SEN support')).toEqual([
      [4, 20, 20],
    ])
  })

  it('keep a school of two phases apart', () => {
    const two = [cell('3564001', 'primary', 'No SEN', 1, 30), cell('3564001', 'secondary', 'No SEN', 9, 60)]
    expect(found(two, '3564001', 'primary', 'No SEN')).toEqual([[1, 30, 30]])
    expect(found(two, '3564001', 'secondary', 'No SEN')).toEqual([[9, 60, 60]])
    expect(found(two, null, 'all', 'No SEN')).toEqual([[10, 90, 90]])
  })

  it('hold no whole of which the file knows only parts', () => {
    const withoutPlans = base.filter(({ cohort }) => cohort !== 'EHC plan')
    expect(found(withoutPlans, '3562001', 'primary', 'All SEN')).toEqual([])
    expect(found(withoutPlans, '3562001', 'primary', 'All pupils')).toEqual([])
    const withoutOthers = base.filter(({ cohort }) => cohort !== 'No SEN')
    expect(found(withoutOthers, null, 'all', 'All SEN')).toEqual([[36, 115, 115]])
    expect(found(withoutOthers, null, 'all', 'All pupils')).toEqual([])
  })

  it('are those of the file where it knows no schools', () => {
    const plans = [cell(null, 'all', 'EHC plan', 43, 300)]
    expect(totals(plans)).toEqual(plans)
  })

  it('have no denominator where a part has none', () => {
    const [first, ...others] = base
    if (!first) throw new Error('There are base cells.')
    const counts = found([{ ...first, denominator: null }, ...others], null, 'all', 'SEN support')
    expect(counts).toEqual([[34, null, 110]])
  })

  it('are refused where a measure knows the schools of some cells only', () => {
    expect(() => totals([...base, cell(null, 'all', 'EHC plan', 43, 300)])).toThrow(
      'persistent-absence-local, 2018/19 autumn: some cells name their school, others do not.',
    )
  })
})
