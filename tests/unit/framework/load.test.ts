import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FrameworkFileName, loadFramework } from '../../../src/framework/load/framework'

const read = (name: FrameworkFileName) => readFileSync(`datasets/framework/${name}`, 'utf8')

describe('the shipped framework', () => {
  const framework = loadFramework(read)

  it('holds the 17 goals of Appendix 1 and one more', () => {
    expect(framework.goals.filter((goal) => goal.number !== null)).toHaveLength(17)
    expect(framework.goals.map((goal) => goal.id)).toEqual(
      '1 2 3 4 5 6 7-primary 7-secondary 8-primary 8-secondary 9-primary 9-secondary 10-primary 10-secondary 11 12 13 2.1.1'.split(
        ' ',
      ),
    )
  })

  it('keeps baselines and targets as the document prints them', () => {
    const pairs = framework.goals.map((goal) => [goal.baseline, goal.target])
    expect(pairs).toEqual([
      [-0.27, -0.2],
      [-1.31, -1.08],
      [15.18, 14.76],
      [21.9, 20.9],
      [0.21, 0.2],
      [0.14, 0.13],
      [94.3, 94.6],
      [90.5, 91.5],
      [93.1, 93.4],
      [89.2, 91],
      [15.5, 14.3],
      [28.2, 26],
      [20.8, 19.5],
      [28.9, 26.5],
      [43, 35],
      [88.7, 90],
      [0.6, 10],
      [null, null],
    ])
  })

  it('marks the starred rows 3 to 10 as provisional', () => {
    for (const goal of framework.goals)
      expect(goal.baselineQuality === 'provisional').toBe(
        goal.number !== null && goal.number >= 3 && goal.number <= 10,
      )
  })
})

describe('a wrong framework file', () => {
  const broken = (wrong: FrameworkFileName, from: string, to: string) => (name: FrameworkFileName) =>
    name === wrong ? read(name).replace(from, to) : read(name)

  it.each([
    [
      'goals.csv',
      ',14.76,,2020-07-31',
      ',about 15,,2020-07-31',
      'goals.csv, line 4, column "target": expected a number or nothing, found "about 15"',
    ],
    [
      'goals.csv',
      '3,3,,Exclusions,suspensions,',
      '3,3,,Exclusions,suspension,',
      'goals.csv, line 4, column "measure": expected an id listed in measures.csv, found "suspension"',
    ],
    [
      'notes.csv',
      ',2019/20,not-published',
      ',2019/21,not-published',
      'notes.csv, line 2, column "period": expected a period such as',
    ],
    [
      'goals.csv',
      ',value,14.76,,2020-07-31',
      ',in line with,0,,2020-07-31',
      'goals.csv, line 4, column "target_of": expected the code of an area for the aim “in line with”',
    ],
    [
      'goals.csv',
      ',value,14.76,',
      ',better,14.76,',
      'goals.csv, line 4, column "target": expected nothing for the aim “better”',
    ],
    [
      'goals.csv',
      ',value,14.76,',
      ',times,,',
      'goals.csv, line 4, column "target": expected a factor for the aim “times”',
    ],
    [
      'goals.csv',
      ',value,14.76,,2020-07-31,',
      ',value,14.76,,,',
      'expected a date exactly where there is an aim',
    ],
    ['framework.csv', 'size_measure,pupils', 'size_measure,people', 'setting "size_measure"'],
    ['measures.csv', 'id,name', 'ident,name', 'measures.csv, line 1: the column "id" is missing'],
    ['goals.csv', '\n2,2,', '\n1,2,', 'goals.csv, line 3: "1" stands twice'],
    ['framework.csv', 'E08000007', 'E0800', 'framework.csv, setting "home_area"'],
    ['framework.csv', '2019-04-30', '2019-02-31', 'framework.csv, setting "document_date"'],
  ] as const)('%s: %s', (name, from, to, message) => {
    expect(() => loadFramework(broken(name, from, to))).toThrow(message)
  })
})
