import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { bytesOf, rowsOf, wish } from './support/rows'

const read = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data
const goals = read('datasets/framework/goals.csv').filter(({ number }) => number !== '')
const baselineOf = (id: string) => Number(goals.find((goal) => goal.id === id)?.baseline)

const files = bytesOf(
  wish(45_000, ['pupil-list', 'pupil-summary', 'suspensions-and-exclusions', 'destinations', 'adults']),
)
const people = new Map(rowsOf(files, 'pupil-list').map((row) => [row.synthetic_pupil ?? '', row]))

/** Possible and missed sessions of everyone over the year. */
const sessions = new Map<string, { possible: number; missed: number }>()
for (const { synthetic_pupil = '', possible, missed } of rowsOf(files, 'pupil-summary')) {
  const sums = sessions.get(synthetic_pupil) ?? { possible: 0, missed: 0 }
  sessions.set(synthetic_pupil, {
    possible: sums.possible + Number(possible),
    missed: sums.missed + Number(missed),
  })
}
const inGroup = (provision: string, phase: string) =>
  [...people].filter(([, row]) => row.provision === provision && (phase === 'all' || row.phase === phase))
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

describe('the figures of 45,000 made-up pupils in 2018/19', () => {
  it.each(goals.filter(({ measure }) => measure === 'attendance'))(
    'attend as goal $id’s baseline says, within 0.1 of a percentage point',
    ({ cohort = '', phase = '', baseline }) => {
      const group = inGroup(cohort, phase).map(([id]) => sessions.get(id) ?? { possible: 0, missed: 0 })
      const missed = sum(group.map(({ missed }) => missed)) / sum(group.map(({ possible }) => possible))
      expect(Math.abs(100 - 100 * missed - Number(baseline))).toBeLessThan(0.1)
    },
  )

  it.each(goals.filter(({ measure }) => measure === 'persistent-absence'))(
    'are persistently absent as goal $id’s baseline says, within 0.3 of a percentage point',
    ({ cohort = '', phase = '', baseline }) => {
      const group = inGroup(cohort, phase).map(([id]) => sessions.get(id) ?? { possible: 0, missed: 0 })
      const persistent = group.filter(({ possible, missed }) => missed * 10 >= possible).length
      expect(Math.abs((100 * persistent) / group.length - Number(baseline))).toBeLessThan(0.3)
    },
  )

  it.each(goals.filter(({ measure }) => measure === 'suspensions' || measure === 'permanent-exclusions'))(
    'are suspended or excluded as goal $id’s baseline says, to the nearest whole event',
    ({ cohort = '', measure, baseline }) => {
      const group = inGroup(cohort, 'all')
      const event = measure === 'suspensions' ? 'suspension' : 'permanent exclusion'
      const count = rowsOf(files, 'suspensions-and-exclusions').filter(
        (row) => row.event === event && people.get(row.synthetic_pupil ?? '')?.provision === cohort,
      ).length
      expect(count).toBe(Math.round((Number(baseline) * group.length) / 100))
    },
  )

  it('have their absence and suspensions clustered in few', () => {
    const missed = [...sessions.values()].map(({ missed }) => missed).sort((a, b) => b - a)
    expect(sum(missed.slice(0, missed.length / 10))).toBeGreaterThan(sum(missed) / 3)
    const suspensions = rowsOf(files, 'suspensions-and-exclusions').filter(
      ({ event }) => event === 'suspension',
    )
    const suspended = new Set(suspensions.map(({ synthetic_pupil }) => synthetic_pupil))
    expect(suspended.size).toBeLessThan(suspensions.length / 1.8)
  })

  it('are of the census’s phases and provisions', () => {
    const census = read('datasets/published/cohort_counts_201819.csv')
    const all = read('datasets/published/schools_census_201819.csv').filter(
      ({ LA, SCHOOLTYPE }) =>
        LA === '356' && /^State-funded (primary|secondary|special)/.test(SCHOOLTYPE ?? ''),
    )
    const pupils = sum(all.map(({ NOR }) => Number(NOR)))
    for (const { cohort = '', phase = '', value } of census) {
      const share = inGroup(cohort, phase).length / people.size
      expect(Math.abs(share / (Number(value) / pupils) - 1)).toBeLessThan(0.02)
    }
  })

  it('go to as many schools as there are, whose numbers belong to none', () => {
    const schools = new Map([...people.values()].map(({ school, phase }) => [school ?? '', phase]))
    const count = (phase: string) => [...schools.values()].filter((of) => of === phase).length
    expect([count('primary'), count('secondary'), count('special')]).toEqual([85, 14, 6])
    const real = [
      ...read('datasets/published/schools_census_201819.csv').map(({ LA, ESTAB }) => `${LA}${ESTAB}`),
      ...read('datasets/published/schools_absence_201819.csv').map(({ LA, ESTAB }) => `${LA}${ESTAB}`),
      ...read('datasets/published/schools_ks4_201819.csv').map(({ LEA, ESTAB }) => `${LEA}${ESTAB}`),
      ...read('datasets/published/exclusions_by_school_200607_201617.csv').map(({ laestab = '' }) => laestab),
    ].filter((number) => /^356\d{4}$/.test(number))
    expect(new Set(real).size).toBeGreaterThan(120)
    expect(real.filter((number) => schools.has(number))).toEqual([])
    expect(Math.max(...real.map(Number))).toBeLessThan(Math.min(...[...schools.keys()].map(Number)))
  })
})

describe('the lists', () => {
  it('have as many with an EHC plan NEET in January 2019 as goal 11’s baseline says', () => {
    const found = rowsOf(files, 'destinations').filter(
      ({ plan, status, date }) => plan === 'EHC plan' && status === 'NEET' && date === '2019-01-31',
    )
    expect(found.length).toBe(baselineOf('11'))
  })

  it('have adults settled and paid on 31 March 2019 as the baselines of goals 12 and 13 say', () => {
    const adults = rowsOf(files, 'adults').filter(({ date }) => date === '2019-03-31')
    const percent = (column: string, word: string) =>
      ((100 * adults.filter((row) => row[column] === word).length) / adults.length).toFixed(1)
    expect(percent('accommodation', 'settled')).toBe(baselineOf('12').toFixed(1))
    expect(percent('employment', 'paid')).toBe(baselineOf('13').toFixed(1))
  })

  it.each(['2019', '2022'])('have plans issued within 20 weeks as published for %s', (year) => {
    const cases = bytesOf(
      wish(1, ['ehc-cases'], {
        from: Date.parse(`${year}-01-01`) / 864e5,
        to: Date.parse(`${year}-12-31`) / 864e5,
      }),
    )
    const issued = rowsOf(cases, 'ehc-cases').filter((row) => row.issued && row.exception === 'no')
    const inTime = issued.filter(
      ({ requested = '', issued = '' }) => Date.parse(issued) - Date.parse(requested) <= 140 * 864e5,
    )
    const row = read('datasets/published/sen2_timeliness_20_week_2019_2024.csv').find(
      ({ time_period, new_la_code }) => time_period === year && new_la_code === 'E08000007',
    )
    expect([issued.length, inTime.length]).toEqual([
      Number(row?.plans_issued_den_ex),
      Number(row?.plans_issued_20_weeks_ex),
    ])
  })
})
