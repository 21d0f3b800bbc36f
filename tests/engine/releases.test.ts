import { beforeAll, describe, expect, it } from 'vitest'
import { type Assessment, assessAll } from '../../src/assessment/assessment'
import { comparatorChoices } from '../../src/assessment/comparators'
import { valuesByPeriod } from '../../src/assessment/distribution'
import { publicationsOf } from '../../src/assessment/publications'
import type { Framework } from '../../src/framework/framework'
import { parsePeriod } from '../../src/framework/period'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { loadedPeriodsSql, toLoadedPeriods } from '../../src/observations/loadedPeriods'
import { allAuthoritiesMedianSql, MedianBook, neighboursMedianSql } from '../../src/observations/medians'
import { type SeriesBook, toSeries } from '../../src/observations/seriesBook'
import { stateOf } from '../../src/verdict/verdict'
import { assessmentCommentary, commentaryText } from '../../src/words/commentary/commentary'
import {
  lastReleaseText,
  nextReleaseText,
  publicationText,
  publishedByThen,
} from '../../src/words/releaseSentences'
import { startShipped } from './support/app'

const stockport = 'E08000007'
const summed = ['suspensions', 'permanent-exclusions']
let framework: Framework
let book: SeriesBook
let medians: MedianBook
let neighbours: MedianBook
let loaded: ReturnType<typeof toLoadedPeriods>
let at: (asAt: string) => Map<string, Assessment>

beforeAll(async () => {
  const started = await startShipped()
  const { engine } = started
  framework = started.framework
  book = toSeries(
    await engine.query(areaFiguresSql([stockport, 'E92000001', 'E12000002', 'E08000009'])),
    framework,
  )
  medians = new MedianBook(await engine.query(allAuthoritiesMedianSql(summed)))
  neighbours = new MedianBook(await engine.query(neighboursMedianSql(stockport, summed)))
  loaded = toLoadedPeriods(await engine.query(loadedPeriodsSql))
  at = (asAt) =>
    new Map(assessAll({ framework, area: stockport, asAt, book, medians }).map((row) => [row.goal.id, row]))
}, 120_000)

const latest = (asAt: string, id: string) => at(asAt).get(id)?.verdict.now?.point.period.label

describe('as at a past date only what had been published counts', () => {
  it.each(['3', '4', '5', '6'])('as at 30 June 2021 there are no exclusions of 2019/20: goal %s', (id) => {
    const row = at('2021-06-30').get(id)
    expect(row?.series?.points).toEqual([])
    expect(row && stateOf(row.verdict)).toBe('awaited')
    expect(row && commentaryText(assessmentCommentary(row))).toContain(
      'The 2019/20 figure that settles this goal was first published on 29 July 2021: on 30 June 2021 it was not known.',
    )
    expect(latest('2021-07-28', id)).toBeUndefined()
    expect(latest('2021-07-29', id)).toBe('2019/20')
  })

  it.each(['3', '4', '5', '6'])('as at 1 June 2025 there are none of 2023/24: goal %s', (id) => {
    expect(latest('2025-06-01', id)).toBe('2022/23')
    expect(latest('2025-07-09', id)).toBe('2022/23')
    expect(latest('2025-07-10', id)).toBe('2023/24')
  })

  it('a year added up from its terms is known when its last term was', () => {
    const terms = () => at('2025-06-01').get('3')?.yearSoFar ?? { year: undefined, terms: undefined }
    expect(terms()).toMatchObject({ year: '2023/24', terms: ['autumn', 'spring'] })
    const points = book.get(stockport, {
      measure: 'suspensions',
      cohort: 'SEN support',
      phase: 'all',
    })?.points
    const year = points?.find(({ period, pooled }) => pooled && period.label === '2023/24')
    expect(year?.release?.date.label).toBe('2025-07-10')
  })

  it('England, the medians, the neighbours and all authorities follow the same rule', () => {
    const of = framework.goals.find(({ id }) => id === '3')
    const measure = framework.measures.get('suspensions')
    if (!of || !measure) throw new Error('No goal 3')
    const periods = (asAt: string) =>
      comparatorChoices({
        ...{ framework, goal: of, measure, area: stockport, asAt },
        ...{ book, medians, neighbours, others: ['E08000009'] },
      }).map(({ comparator }) => comparator?.points.at(-1)?.period.label)
    expect(periods('2025-06-01')).not.toContain('2023/24')
    expect(periods('2025-06-01').slice(2)).toEqual(['2022/23', '2022/23', '2022/23'])
    expect(periods('2025-07-10').slice(2)).toEqual(['2023/24', '2023/24', '2023/24'])
    const ranked = (asAt: string) => [...valuesByPeriod({ framework, book, key: of, measure }, asAt).keys()]
    expect(ranked('2025-06-01').at(-1)).toBe('2022/23')
    expect(ranked('2025-07-10').at(-1)).toBe('2023/24')
  })

  it('no figure is shown before its release, whatever the date', () => {
    for (const asAt of ['2017-12-31', '2019-12-31', '2020-08-01', '2021-06-30', '2024-01-15', '2025-06-01'])
      for (const { series, verdict, yearSoFar } of at(asAt).values()) {
        for (const point of [...(series?.points ?? []), ...verdict.around.points])
          expect((point.release?.date ?? point.period).end <= asAt, `${asAt} ${point.period.label}`).toBe(
            true,
          )
        for (const term of yearSoFar?.terms ?? []) {
          const period = parsePeriod(`${yearSoFar?.year} ${term}`)
          const release = period && framework.releases.of(verdict.goal.measure, period)
          expect(release === undefined || release.date.end <= asAt).toBe(true)
        }
      }
  })

  it('says where a release date is not known, and that the end of the period stands for it', () => {
    const { line, groups } = publishedByThen([...at('2020-04-01').values()], '2020-04-01')
    expect(line).toMatch(
      /^only figures published by 1 April 2020, .* not known here, so it counts from the end/,
    )
    const unknown = groups.find(({ title }) => title.startsWith('Release date'))
    expect(unknown?.rows.map(({ assessment, text }) => `${assessment.goal.id} ${text}`)).toContain(
      '11 January 2020',
    )
  })
})

describe('the last and the next release', () => {
  const said = (id: string, asAt = '2026-12-01') => {
    const row = at(asAt).get(id)
    return row && [lastReleaseText(row.outlook), nextReleaseText(row.outlook)]
  }

  it('are told of every kind of publication', () => {
    expect(said('3')).toEqual([
      'The last release known here: 2024/25 spring, on 30 April 2026 (Suspensions and permanent exclusions in England).',
      'Next: 2024/25, expected in July 2026. It may be out by now, but is not loaded.',
    ])
    expect(said('9-primary')?.[1]).toBe('Next: 2025/26, expected in March 2027.')
    expect(said('1')?.[1]).toBe('Next: 2026/27, expected in October 2027.')
    expect(said('11')?.[0]).toBe(
      'The last release known here: January 2025, in June 2025 (Education, health and care plans).',
    )
  })

  it('by publication: what is loaded, and what should be by now', () => {
    const found = new Map(publicationsOf(framework, loaded, '2026-12-01').map((one) => [one.name, one]))
    const exclusions = found.get('Suspensions and permanent exclusions in England')
    expect(exclusions?.loaded?.label).toBe('2024/25 spring')
    expect(exclusions && publicationText(exclusions)).toBe(
      '2024/25: expected in July 2026, not loaded; whether it is out is not known here.',
    )
    const adults = found.get('Measures from the Adult Social Care Outcomes Framework')
    expect(adults && publicationText(adults)).toBe('2024-25: published on 18 December 2025, not loaded.')
    const plans = found.get('Education, health and care plans')
    expect(plans?.last?.periods).toEqual(['January 2025', '2024'])
    expect(plans && publicationText(plans)).toBe(
      'January 2026 and 2025: expected in June 2026, not loaded; whether it is out is not known here.',
    )
    const absence = found.get('Pupil absence in schools in England')
    expect(absence).toMatchObject({ loaded: { label: '2024/25' }, missing: [], due: [] })
    expect(absence && publicationText(absence)).toBe('2025/26: expected in March 2027.')
  })
})
