import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../../src/framework/period'
import { type Release, Releases } from '../../../src/framework/releases'
import { knownBy, knownOn } from '../../../src/framework/series'
import { lastReleaseText, nextReleaseText } from '../../../src/words/releaseSentences'
import { series } from '../verdict/support'

const at = (label: string) => {
  const period = parsePeriod(label)
  if (!period) throw new Error(`${label} is not a period`)
  return period
}

const release = (periods: string, date: string, changes: Partial<Release> = {}): Release => ({
  publication: 'Absence',
  measures: ['persistent-absence'],
  periods: periods.split('|'),
  date: at(date),
  expected: false,
  source: 'A source.',
  ...changes,
})

const absence = new Releases([
  release('2017/18', '2019-03-21'),
  release('2018/19', '2020-03-26'),
  release('2022/23', 'March 2024'),
  release('2023/24', 'March 2025'),
  release('2024/25', 'March 2027', { expected: true }),
])

describe('the release a figure could first be known by', () => {
  const of = (label: string, from = absence) => from.of('persistent-absence', at(label))?.date.label

  it('is that of its measure and period, the earliest of several', () => {
    expect(of('2018/19')).toBe('2020-03-26')
    expect(absence.of('attendance', at('2018/19'))).toBeUndefined()
    const twice = new Releases([release('2023/24', 'February 2025'), release('2023/24', 'December 2024')])
    expect(of('2023/24', twice)).toBe('December 2024')
  })

  it('is none where its date is only expected', () => {
    expect(of('2024/25')).toBeUndefined()
  })

  it('is that of its year for a term without one of its own', () => {
    expect(of('2018/19 autumn')).toBe('2020-03-26')
    const termly = new Releases([release('2018/19 autumn', '2019-05-30'), release('2018/19', '2020-03-26')])
    expect(['autumn', 'spring', 'summer'].map((term) => of(`2018/19 ${term}`, termly))).toEqual([
      '2019-05-30',
      '2020-03-26',
      '2020-03-26',
    ])
  })

  it('is that of its last term for a year that is only their sum, and none while a term is missing', () => {
    const [autumn, spring, summer] = [
      release('2018/19 autumn', '2019-05-30'),
      release('2018/19 spring', '2019-10-17'),
      release('2018/19 summer', '2020-03-26'),
    ]
    expect(of('2018/19', new Releases([summer, autumn, spring]))).toBe('2020-03-26')
    expect(of('2018/19', new Releases([autumn, spring]))).toBeUndefined()
  })
})

describe('what could be known by a date', () => {
  const points = series({ '2017/18': 15.5, '2018/19': 15.9, '2022/23': 25 }).points.map((point) => ({
    ...point,
    release: absence.of('persistent-absence', point.period),
  }))
  const labels = (asAt: string) => knownBy(points, asAt).map(({ period }) => period.label)

  it('is what had been published, the day of the release included', () => {
    expect(labels('2020-03-25')).toEqual(['2017/18'])
    expect(labels('2020-03-26')).toEqual(['2017/18', '2018/19'])
  })

  it('counts from the last day of the month where the day of the release is not known', () => {
    expect(labels('2024-03-30')).not.toContain('2022/23')
    expect(labels('2024-03-31')).toContain('2022/23')
  })

  it('counts from the end of its period where no release is known', () => {
    const [plain] = series({ '2019/20': 17 }).points
    if (!plain) throw new Error('A series of one period has a point')
    expect(knownOn(plain)).toBe('2020-07-31')
    expect(knownBy([plain], '2020-07-30')).toEqual([])
    expect(knownBy([plain], '2020-07-31')).toEqual([plain])
  })
})

describe('the last release and the next', () => {
  const said = (asAt: string, held: readonly string[] = [], from = absence) => {
    const outlook = from.outlook('persistent-absence', asAt, held)
    return [lastReleaseText(outlook), nextReleaseText(outlook)]
  }

  it('as at a past date are those known on either side of it', () => {
    expect(said('2019-12-31')).toEqual([
      'The last release known here: 2017/18, on 21 March 2019 (Absence).',
      'The next release known here: 2018/19, on 26 March 2020.',
    ])
  })

  it('say when the next is expected, and when that has passed', () => {
    expect(said('2026-12-01')[1]).toBe('Next: 2024/25, expected in March 2027.')
    expect(said('2027-04-01')[1]).toBe(
      'Next: 2024/25, expected in March 2027. It may be out by now, but is not loaded.',
    )
  })

  it('await nothing that is loaded already', () => {
    expect(said('2027-04-01', ['2024/25'])[1]).toBe('When the next figure comes is not known here.')
  })

  it('go by the custom of four years or more, said as such, and by none without one', () => {
    const yearly = (dates: readonly string[]) =>
      new Releases(dates.map((date, at) => release(`${2018 + at}/${19 + at}`, date)))
    const may = ['2020-05-30', '2021-06-07', '2022-05-13', '2023-06-08']
    expect(said('2023-12-01', [], yearly(may))[1]).toBe('Next: 2022/23, usually in May or June, so in 2024.')
    expect(said('2024-08-01', [], yearly(may))[1]).toContain('It may be out by now, but is not loaded.')
    expect(said('2023-12-01', [], yearly(may.slice(1)))[1]).toBe(
      'When the next figure comes is not known here.',
    )
    expect(said('2023-12-01', [], yearly(['2020-01-09', '2021-06-07', '2022-09-13', '2023-06-08']))[1]).toBe(
      'When the next figure comes is not known here.',
    )
  })

  it('know nothing of a measure that no release names', () => {
    const outlook = new Releases().outlook('persistent-absence', '2026-12-01')
    expect([lastReleaseText(outlook), nextReleaseText(outlook)]).toEqual([
      'No release date of this measure is known here.',
      'When the next figure comes is not known here.',
    ])
  })
})
