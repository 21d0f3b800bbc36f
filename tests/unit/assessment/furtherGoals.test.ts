import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assessAll } from '../../../src/assessment/assessment'
import { goalFor, titleOf } from '../../../src/assessment/goals'
import { totalsOf, withoutGoals } from '../../../src/assessment/scorecard'
import type { Goal } from '../../../src/framework/framework'
import { loadFramework } from '../../../src/framework/load/framework'
import { SeriesBook } from '../../../src/observations/seriesBook'
import { stateOf } from '../../../src/verdict/verdict'
import { goal, series } from '../verdict/support'

const shipped = loadFramework((name) => readFileSync(`datasets/framework/${name}`, 'utf8'))
const further = (id: string, changes: Partial<Goal> = {}) =>
  goal({ id, number: null, clause: id, baseline: null, baselinePeriod: null, target: null, ...changes })
const withGoals = (...goals: Goal[]) => ({ ...shipped, goals })

describe('the title of a goal', () => {
  const listed = goal()
  const july2020 = further('4.3.1')
  const july2021 = further('4.3.2', { targetDate: '2021-07-31' })
  const framework = withGoals(listed, july2020, july2021, further('1.1.1', { phase: 'secondary' }))

  it('names the date of a further goal only where other goals are about the same figures', () => {
    expect(framework.goals.map((each) => titleOf(each, framework))).toEqual([
      'Persistent absence, SEN support, primary',
      'Persistent absence, SEN support, primary, by July 2020',
      'Persistent absence, SEN support, primary, by July 2021',
      'Persistent absence, SEN support, secondary',
    ])
  })

  it('names the clause where the date does not tell two goals apart', () => {
    const twins = withGoals(listed, july2020, further('4.9.9'), further('5.1.1', { targetDate: null }))
    expect(twins.goals.map((each) => titleOf(each, twins))).toEqual([
      'Persistent absence, SEN support, primary',
      'Persistent absence, SEN support, primary, by July 2020, clause 4.3.1',
      'Persistent absence, SEN support, primary, by July 2020, clause 4.9.9',
      'Persistent absence, SEN support, primary, clause 5.1.1',
    ])
  })

  it('is another for every goal of the shipped framework', () => {
    const titles = shipped.goals.map((each) => titleOf(each, shipped))
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
  })
})

const area = 'E08000009'
const secondary = { phase: 'secondary' } as const
const rowsOf = (of: string, ...goals: Goal[]) =>
  assessAll({
    framework: withGoals(...goals),
    area: of,
    asAt: '2026-11-24',
    book: new SeriesBook(
      ['primary', 'secondary'].map((phase) => ({
        ...series({ '2019/20': 14 }),
        area: of,
        key: { ...goal(), phase: phase === 'primary' ? 'primary' : 'secondary' },
      })),
    ),
  })

describe('an area without goals of its own', () => {
  it('shows of the further goals those with a figure that no other row shows', () => {
    const rows = rowsOf(
      area,
      further('4.1.1'),
      goal(),
      further('4.3.1', secondary),
      further('4.3.2', secondary),
      further('9.9.9', { phase: 'special' }),
      goal({ id: '10', phase: 'special' }),
    )
    expect(withoutGoals(rows).map((row) => row.goal.id)).toEqual(['9-primary', '4.3.1', '10'])
  })

  it('keeps nobody else’s baseline and target', () => {
    expect(goalFor(goal(), area, shipped)).toMatchObject({ baseline: null, target: null, targetDate: null })
  })
})

describe('the totals', () => {
  it.each(['2019-12-31', '2020-12-31', '2026-11-24'])('hold the state of every goal, %s', (asAt) => {
    const rows = assessAll({ framework: shipped, area: shipped.homeArea, asAt })
    const ids = totalsOf(rows).map(({ id }) => id)
    expect(rows.filter((row) => !ids.includes(stateOf(row.verdict)))).toEqual([])
  })

  it('count the goals of Appendix 1 and those of the body apart', () => {
    const rows = rowsOf(
      shipped.homeArea,
      goal(),
      further('4.3.1', { aim: { kind: 'value', value: 14.3 }, target: 14.3 }),
      further('4.3.2', { ...secondary, aim: { kind: 'value', value: 13 }, target: 13 }),
    )
    expect(totalsOf(rows)).toEqual([
      { id: 'met', count: 1, further: 1 },
      { id: 'missed', count: 0, further: 1 },
    ])
  })
})
