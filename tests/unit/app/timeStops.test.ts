import { describe, expect, it } from 'vitest'
import { timeStops } from '../../../src/app/timeStops'
import { parsePeriod } from '../../../src/framework/period'
import { SeriesBook } from '../../../src/observations/seriesBook'
import { goal, series } from '../verdict/support'

const area = 'E08000007'
const goals = [goal(), goal({ id: '9-secondary', phase: 'secondary' })]
const book = new SeriesBook([
  series({ '2018/19 autumn': 15.1, '2018/19': 15.9, '2019': 3, '2019/20': null, '2020/21': 17.9 }),
])
const walk = (asAt = '2026-11-24') => timeStops({ goals, area, book, today: '2026-11-24', asAt })

describe('the stops of the walk through time', () => {
  it('are ends of periods with a figure or a baseline, dates of goals, and today, in order', () => {
    expect(walk().map(({ words }) => words)).toEqual([
      '31 July 2018: academic year 2017/18',
      '31 December 2018: autumn term 2018/19',
      '31 July 2019: academic year 2018/19',
      '31 December 2019: calendar year 2019',
      '31 July 2020: the date of 2 goals',
      '31 July 2021: academic year 2020/21',
      '24 November 2026: today',
    ])
  })

  it('are the releases of figures whose release is known, not the ends of their periods', () => {
    const date = parsePeriod('2020-03-26')
    if (!date) throw new Error('2020-03-26 is a day')
    const release = {
      ...{ publication: 'Absence', measures: ['persistent-absence'], periods: ['2018/19'] },
      date,
    }
    const figures = series({ '2018/19': 15.9, '2020/21': 17.9 })
    const dated = new SeriesBook([
      {
        ...figures,
        points: figures.points.map((point) =>
          point.period.label === '2018/19'
            ? { ...point, release: { ...release, expected: false, source: 'A source.' } }
            : point,
        ),
      },
    ])
    const stops = timeStops({ goals, area, book: dated, today: '2026-11-24', asAt: '2026-11-24' })
    expect(stops.map(({ words }) => words)).toEqual([
      '31 July 2018: academic year 2017/18',
      '26 March 2020: academic year 2018/19 published',
      '31 July 2020: the date of 2 goals',
      '31 July 2021: academic year 2020/21',
      '24 November 2026: today',
    ])
  })

  it('hold any other date on screen as well, at its place', () => {
    expect(walk('2019-10-05').map(({ words }) => words)[3]).toBe('5 October 2019')
    expect(walk('2030-01-01').at(-1)).toEqual({ date: '2030-01-01', words: '1 January 2030' })
    expect(walk('2019-07-31')).toEqual(walk())
  })

  it('end today: nothing that has not happened yet', () => {
    const ahead = timeStops({ goals, area, book, today: '2020-01-15', asAt: '2020-01-15' })
    expect(ahead.at(-1)?.words).toBe('15 January 2020: today')
  })
})
