import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitsAtSeason, type SeasonKind, seasonOf, withoutSeason } from '../../../src/statistics/season'
import { signals } from '../../../src/statistics/signals'
import { type Values, xmr } from '../../../src/statistics/xmr'

const terms = { size: 3, start: 0 }
const months = { size: 12, start: 8, optional: 7 }
const kinds = ['ratio', 'difference'] as const

/** Seasons that repeat exactly, at a level of their own for each year. */
const repeated = (season: readonly number[], levels: readonly number[], kind: SeasonKind) =>
  levels.flatMap((level) => season.map((one) => (kind === 'ratio' ? one * level : one + level)))

/** What fires once the season is out. */
function fired(values: Values, calendar: typeof terms, kind: SeasonKind) {
  const season = seasonOf(values, calendar, kind)
  if (!season) throw new Error('There is no season')
  const level = withoutSeason(values, season, calendar.start)
  const limits = xmr(level, season)
  if (!limits) throw new Error('There are no limits')
  return { season, level, limits, signals: signals(level, limits) }
}

describe('seasonal factors', () => {
  it('are the ratios to an average term, whatever the level of each year', () => {
    const found = seasonOf(repeated([8.6, 7.4, 6.6], [1, 1, 1, 1], 'ratio'), terms, 'ratio')
    expect(found).toMatchObject({ kind: 'ratio', average: 'median', years: 4, first: 0, last: 11 })
    const mean = (8.6 + 7.4 + 6.6) / 3
    for (const [at, value] of [8.6, 7.4, 6.6].entries())
      expect(found?.factors[at]).toBeCloseTo(value / mean, 12)
    // √(12 ÷ (12 − 3 + 1)): two factors of three are free.
    expect(found?.widening).toBeCloseTo(Math.sqrt(12 / 10), 12)
  })

  it('are differences where a figure can pass through 0', () => {
    const values = repeated([-0.4, 0.1, 0.6], [0, 0, 0, 0], 'difference')
    const found = seasonOf(values, terms, 'ratio')
    expect(found?.kind).toBe('difference')
    for (const [at, value] of [-0.5, 0, 0.5].entries()) expect(found?.factors[at]).toBeCloseTo(value, 12)
  })

  it('need two whole years, which may begin anywhere and hold no gap', () => {
    const year = [8.6, 7.4, 6.6]
    expect(seasonOf([...year, ...year.slice(0, 2)], terms, 'ratio')).toBeUndefined()
    expect(seasonOf([...year, null, ...year.slice(1)], terms, 'ratio')).toBeUndefined()
    const anywhere = seasonOf(
      [...year.slice(1), ...year, ...year.slice(0, 1)],
      { size: 3, start: 1 },
      'ratio',
    )
    expect(anywhere).toMatchObject({ years: 2, average: 'mean', first: 0, last: 5 })
    expect(anywhere?.factors[0]).toBeCloseTo(8.6 / (22.6 / 3), 12)
  })

  it('leave August aside where it has no figure, or only in some years', () => {
    const year = [4, 7, 9, 8, 8, 8, 9, 7, 8, 8, 7, null]
    const found = seasonOf([...year, ...year], months, 'ratio')
    expect(found?.years).toBe(2)
    expect(found?.factors[7]).toBeUndefined()
    expect(seasonOf([...year, ...year].slice(0, -1), months, 'ratio')).toEqual(found)
    const once = [...year.slice(0, 11), 30, ...year]
    expect(seasonOf(once, months, 'ratio')?.factors).toEqual(found?.factors)
    const season = seasonOf(once, months, 'ratio')
    expect(season && withoutSeason(once, season, months.start)[11]).toBeNull()
    const always = [...year.slice(0, 11), 30]
    expect(seasonOf([...always, ...always], months, 'ratio')?.factors[7]).toBeGreaterThan(3)
  })

  it.each(kinds)('leave nothing of a season that repeats, as a %s', (kind) => {
    const season = fc.array(fc.double({ min: 1, max: 90, noNaN: true }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(season, fc.double({ min: 0.5, max: 40, noNaN: true }), (one, level) => {
        const found = fired(repeated(one, Array<number>(5).fill(level), kind), terms, kind)
        expect(found.signals.flat()).toEqual([])
        expect(found.limits.movingRange).toBe(0)
      }),
    )
  })

  const figures = fc.array(fc.double({ min: 1, max: 99, noNaN: true }), { minLength: 12, maxLength: 30 })
  it.each(kinds)('take up whatever is done to one season: no signal changes, as a %s', (kind) => {
    fc.assert(
      fc.property(
        figures,
        fc.integer({ min: 0, max: 2 }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (values, place, change) => {
          const changed = values.map((value, index) =>
            index % 3 === place ? (kind === 'ratio' ? value * change : value + change) : value,
          )
          const [one, two] = [fired(values, terms, kind), fired(changed, terms, kind)]
          // No value so near a limit or the mean that the noise of the machine decides.
          const { mean, upper } = one.limits
          fc.pre(
            one.level.every((value) =>
              [0, (upper - mean) * (2 / 3), upper - mean].every(
                (reach) => Math.abs(Math.abs((value ?? 0) - mean) - reach) > 1e-6,
              ),
            ),
          )
          expect(two.signals).toEqual(one.signals)
        },
      ),
    )
  })

  it('put the limits where a figure crosses them when its level crosses those of an average term', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(...kinds), (values, kind) => {
        const { season, level, limits } = fired(values, terms, kind)
        values.forEach((value, index) => {
          const own = limitsAtSeason(limits, season.factors[index % 3] ?? Number.NaN, kind)
          const at = level[index] ?? Number.NaN
          if (Math.abs(at - limits.upper) > 1e-6) expect(value > own.upper).toBe(at > limits.upper)
          if (Math.abs(at - limits.lower) > 1e-6) expect(value < own.lower).toBe(at < limits.lower)
        })
      }),
    )
  })

  it('find a quarter more in one term of three that differ by as much', () => {
    const noise = [1.02, 0.98, 1.01, 0.97, 1.0, 1.03, 0.99, 1.02, 0.98, 1.01, 1.0, 0.99]
    const values = repeated([8.6, 7.4, 6.6], [1, 1, 1, 1], 'ratio').map(
      (value, at) => value * (noise[at] ?? 1),
    )
    expect(fired(values, terms, 'ratio').signals.flat()).toEqual([])
    const more = [...values.slice(0, 11), (values[11] ?? 0) * 1.25]
    expect(fired(more, terms, 'ratio').signals.at(-1)?.[0]).toEqual({ rule: 'outside-limit', side: 'high' })
    const plain = xmr(more)
    expect(plain && signals(more, plain).flat()).toEqual([])
  })
})
