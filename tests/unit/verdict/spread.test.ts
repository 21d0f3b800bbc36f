import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { loadFramework } from '../../../src/framework/load/framework'
import { meanInterval } from '../../../src/statistics/intervals'
import { derivation } from '../../../src/words/derivation/derivation'
import { methodText } from '../../../src/words/methods'
import { goal, judged, series } from './support'

const framework = loadFramework((name) => readFileSync(`datasets/framework/${name}`, 'utf8'))
const scores = framework.measures.get('progress-8')
if (!scores) throw new Error('The framework knows Progress 8')

/** The printed limits of a file, with what they were worked out from. */
function printed(file: string) {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(`datasets/published/${file}`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  return data.flatMap((row) => {
    const cells = Object.fromEntries(Object.entries(row).map(([name, cell]) => [name.toLowerCase(), cell]))
    const [n, total, low, high] = ['t_inp8calc', 't_p8score', 'p8score_ci_low', 'p8score_ci_upp'].map(
      (name) => Number(cells[name] || Number.NaN),
    )
    return n && total !== undefined && Number.isFinite(low) && Number.isFinite(high)
      ? [{ year: cells.time_period ?? '', n, mean: total / n, low: low ?? 0, high: high ?? 0 }]
      : []
  })
}

describe.each(scores.spreads ?? [])('the spread of $period, $spread', ({ period, spread }) => {
  const rows = ['ks4_201819_la_characteristics.csv', 'ks4_201819_202223_nat_characteristics.csv']
    .flatMap(printed)
    .filter(({ year }) => year === period.replace('/', ''))

  it('gives every printed limit, to its last digit', () => {
    expect(rows.length).toBeGreaterThan(0)
    for (const { n, mean, low, high } of rows) {
      const limits = meanInterval(mean, spread, n)
      expect(Math.abs(limits.low - low)).toBeLessThanOrEqual(0.005 + 1e-4)
      expect(Math.abs(limits.high - high)).toBeLessThanOrEqual(0.005 + 1e-4)
    }
  })
})

describe('the interval of a mean', () => {
  const at = (year: string, pupils = 198) => {
    const { points, ...rest } = series({ [year]: -0.3 })
    const figures = { ...rest, points: points.map((point) => ({ ...point, denominator: pupils })) }
    return judged(goal({ decimals: 2 }), scores, figures, [], '2026-11-24')
  }
  const spreadOf = (year: string) => {
    const found = at(year).uncertainty.get(year)
    return found?.why === undefined ? found?.spread : undefined
  }

  it('takes the spread of the figure’s own year, else of the nearest that is known', () => {
    expect(spreadOf('2018/19')).toMatchObject({ value: 1.2825, period: '2018/19' })
    expect(spreadOf('2017/18')).toMatchObject({ value: 1.2825, period: '2018/19' })
    expect(spreadOf('2023/24')).toMatchObject({ value: 1.4127, period: '2022/23' })
  })

  it('is not claimed for a handful of pupils', () => {
    const found = at('2018/19', 3).uncertainty.get('2018/19')
    expect(found && methodText(found)).toBe('It is a mean over 3 pupils: so few that no interval is claimed.')
    expect(at('2018/19', 10).uncertainty.get('2018/19')?.why).toBeUndefined()
  })

  it('says whose year it is', () => {
    const verdict = at('2023/24')
    const found = verdict.uncertainty.get('2023/24')
    expect(found && methodText(found)).toBe(
      'mean of pupils, of 198, published with it, spread between pupils of 2022/23',
    )
    const step = derivation(verdict).find(({ title }) => title.includes('2023/24 (mean of pupils)'))
    expect(step?.worked).toBe('−0.3 ∓ 1.96 × 1.4127 ÷ √198')
    expect(step?.inputs.at(-1)).toMatchObject({ name: 'σ, 2022/23', value: '1.4127' })
  })
})
