import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FrameworkFileName, loadFramework } from '../../../src/framework/load/framework'

const read = (name: FrameworkFileName) => readFileSync(`datasets/framework/${name}`, 'utf8')

describe('the shipped framework', () => {
  const framework = loadFramework(read)

  const numbered = framework.goals.filter((goal) => goal.number !== null)
  const body = framework.goals.filter((goal) => goal.number === null)

  it('holds the 17 goals of Appendix 1, then those of the body', () => {
    expect(numbered.map((goal) => goal.id)).toEqual(
      '1 2 3 4 5 6 7-primary 7-secondary 8-primary 8-secondary 9-primary 9-secondary 10-primary 10-secondary 11 12 13'.split(
        ' ',
      ),
    )
    expect(framework.goals).toEqual([...numbered, ...body])
    expect(body).toHaveLength(48)
  })

  it('keeps baselines and targets as the document prints them', () => {
    const pairs = numbered.map((goal) => [goal.baseline, goal.target])
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
    ])
  })

  it('marks the starred rows 3 to 10 as provisional', () => {
    for (const { number, baselineQuality } of numbered)
      expect(baselineQuality === 'provisional').toBe(number !== null && number >= 3 && number <= 10)
  })

  it('names the clause of each goal of the body, in the order of the document', () => {
    const parts = body.map(({ clause }) => (clause ?? '').split('.').map(Number))
    for (const [index, clause] of parts.entries()) {
      expect(clause).toHaveLength(3)
      const [before = [0]] = parts.slice(index - 1, index)
      const moved = clause.findIndex((part, place) => part !== before[place])
      expect(moved === -1 || (clause[moved] ?? 0) > (before[moved] ?? 0), body[index]?.id).toBe(true)
    }
    for (const { id, clause } of body) expect(id.replace(/-[a-z].*|-20.*/, '')).toBe(clause)
  })

  it('says of each goal of the body what it aims at, or why nothing can be aimed at', () => {
    for (const { id, aim, note, outturnPeriod } of body) {
      if (aim?.kind !== 'better') expect(outturnPeriod !== null, id).toBe(aim !== null)
      if (outturnPeriod === null) expect(note, id).toMatch(/names? no/)
    }
  })

  const england = 'E92000001'
  it.each([
    ['1.2.8', { kind: 'value', value: 100 }, '2019-03-01', 'By 01/03/19 100% of CYP'],
    ['1.2.9', { kind: 'value', value: 100 }, '2020-03-31', 'assessment of ADHD within 18 weeks of referral.'],
    [
      '1.2.10',
      { kind: 'value', value: 100 },
      '2020-03-31',
      'from CAMHS within a max, of 18 weeks from referral.',
    ],
    [
      '1.2.11-waits',
      { kind: 'value', value: 100 },
      '2020-03-31',
      'start treatment within 18 weeks of referral.',
    ],
    ['1.5.2', { kind: 'value', value: 100 }, '2020-03-31', 'EHC plans evidence that 100% of CYP families'],
    ['2.1.1', null, null, 'to ensure 20-week timescales are met.'],
    ['2.1.1-social-care', { kind: 'value', value: 100 }, '2019-04-30', 'By April 2019 all new EHC plans'],
    ['2.1.1-capacity', { kind: 'times', factor: 1.5 }, '2019-04-30', '50% increase in the dedicated SEND'],
    ['2.1.1-complaints', { kind: 'better' }, null, 'Reduction in the number of complaints received'],
    ['2.1.1-workforce', { kind: 'value', value: 100 }, '2019-06-30', '100% of work-force trained in new'],
    ['2.1.2', { kind: 'value', value: 100 }, '2020-06-30', '100% of EHC plans have social and care needs'],
    ['3.4.5-visitors', { kind: 'times', factor: 2 }, '2020-03-31', 'will have increased by at least 100%.'],
    [
      '4.2.1-returned',
      { kind: 'beyond', value: 10 },
      '2020-07-31',
      'Less than 10% of needs assessments requests',
    ],
    ['4.2.3-trained', { kind: 'value', value: 100 }, '2020-07-31', 'All schools are trained and using audit'],
    ['4.2.3-returned', { kind: 'value', value: 100 }, '2020-12-31', 'All schools return their completed'],
    ['4.2.5', { kind: 'times', factor: 1.5 }, '2020-07-31', 'increase by 50% in 2019/20'],
    [
      '4.3.1-ks2-ehc-plan',
      { kind: 'in line with', area: england, plus: 0 },
      '2020-07-31',
      'at least in line with similar groups nationally.',
    ],
    [
      '4.3.1-ks4-sen-support',
      { kind: 'in line with', area: england, plus: 0 },
      '2020-07-31',
      'so that by July 2020 attainment is',
    ],
    [
      '4.3.2-ks2-sen-support',
      { kind: 'in line with', area: england, plus: 1 },
      '2021-07-31',
      'at least 1 percentage point (ppt) above',
    ],
    [
      '4.3.3-2020-sen-support',
      { kind: 'nearer to', area: england },
      '2020-07-31',
      'to be more in line with similar cohorts',
    ],
    [
      '4.3.3-2021-ehc-plan',
      { kind: 'in line with', area: england, plus: 0 },
      '2021-07-31',
      'to move to be at least in line national',
    ],
    [
      '4.3.3-suspensions-ehc-plan',
      { kind: 'better' },
      '2020-07-31',
      'fixed term exclusions for SEN learners reduce.',
    ],
  ])('reads %s as it stands in the document', (id, aim, date, words) => {
    const goal = framework.goals.find((one) => one.id === id)
    expect(goal).toMatchObject({ aim, targetDate: date, wording: expect.stringContaining(words) })
  })

  it('takes the baselines of Appendix 1 for suspensions, and a year only for the gap to England', () => {
    const baselines = body.flatMap(({ id, baseline, baselinePeriod }) =>
      baselinePeriod === null ? [] : [[id, baseline, baselinePeriod]],
    )
    expect(baselines).toEqual([
      ['4.3.3-2020-sen-support', null, '2017/18'],
      ['4.3.3-2020-ehc-plan', null, '2017/18'],
      ['4.3.3-suspensions-sen-support', 15.18, '2017/18'],
      ['4.3.3-suspensions-ehc-plan', 21.9, '2017/18'],
    ])
  })

  it('says why a measure has no interval', () => {
    for (const { id, interval, intervalNote } of framework.measures.values())
      if (interval === 'none') expect(intervalNote, id).not.toBe('')
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
    [
      'measures.csv',
      'pupils-suspended|',
      'pupils-once|',
      'measures.csv, "suspensions", column "counted_once"',
    ],
    ['spreads.csv', 'progress-8,2018/19', 'progress-9,2018/19', 'spreads.csv, line 2, column "measure"'],
    ['framework.csv', 'nation,E92000001', 'nation,E99', 'framework.csv, setting "nation"'],
    ['framework.csv', 'size_measure,pupils', 'size_measure,people', 'setting "size_measure"'],
    ['measures.csv', 'id,name', 'ident,name', 'measures.csv, line 1: the column "id" is missing'],
    ['goals.csv', '\n2,2,', '\n1,2,', 'goals.csv, line 3: "1" stands twice'],
    ['framework.csv', 'E08000007', 'E0800', 'framework.csv, setting "home_area"'],
    [
      'releases.csv',
      ',2020-03-26,,',
      ',Easter 2020,,',
      'releases.csv, line 21, column "released": expected a date such as 2020-07-31, or July 2020, found "Easter 2020"',
    ],
    [
      'releases.csv',
      ',2020-03-26,,',
      ',,,',
      'releases.csv, line 21, column "released": expected a date either here or in "expected"',
    ],
    [
      'releases.csv',
      ',2018/19,2020-03-26',
      ',2018/20,2020-03-26',
      'releases.csv, line 21, column "periods": expected a period',
    ],
    [
      'releases.csv',
      'attendance|persistent-absence',
      'attendance|presence',
      'releases.csv, line 19, column "measures": expected an id listed in measures.csv',
    ],
    ['framework.csv', '2019-04-30', '2019-02-31', 'framework.csv, setting "document_date"'],
  ] as const)('%s: %s', (name, from, to, message) => {
    expect(() => loadFramework(broken(name, from, to))).toThrow(message)
  })

  it('without releases.csv is a framework in which no release is known', () => {
    const without = loadFramework((name) => (name === 'releases.csv' ? '' : read(name)))
    expect(without.releases.all).toEqual([])
  })
})
