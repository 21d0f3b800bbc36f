import { describe, expect, it } from 'vitest'
import { schoolDays } from '../../../src/tools/examples/calendar.mjs'
import { readDay, weekdayOf } from '../../../src/tools/examples/days.mjs'
import { bytesOf, rowsOf, wish } from './support/rows'

const files = bytesOf(
  wish(400, [
    'session-marks',
    'session-marks-with-schools',
    'pupil-list',
    'pupil-summary',
    'suspensions-and-exclusions',
  ]),
)
const marks = rowsOf(files, 'session-marks')

describe('made-up session marks', () => {
  it('have 380 rows of 24 bytes for each place', () => {
    expect(marks.length).toBe(400 * 380)
    const header = 'synthetic_pupil,date,session,code\n'
    expect(files.get('session-marks')?.length).toBe(header.length + marks.length * 24)
  })

  it('have one mark for a pupil, day and session, and no pupil on two rolls', () => {
    expect(new Set(marks.map((row) => `${row.synthetic_pupil} ${row.date} ${row.session}`)).size).toBe(
      marks.length,
    )
    const list = rowsOf(files, 'pupil-list').map(({ synthetic_pupil }) => synthetic_pupil)
    expect(new Set(list).size).toBe(list.length)
    expect(new Set(marks.map(({ synthetic_pupil }) => synthetic_pupil))).toEqual(new Set(list))
    expect(list.length).toBeGreaterThan(400)
  })

  it('say the same with and without schools', () => {
    const list = new Map(rowsOf(files, 'pupil-list').map((row) => [row.synthetic_pupil, row]))
    const joined = marks.map(({ synthetic_pupil, date, session, code }) => {
      const { school, phase, provision } = list.get(synthetic_pupil) ?? {}
      return `${[synthetic_pupil, school, phase, provision, date, session, code].join(',')}\n`
    })
    const [, ...lines] = (files.get('session-marks-with-schools')?.toString() ?? '').split(/(?<=\n)/)
    expect(lines.length).toBe(joined.length)
    expect(lines.filter((line, at) => line !== joined[at])).toEqual([])
  })

  it('add up to the pupil summary, by DfE’s codes for absence and for sessions that are not counted', () => {
    const counted = new Map<string, [number, number]>()
    const terms = new Map(schoolDays(2018).map(({ date, term }) => [date, term]))
    for (const { synthetic_pupil, date = '', code = '' } of marks) {
      const key = `${synthetic_pupil} ${terms.get(date)}`
      const [possible, missed] = counted.get(key) ?? [0, 0]
      counted.set(key, [possible + (code === 'Y' ? 0 : 1), missed + ('CEGHIMNORSTU'.includes(code) ? 1 : 0)])
    }
    const summary = rowsOf(files, 'pupil-summary')
    expect(summary.length).toBe(counted.size)
    for (const row of summary)
      expect(counted.get(`${row.synthetic_pupil} ${row.term}`)).toEqual([
        Number(row.possible),
        Number(row.missed),
      ])
    const events = rowsOf(files, 'suspensions-and-exclusions')
    expect(events.length).toBe(
      summary.reduce((sum, row) => sum + Number(row.suspensions) + Number(row.exclusions), 0),
    )
    expect(events.length).toBeGreaterThan(0)
  })

  it('are the same for a month as in the year', () => {
    const month = bytesOf(
      wish(400, ['session-marks'], { from: readDay('2019-01-01'), to: readDay('2019-01-31') }),
    )
    expect(rowsOf(month, 'session-marks')).toEqual(marks.filter(({ date }) => date?.startsWith('2019-01')))
  })

  it('stay with a pupil from one year to the next', () => {
    const list = (year: number) =>
      rowsOf(
        bytesOf(
          wish(400, ['pupil-list'], { from: readDay(`${year}-09-01`), to: readDay(`${year + 1}-07-31`) }),
        ),
        'pupil-list',
      ).map(({ synthetic_pupil }) => synthetic_pupil)
    const before = new Set(list(2018))
    const both = list(2019).filter((pupil) => before.has(pupil))
    expect(both.length).toBeGreaterThan(300)
    expect(both.length).toBeLessThan(400)
  })
})

describe('school days', () => {
  it('are Stockport’s of 2018/19', () => {
    const days = schoolDays(2018).map(({ date }) => date)
    expect([days[0], days.at(-1)]).toEqual(['2018-09-04', '2019-07-19'])
    for (const closed of ['2018-10-22', '2018-12-24', '2019-02-18', '2019-04-08', '2019-05-06', '2019-05-27'])
      expect(days).not.toContain(closed)
    for (const open of ['2018-10-19', '2018-12-21', '2019-02-15', '2019-04-05', '2019-04-23', '2019-05-24'])
      expect(days).toContain(open)
  })

  it.each(Array.from({ length: 40 }, (_, index) => 2010 + index))(
    'are 190 in the year from September %i, on weekdays before August',
    (year) => {
      const days = schoolDays(year)
      expect(days.length).toBe(190)
      expect(days.every(({ day }) => weekdayOf(day) < 5)).toBe(true)
      expect(days.at(-1)?.day).toBeLessThanOrEqual(readDay(`${year + 1}-07-31`))
      expect(new Set(days.map(({ term }) => term)).size).toBe(3)
    },
  )
})
