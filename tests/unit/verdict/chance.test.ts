import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ladder } from '../../../src/words/applicableMethods'
import { commentary, commentaryText } from '../../../src/words/commentary/commentary'
import { derivation } from '../../../src/words/derivation/derivation'
import { noIntervalText } from '../../../src/words/methods'
import { chanceLabel, directionLabel, directionNote } from '../../../src/words/verdictText'
import { goal, judged, measure, note, series } from './support'

const today = '2026-11-24'
const pupils = (size: number) => series({ 'January 2019': size }).points
const said = (verdict: ReturnType<typeof judged>) => commentaryText(commentary(verdict, []))

/** Why a figure has no interval, in words. */
function reasonAt({ uncertainty }: ReturnType<typeof judged>, period: string) {
  const why = uncertainty.get(period)?.why
  return why && noIntervalText(why)
}

describe('goal 5, permanent exclusions from 0.21 to 0.20 of 4,191 pupils', () => {
  const exclusions = measure({ interval: 'events', counted: 'exclusion' })
  const five = goal({ decimals: 2, baseline: 0.21, target: 0.2 })
  const verdict = judged(five, exclusions, series({ '2019/20': 0.436 }), [], today, { sizes: pupils(4191) })

  it('says that the step cannot be told from chance, and how many exclusions it is', () => {
    expect(verdict.step?.withinChance).toBe(true)
    expect(said(verdict)).toContain(
      'From 0.21% to 0.20% is 0.01 points, less than one exclusion: a change this small cannot be told from chance, for the baseline’s own 95% interval is 0.10% to 0.41% by the 4,191 pupils of January 2019.',
    )
  })

  it('is missed beyond chance all the same: 18 exclusions, 0.25 to 0.68', () => {
    expect(chanceLabel(verdict)).toBeUndefined()
    expect(said(verdict)).toContain(
      'missed beyond chance: the figure’s 95% interval, 0.25% to 0.68% by the 4,191 pupils of January 2019',
    )
  })

  it('claims no interval for a year without counts near it', () => {
    const later = judged(five, exclusions, series({ '2023/24': 0.66 }), [], today, { sizes: pupils(4191) })
    expect(reasonAt(later, '2023/24')).toContain('Only the rate is published for 2023/24')
  })

  it('does not take the pupils for the denominator of something else', () => {
    const plans = { ...exclusions, ofPupils: false }
    expect(
      judged(five, plans, series({ '2019/20': 0.436 }), [], today, { sizes: pupils(4191) }).step,
    ).toMatchObject({
      withinChance: false,
      uncertainty: { why: { id: 'no-counts', unit: 'percent', period: '2017/18' } },
    })
  })
})

describe('a figure no method can take', () => {
  it('is judged without an interval: half a person, a share below 0 or above 100, a count above its whole', () => {
    const people = measure({ unit: 'count', interval: 'events', counted: 'person', ofPupils: false })
    const odd = judged(goal({ decimals: 0 }), people, series({ '2019/20': 0.5 }), [], today)
    expect(reasonAt(odd, '2019/20')).toContain('not a whole number')
    fc.assert(
      fc.property(
        fc.constantFrom('proportion', 'events', 'repeated events', 'mean', 'sessions', 'none'),
        fc.constantFrom('percent', 'score', 'count'),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.option(fc.double({ min: -10, max: 1e6, noNaN: true })),
        fc.option(fc.double({ min: -10, max: 1e6, noNaN: true })),
        (interval, unit, value, numerator, denominator) => {
          const figures = series({ '2018/19': 20, '2019/20': value })
          const points = figures.points.map((point) => ({ ...point, numerator, denominator }))
          const by = measure({ interval, unit, spread: interval === 'mean' ? 1.4 : null })
          const verdict = judged(goal(), by, { ...figures, points }, [], today, { sizes: pupils(300) })
          expect(said(verdict)).not.toMatch(/NaN|Infinity|undefined/)
        },
      ),
    )
  })
})

describe('goal 11, NEET', () => {
  const eleven = goal({
    decimals: 0,
    baseline: 43,
    target: 35,
    baselinePeriod: 'January 2019',
    targetDate: '2020-01-31',
    outturnPeriod: 'January 2020',
  })
  const verdict = judged(
    eleven,
    measure({ unit: 'count', interval: 'events', counted: 'person', ofPupils: false }),
    series({ 'January 2019': 43, 'January 2020': 56 }),
    [],
    '2020-06-30',
  )

  it('is missed beyond chance with 42.3 to 72.7, but the rise from 43 cannot be told from chance', () => {
    expect(said(verdict)).toContain(
      'It is missed beyond chance: the figure’s 95% interval, 42.3 to 72.7, does not hold 35.',
    )
    expect(verdict.now?.change).toMatchObject({ direction: 'worsening', chance: 'within' })
    expect(said(verdict)).toContain(
      'went from 43 to 56: worsening, though a change of this size cannot be told from chance.',
    )
  })
})

describe('Progress 8 as at December 2019, from the published scores', () => {
  const scores = measure({
    id: 'progress-8',
    unit: 'score',
    polarity: 'higher',
    decimals: 2,
    counted: '',
    interval: 'mean',
    spread: 1.415869,
    ofPupils: false,
  })
  const withPupils = (values: Record<string, number>, n: number) => {
    const { points, ...rest } = series(values)
    return {
      ...rest,
      points: points.map((point) => ({
        ...point,
        denominator: point.period.label === '2017/18' ? n : null,
      })),
    }
  }
  const at = (values: readonly number[], baseline: number, target: number, n: number) =>
    judged(
      goal({ decimals: 2, baseline, target }),
      scores,
      withPupils(
        Object.fromEntries(values.map((value, index) => [`${2015 + index}/${16 + index}`, value])),
        n,
      ),
      [],
      '2019-12-31',
    )
  const one = at([-0.16, -0.3, -0.26, -0.31], -0.27, -0.2, 167)
  const two = at([-0.89, -0.94, -1.3, -1.12], -1.31, -1.08, 140)

  // The four scores lie nearer to their line than 167 pupils allow: sampling alone makes the interval.
  it('gives goal 1 about 1 in 5', () => {
    expect(one.forecast.why === undefined && one.forecast.line.freedom).toBeUndefined()
    expect(one.forecast.why === undefined && one.forecast.chance).toBeCloseTo(0.178, 3)
    expect(said(one)).toContain('2019/20 would bring −0.36')
    expect(said(one)).toContain(
      'about 1 in 5 to meet the goal. This is indicative only. No past forecast of this measure can be checked',
    )
  })

  it('gives it about 1 in 10 where the pupils are not known', () => {
    const { forecast } = at([-0.16, -0.3, -0.26, -0.31], -0.27, -0.2, 0)
    expect(forecast.why === undefined && forecast.chance).toBeCloseTo(0.099, 3)
  })

  it('says once that the method changed between the figures it joins, and joins them', () => {
    const notes = [note({ period: '2017/18', kind: 'method-changed', sentence: 'Low scores are limited.' })]
    const figures = series({ '2015/16': -0.16, '2016/17': -0.3, '2017/18': -0.26, '2018/19': -0.31 }, notes)
    const verdict = judged(goal({ decimals: 2, target: -0.2 }), scores, figures, notes, '2019-12-31')
    expect(verdict.forecast.why).toBeUndefined()
    expect(said(verdict).split('Low scores are limited.')).toHaveLength(2)
  })

  it('says of goal 2 that pace and forecast disagree, and why', () => {
    expect(two.before?.state).toBe('on-track')
    expect(two.before?.pace?.ratio).toBeCloseTo(1.65, 2)
    expect(said(two)).toContain('it moved at 1.65 of the pace needed and is 83% of the way')
    expect(said(two)).toContain('about 1 in 5 to meet the goal')
    expect(said(two)).toContain(
      'Pace and forecast disagree: the pace counts from the baseline alone, and the baseline of 2017/18 lies 0.20 below the line through all the figures',
    )
  })

  it('says that the number of pupils belongs to another year', () => {
    expect(ladder(one).find(({ method }) => method === 'Interval')?.why).toBe(
      'mean of pupils, by the 167 pupils of 2017/18',
    )
  })
})

describe('the trend', () => {
  const plans = measure({ polarity: 'higher', ofPupils: false, counted: 'plan' })
  const shares = (values: Record<string, number>, n: number) => {
    const { points, ...rest } = series(values)
    return {
      ...rest,
      points: points.map((point) => ({
        ...point,
        numerator: ((point.value ?? 0) / 100) * n,
        denominator: n,
      })),
    }
  }
  const years = { '2020': 90, '2021': 71, '2022': 50, '2023': 29, '2024': 7.8 }
  const jumping = { '2020': 42, '2021': 94.4, '2022': 49.9, '2023': 9.9, '2024': 7.8 }
  const wish = goal({
    target: null,
    baseline: null,
    baselinePeriod: null,
    targetDate: null,
    outturnPeriod: null,
  })

  it('replaces the change since the year before where five figures have an interval', () => {
    const verdict = judged(wish, plans, shares(years, 500), [], today)
    expect(verdict.trend.result).toBe('worsening')
    expect(verdict.now?.change).toMatchObject({ tested: true, from: { value: 90 }, to: { value: 7.8 } })
  })

  it('is none where the figures jump about by more than their intervals explain', () => {
    const verdict = judged(wish, plans, shares(jumping, 500), [], today)
    expect(verdict.trend.result).toBe('scattered')
    expect(verdict.now?.change).toMatchObject({ tested: false, from: { value: 9.9 }, to: { value: 7.8 } })
    expect(said(verdict)).toContain(
      'Over the last five figures there is no trend that chance could not make: they go up and down by far more than their own intervals explain (p = 0.08).',
    )
    const step = derivation(verdict).find(({ title }) => title.startsWith('Trend, against'))
    expect(step).toMatchObject({ result: 'none beyond the way the figures scatter' })
    expect(step?.worked).toContain('with 3 degrees of freedom, p = 0.08')
  })

  it('cannot be calculated without counts, or from four figures', () => {
    expect(judged(wish, plans, series(years), [], today).trend.why).toEqual({
      id: 'too-few-intervals',
      without: 5,
      needed: 5,
    })
    const { '2020': _, ...four } = years
    expect(judged(wish, plans, shares(four, 500), [], today).trend.why).toEqual({
      id: 'too-few-figures',
      figures: 4,
      needed: 5,
    })
  })
})

describe('colour', () => {
  const counted = (values: Record<string, number>, n: number) => {
    const { points, ...rest } = series(values)
    return {
      ...rest,
      points: points.map((point) => ({
        ...point,
        numerator: ((point.value ?? 0) / 100) * n,
        denominator: n,
      })),
    }
  }
  const values = { '2018/19': 20, '2019/20': 30 }

  it('is for what is known to lie beyond chance only', () => {
    const tone = (figures: ReturnType<typeof series>) => {
      const verdict = judged(goal(), measure(), figures, [], today)
      return [directionLabel(verdict)?.tone, directionNote(verdict), chanceLabel(verdict)?.text]
    }
    expect(tone(counted(values, 1000))).toEqual(['worse', 'since 2018/19', undefined])
    expect(tone(counted(values, 10))).toEqual([
      'unknown',
      'since 2018/19, within chance',
      'cannot be told from chance',
    ])
    expect(tone(series(values))).toEqual([
      'unknown',
      'since 2018/19, not tested',
      'chance not known: no interval',
    ])
  })

  it('reads no move out of a disrupted year, or across a missing one', () => {
    const moved = (
      figures: Record<string, number>,
      notes = [note({ period: '2019/20', kind: 'disrupted' })],
    ) => judged(goal(), measure(), series(figures, notes), notes, today).now?.change
    expect(moved({ '2019/20': 20, '2020/21': 30 })).toBeUndefined()
    expect(moved({ '2018/19': 20, '2020/21': 30 })).toBeUndefined()
    expect(moved({ '2020/21': 20, '2021/22': 30 })?.direction).toBe('worsening')
  })
})

describe('very few children', () => {
  const of = (counts: Record<string, readonly [number, number]>) => {
    const values = Object.fromEntries(Object.entries(counts).map(([year, [x, n]]) => [year, (100 * x) / n]))
    const { points, ...rest } = series(values)
    return {
      ...rest,
      points: points.map((point) => {
        const [numerator, denominator] = counts[point.period.label] ?? [0, 0]
        return { ...point, numerator, denominator }
      }),
    }
  }
  const higher = measure({ polarity: 'higher', ofPupils: false })

  it('0 of 4, then 1 of 1: no improvement beyond chance, by Fisher’s exact test', () => {
    const verdict = judged(goal(), higher, of({ '2018/19': [0, 4], '2019/20': [1, 1] }), [], today)
    expect(verdict.now?.change).toMatchObject({ direction: 'improving', chance: 'within' })
    const step = derivation(verdict).find(({ title }) => title.startsWith('Change from'))
    expect(step).toMatchObject({
      worked: '0 of 4, then 1 of 1',
      result: 'p = 0.2: improving, within chance',
    })
  })

  it('0 of 9, then 9 of 9 is one', () => {
    const verdict = judged(goal(), higher, of({ '2018/19': [0, 9], '2019/20': [9, 9] }), [], today)
    expect(verdict.now?.change).toMatchObject({ direction: 'improving', chance: 'beyond' })
  })

  it('few events are told apart by an exact test as well, and many by their intervals', () => {
    const counts = measure({ unit: 'count', interval: 'events', ofPupils: false })
    const change = (from: number, to: number) => {
      const verdict = judged(
        goal({ decimals: 0 }),
        counts,
        series({ '2018/19': from, '2019/20': to }),
        [],
        today,
      )
      return [
        verdict.now?.change?.chance,
        derivation(verdict)
          .find(({ title }) => title.startsWith('Change from'))
          ?.source.slice(0, 12),
      ]
    }
    expect(change(1, 7)).toEqual(['within', 'Przyborowski'])
    expect(change(0, 8)).toEqual(['beyond', 'Przyborowski'])
    expect(change(43, 56)).toEqual(['within', 'Newcombe 199'])
  })

  it('one pupil is one pupil', () => {
    const one = judged(goal(), measure(), series({ '2018/19': 100 }), [], today, { sizes: pupils(1) })
    expect(said(one)).toContain('by the 1 pupil of January 2019')
  })
})

describe('where no line may be drawn', () => {
  const years = ['2014/15', '2015/16', '2016/17', '2017/18', '2018/19', '2019/20', '2020/21', '2021/22']
  const value = fc.integer({ min: 100, max: 900 }).map((n) => n / 10)
  const forecastOf = (values: Record<string, number>, notes: Parameters<typeof judged>[3]) =>
    judged(goal({ target: 14.3 }), measure(), series(values, notes), notes, today).forecast
  const numbers = (forecast: ReturnType<typeof forecastOf>) =>
    forecast.why === undefined
      ? [forecast.value, forecast.low80, forecast.high80, forecast.chance, forecast.points.length]
      : forecast.why

  it('a series cut at a break ignores what lies before', () => {
    const notes = [note({ period: '2018/19', kind: 'break' })]
    fc.assert(
      fc.property(fc.array(value, { minLength: 8, maxLength: 8 }), (values) => {
        const all = Object.fromEntries(years.map((year, index) => [year, values[index] ?? 0]))
        const after = Object.fromEntries(Object.entries(all).slice(4))
        expect(numbers(forecastOf(all, notes))).toEqual(numbers(forecastOf(after, notes)))
      }),
    )
  })

  it('a disrupted year and a missing one cut as well', () => {
    const all = Object.fromEntries(years.map((year, index) => [year, 20 + index]))
    const disrupted = forecastOf(all, [note({ period: '2018/19', kind: 'disrupted' })])
    expect(disrupted.why).toEqual({ id: 'too-few-figures', figures: 3, needed: 4 })
    const { '2018/19': _, ...gap } = all
    expect(forecastOf(gap, []).why).toEqual({ id: 'too-few-figures', figures: 3, needed: 4 })
    expect(forecastOf(all, []).why).toBeUndefined()
  })

  it('stays within what is possible, with an interval of some width, whatever the shares', () => {
    const shares = fc.array(
      fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
      { minLength: 4, maxLength: 8 },
    )
    fc.assert(
      fc.property(fc.oneof(shares, fc.constantFrom([0, 0, 0, 0], [100, 100, 100, 100])), (values) => {
        const made = forecastOf(
          Object.fromEntries(values.map((value, index) => [years[index] ?? '', value])),
          [],
        )
        if (made.why !== undefined) throw new Error('Four figures have a forecast')
        expect(made.low80 >= 0 && made.high80 <= 100).toBe(true)
        expect(made.low80 < made.value && made.value < made.high80).toBe(true)
      }),
    )
  })

  it('is widened by what the past tells, and says so', () => {
    const record = {
      measure: '',
      figures: 4,
      forecasts: 1724,
      areas: 154,
      periods: 5,
      held: 79,
      heldBefore: 75,
    }
    const values = { '2017/18': 20, '2018/19': 25, '2019/20': 22, '2020/21': 29 }
    const [plain, wide] = [1, 1.5].map((factor) =>
      judged(goal(), measure(), series(values), [], today, { record: { ...record, factor } }),
    )
    const half = (of: typeof plain) =>
      of?.forecast.why === undefined ? (of?.forecast.line.high80 ?? 0) - (of?.forecast.line.value ?? 0) : 0
    expect(half(wide) / half(plain)).toBeCloseTo(1.5, 9)
    expect(wide && said(wide)).toContain(
      'In 1,724 past forecasts of this measure the interval, widened by 1.50, held the figure in 79 of 100. They are of 154 areas and 5 periods, each from four figures or more.',
    )
  })
})
