import { beforeAll, describe, expect, it } from 'vitest'
import { type Assessment, assessAll } from '../../src/assessment/assessment'
import { comparatorChoices } from '../../src/assessment/comparators'
import { formatNumber } from '../../src/format/numbers'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { allAuthoritiesMedianSql, MedianBook, neighboursMedianSql } from '../../src/observations/medians'
import { toSeries } from '../../src/observations/seriesBook'
import { settledOf } from '../../src/verdict/outturn'
import { stateOf } from '../../src/verdict/verdict'
import { assessmentCommentary, commentaryText, headline } from '../../src/words/commentary/commentary'
import { derivation } from '../../src/words/derivation/derivation'
import { scorecardCsv } from '../../src/words/scorecardCsv'
import { atTheDateLabel } from '../../src/words/verdictText'
import { startShipped } from './support/app'

const stockport = 'E08000007'
const today = '2026-11-24'
const summed = ['suspensions', 'permanent-exclusions']

let at: (asAt: string) => Map<string, Assessment>
let choices: (goalId: string) => ReturnType<typeof comparatorChoices>

beforeAll(async () => {
  const { engine, framework } = await startShipped()
  const book = toSeries(await engine.query(areaFiguresSql([stockport, 'E92000001', 'E12000002'])), framework)
  const middles = new MedianBook(await engine.query(allAuthoritiesMedianSql(summed)))
  const neighbours = new MedianBook(await engine.query(neighboursMedianSql(stockport, summed)))
  at = (asAt) =>
    new Map(
      assessAll({ framework, area: stockport, asAt, book, medians: middles }).map((row) => [
        row.goal.id,
        row,
      ]),
    )
  choices = (id) => {
    const goal = framework.goals.find((candidate) => candidate.id === id)
    const measure = goal && framework.measures.get(goal.measure)
    if (!goal || !measure) throw new Error(`No goal ${id}`)
    return comparatorChoices({
      framework,
      goal,
      measure,
      area: stockport,
      asAt: today,
      book,
      medians: middles,
      neighbours,
      others: [],
    })
  }
}, 120_000)

describe('Stockport today, from the published extracts', () => {
  it.each([
    ['1', '−0.22', '2023/24', 'not-published', 'improving'],
    ['2', '−1.17', '2023/24', 'not-published', 'worsening'],
    ['3', '26.18', '2023/24', 'not-a-fair-test', 'worsening'],
    ['4', '21.81', '2023/24', 'not-a-fair-test', 'worsening'],
    ['5', '0.66', '2023/24', 'not-a-fair-test', 'worsening'],
    ['6', '0.14', '2023/24', 'not-a-fair-test', 'improving'],
    ['7-primary', '93.3', '2024/25', 'not-published', 'improving'],
    ['7-secondary', '84.6', '2024/25', 'not-published', 'unchanged'],
    ['8-primary', '91.3', '2024/25', 'not-published', 'improving'],
    ['8-secondary', '82.4', '2024/25', 'not-published', 'worsening'],
    ['9-primary', '19.7', '2024/25', 'not-published', 'improving'],
    ['9-secondary', '39.0', '2024/25', 'not-published', 'improving'],
    ['10-primary', '27.6', '2024/25', 'not-published', 'improving'],
    ['10-secondary', '40.5', '2024/25', 'not-published', 'worsening'],
    ['11', '32', 'January 2025', 'missed', undefined],
    ['12', undefined, undefined, 'no-figure', undefined],
    ['13', undefined, undefined, 'no-figure', undefined],
    ['2.1.1', '7.8', '2024', 'no-goal', 'worsening'],
  ])('goal %s: %s (%s), %s, %s', (id, latest, period, state, direction) => {
    const row = at(today).get(id)
    const point = row?.verdict.now?.point
    expect(point && formatNumber(point.value, row.goal.decimals)).toBe(latest)
    expect(point?.period.label).toBe(period)
    expect(row && stateOf(row.verdict)).toBe(state)
    expect(row?.verdict.now?.change?.direction).toBe(direction)
  })

  it('settles goals 3 to 6 and 11 by their named period', () => {
    const rows = at(today)
    const outturns = ['3', '4', '5', '6', '11'].map((id) => {
      const held = settledOf(rows.get(id)?.verdict.outturn)
      return held && [held.state, held.byNumber, Number(held.point.value.toFixed(6))]
    })
    expect(outturns).toEqual([
      ['not-a-fair-test', 'met', 10.924918],
      ['not-a-fair-test', 'met', 14.953811],
      ['not-a-fair-test', 'missed', 0.413493],
      ['not-a-fair-test', 'met', 0.115473],
      ['missed', 'missed', 56],
    ])
    const wholes = ['3', '4'].map((id) => {
      const outturn = rows.get(id)?.verdict.outturn
      return outturn?.state === 'not-a-fair-test' && outturn.part?.whole?.value.toFixed(1)
    })
    expect(wholes).toEqual(['22.7', '26.8'])
    expect(rows.get('3')?.verdict.now?.distance).toEqual({ size: 11.42, side: 'short' })
    const label = rows.get('3')?.verdict
    expect(label && atTheDateLabel(label).text).toBe('Not a fair test: met · 10.92%')
  })

  it('widens suspensions by England’s 2.39 for each suspended pupil on SEN support, of 2016/17', () => {
    const found = at(today).get('3')?.verdict.uncertainty.get('2023/24')
    if (!found || found.why !== undefined) throw new Error('Suspensions of 2023/24 have an interval')
    expect(found.basis.of).toBeGreaterThan(5000)
    expect(found.repeats).toMatchObject({ of: 'England', period: { label: '2016/17' } })
    expect(found.repeats?.ratio).toBeCloseTo(2.39, 2)
  })

  it('claims nothing from goal 11’s lower bound', () => {
    const now = at(today).get('11')?.verdict.now
    expect(now?.lowerBound).toBe(true)
    expect(now?.distance).toBeUndefined()
  })

  it('shows the related figure of goals 12 and 13 apart', () => {
    const rows = at(today)
    expect(rows.get('12')?.related?.point).toMatchObject({ value: 90.7, period: { label: '2020-21' } })
    expect(rows.get('13')?.related?.point).toMatchObject({ value: 11.7, period: { label: '2020-21' } })
  })

  it('puts the middle of all local authorities beside goals 1 to 10', () => {
    const rows = at(today)
    const middles = [
      '7-primary',
      '7-secondary',
      '8-primary',
      '8-secondary',
      '9-primary',
      '9-secondary',
      '10-primary',
      '10-secondary',
    ].map((id) => formatNumber(rows.get(id)?.median?.value ?? Number.NaN, 2))
    expect(middles).toEqual(['93.05', '86.89', '90.28', '84.34', '20.44', '36.16', '28.46', '38.90'])
    expect(formatNumber(rows.get('3')?.median?.value ?? Number.NaN, 2)).toBe('26.97')
    expect(rows.get('11')?.median).toBeUndefined()
  })

  it('names England only where the period is the same', () => {
    const rows = at(today)
    const england = [...rows].flatMap(([id, { england }]) =>
      england ? [[id, england.value, england.period]] : [],
    )
    const rounded = england.map(([id, value, period]) => [id, Number(Number(value).toFixed(2)), period])
    expect(rounded).toEqual([
      ['1', -0.45, '2023/24'],
      ['2', -1.13, '2023/24'],
      ['3', 29.45, '2023/24'],
      ['4', 25.62, '2023/24'],
      ['5', 0.41, '2023/24'],
      ['6', 0.26, '2023/24'],
      ['7-primary', 92.83, '2024/25'],
      ['7-secondary', 86.69, '2024/25'],
      ['8-primary', 89.86, '2024/25'],
      ['8-secondary', 83.5, '2024/25'],
      ['9-primary', 20.87, '2024/25'],
      ['9-secondary', 36.44, '2024/25'],
      ['10-primary', 29.28, '2024/25'],
      ['10-secondary', 39.91, '2024/25'],
      ['2.1.1', 46.4, '2024'],
      ['4.3.1-ks2-sen-support', 29, '2024/25'],
      ['4.3.1-ks2-ehc-plan', 9, '2024/25'],
      ['4.3.1-ks4-sen-support', -0.45, '2023/24'],
      ['4.3.1-ks4-ehc-plan', -1.13, '2023/24'],
      ['4.3.2-ks2-sen-support', 29, '2024/25'],
      ['4.3.2-ks2-ehc-plan', 9, '2024/25'],
      ['4.3.3-2020-sen-support', 10.08, '2022/23'],
      ['4.3.3-2020-ehc-plan', 12.42, '2022/23'],
      ['4.3.3-2021-sen-support', 10.08, '2022/23'],
      ['4.3.3-2021-ehc-plan', 12.42, '2022/23'],
      ['4.3.3-suspensions-sen-support', 29.45, '2023/24'],
      ['4.3.3-suspensions-ehc-plan', 25.62, '2023/24'],
    ])
  })

  it('says the year so far where terms are published', () => {
    const soFar = ['3', '4'].map((id) => at(today).get(id)?.yearSoFar)
    expect(soFar).toMatchObject([
      { year: '2024/25', value: expect.closeTo(19.62, 2), previous: expect.closeTo(17.22, 2) },
      { year: '2024/25', value: expect.closeTo(17.66, 2), previous: expect.closeTo(14.63, 2) },
    ])
  })

  it('writes the scorecard as CSV with the columns promised', () => {
    const [header, ...lines] = scorecardCsv([...at(today).values()])
      .trim()
      .split('\r\n')
    expect(header).toBe(
      'goal_id,clause,measure,cohort,phase,baseline,baseline_period,target,target_date,outturn,outturn_period,at_the_date,chance,latest,latest_low95,latest_high95,latest_period,distance,now,median,median_of,rank,england,england_period,verdict',
    )
    expect(lines).toHaveLength(65)
    expect(lines[0]).toContain(
      '1,,Progress 8,SEN support,all,-0.27,2017/18,-0.2,2020-07-31,,2019/20,no outturn published,,-0.22,-0.416777,-0.023223,2023/24,0.02,"short of the goal, improving since 2022/23"',
    )
  })
})

describe('Stockport as at 1 April 2020, when absence and Progress 8 of 2018/19 were out', () => {
  it.each([
    ['1', 'further-away'],
    ['2', 'on-track'],
    ['3', 'too-early'],
    ['4', 'too-early'],
    ['5', 'too-early'],
    ['6', 'too-early'],
    ['7-primary', 'behind'],
    ['7-secondary', 'on-track'],
    ['8-primary', 'further-away'],
    ['8-secondary', 'on-track'],
    ['9-primary', 'further-away'],
    ['9-secondary', 'already-beyond'],
    ['10-primary', 'already-beyond'],
    ['10-secondary', 'on-track'],
  ])('goal %s: %s', (id, word) => {
    expect(at('2020-04-01').get(id)?.verdict.before?.state).toBe(word)
  })

  it('gives the paces of the methods: 7-secondary 0.965, 7-primary 0.55 within rounding, goal 2 1.65', () => {
    const rows = at('2020-04-01')
    const ratio = (id: string) => rows.get(id)?.verdict.before?.pace?.ratio
    expect(ratio('7-secondary')).toBeCloseTo(0.965, 2)
    expect(ratio('7-primary')).toBeCloseTo(0.55, 2)
    expect(ratio('2')).toBeCloseTo(1.65, 2)
    expect(rows.get('7-primary')?.verdict.before?.withinRounding).toEqual([
      expect.closeTo(0.26, 2),
      expect.closeTo(0.76, 2),
    ])
  })

  it('before 2018/19 was published, says when it would be', () => {
    const row = at('2019-12-31').get('9-primary')
    expect(row?.verdict.before).toMatchObject({ state: 'too-early', awaited: { value: 15.85504 } })
    expect(row && commentaryText(assessmentCommentary(row))).toContain(
      'Too early to say anything of the pace towards July 2020: the figure for 2018/19 was first published on 26 March 2020.',
    )
  })
})

describe('comparators of a goal', () => {
  const points = (goalId: string, id: string) =>
    choices(goalId).find(({ comparator }) => comparator?.id === id)?.comparator?.points

  it('draws neighbours, the median and England’s recovered line', () => {
    expect(points('9-secondary', 'neighbours')?.at(-1)?.value).toBeCloseTo(36.61, 2)
    expect(points('9-secondary', 'median')?.at(-1)?.areas).toBe(152)
    const england = points('9-secondary', 'england')
    expect(england?.at(-1)).toMatchObject({ value: 36.43794, recovered: true })
    expect(choices('12')[0]).toEqual({ id: 'england', missing: 'no-figure' })
  })

  it('has England for suspensions 2016/17 to 2018/19 and 2021/22', () => {
    const england = points('3', 'england')?.map(({ period, value }) => [period.label, value])
    expect(england).toEqual(
      expect.arrayContaining([
        ['2016/17', 14.76],
        ['2017/18', 15.1],
        ['2018/19', 15.59],
        ['2021/22', 18.59],
      ]),
    )
  })

  it('refuses to put a count beside areas of another size', () => {
    expect(choices('11').every(({ missing }) => missing === 'not-comparable')).toBe(true)
  })
})

describe('what the verdicts say of the published figures', () => {
  const words = (asAt: string, id: string) => {
    const row = at(asAt).get(id)
    if (!row) throw new Error(`No row ${id}`)
    return commentaryText(assessmentCommentary(row))
  }

  it.each([
    ['5', today, 'From 0.21% to 0.20% is 0.01 points, less than one exclusion: a change this small'],
    ['5', today, 'a change this small cannot be told from chance'],
    [
      '6',
      today,
      'The figure itself is about 2 exclusions. With about 1 exclusion more it would have been missed.',
    ],
    ['6', today, 'This is not a fair test of the goal.'],
    ['11', today, 'missed beyond chance: the figure’s 95% interval, 42.3 to 72.7, does not hold 35.'],
    ['4.3.3-2021-ehc-plan', today, '11.36% against England’s 14.58% of the same period: met.'],
    ['4.3.3-2021-sen-support', today, '5.98% against England’s 5.82% of the same period: missed.'],
    ['4.3.1-ks2-sen-support', today, 'The 2019/20 figure that would settle this goal was never published.'],
    ['4.3.2-ks2-ehc-plan', today, 'The 2020/21 figure that would settle this goal was never published.'],
    [
      '2.1.1',
      today,
      'Over the last five figures there is no trend that chance could not make: they go up and down by far more than their own intervals explain (p = 0.06).',
    ],
    ['1', '2020-04-01', 'about 1 in 10 to meet the goal'],
    ['2', '2020-04-01', 'it moved at 1.65 of the pace needed'],
    ['2', '2020-04-01', 'about 1 in 5 to meet the goal'],
    ['2', '2020-04-01', 'Pace and forecast disagree'],
    ['2', '2020-04-01', 'the baseline of 2017/18 lies 0.19 below the line through all the figures'],
    ['10-primary', '2020-04-01', 'about 7 children (of 408 pupils in 2018/19, recovered)'],
  ])('goal %s as at %s: %s', (id, asAt, sentence) => {
    expect(words(asAt, id)).toContain(sentence)
  })

  it.each([today, '2019-12-31', '2021-08-31', '2017-12-31'])(
    'every goal has whole sentences and a derivation with whole numbers as at %s',
    (asAt) => {
      for (const row of at(asAt).values()) {
        const steps = derivation(row.verdict).map(({ inputs, ...step }) =>
          [
            ...Object.values(step),
            ...inputs.flatMap(({ name, value, from = '' }) => [name, value, from]),
          ].join(' '),
        )
        for (const text of [commentaryText(assessmentCommentary(row)), headline(row.verdict), ...steps]) {
          expect(text, row.goal.id).not.toMatch(/undefined|NaN|Infinity|\[object/)
          expect(text.length, row.goal.id).toBeGreaterThan(6)
        }
      }
    },
  )

  it('of all 17 goals says whether chance could explain the verdict, or why nobody knows', () => {
    for (const row of at(today).values()) {
      const { outturn } = row.verdict
      if (outturn?.state !== 'met' && outturn?.state !== 'missed') continue
      expect(words(today, row.goal.id)).toMatch(
        /within chance: the figure’s 95% interval|beyond chance: the figure’s 95% interval|chance alone could explain the difference is not known/,
      )
    }
  })
})
