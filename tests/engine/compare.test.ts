import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { assessAll } from '../../src/assessment/assessment'
import {
  type ComparisonCell,
  compareGoals,
  comparisonColumns,
  type GoalComparison,
} from '../../src/assessment/comparisons'
import { distributionAt, levelsOf } from '../../src/assessment/distribution'
import { areaFiguresSql, seriesFiguresSql } from '../../src/observations/areaSeries'
import { neighboursSql } from '../../src/observations/areas'
import { allAuthoritiesMedianSql, MedianBook } from '../../src/observations/medians'
import { toSeries } from '../../src/observations/seriesBook'
import { blankText } from '../../src/words/comparisonText'
import { startShipped } from './support/app'

const [stockport, england, region] = ['E08000007', 'E92000001', 'E12000002']
const asAt = '2026-11-24'
const summed = ['suspensions', 'permanent-exclusions']

let rows: Map<string, GoalComparison>
let ranking: Map<string, ReturnType<typeof distributionAt>>
let levels: Map<string, ReturnType<typeof levelsOf>>

beforeAll(async () => {
  const { engine, framework } = await startShipped()
  const closest = (await engine.query(neighboursSql))
    .filter(({ area }) => area === stockport)
    .map(({ neighbour }) => String(neighbour))
  const book = toSeries(
    await engine.query(areaFiguresSql([stockport, england, region, ...closest])),
    framework,
  )
  const columns = comparisonColumns({
    framework,
    area: stockport,
    closest,
    book,
    asAt,
    medians: new MedianBook(await engine.query(allAuthoritiesMedianSql(summed))),
  })
  const compared = compareGoals(
    assessAll({ framework, area: stockport, asAt, book }),
    columns,
    stockport,
    framework,
  )
  rows = new Map(compared.map((row) => [row.assessment.goal.id, row]))
  ranking = new Map()
  levels = new Map()
  for (const { assessment: row, latest } of compared) {
    if (!latest) continue
    const { goal, measure } = row
    const every = toSeries(await engine.query(seriesFiguresSql(framework, goal)), framework)
    const figures = { framework, book: every, key: goal, measure }
    const spread = distributionAt(figures, latest.period.label)
    ranking.set(goal.id, spread)
    levels.set(goal.id, levelsOf(figures, spread, latest.period.label, stockport, closest, asAt))
  }
}, 120_000)

/** The same figures without the app: the files as they lie on the disk, by each authority's number. */
type Line = Record<string, string>

const read = (path: string) =>
  Papa.parse<Line>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
    .data
const published = (name: string) => read(`datasets/published/${name}.csv`)

const areas = read('datasets/framework/areas.csv')
const numberOf = new Map(
  areas.flatMap(({ code = '', former = '', old_code = '', level }) =>
    level === 'local authority'
      ? [code, ...former.split('|').filter(Boolean)].map((one) => [one, old_code || code] as const)
      : [],
  ),
)
const knownNumbers = new Set(numberOf.values())

/** Authorities by number; England is `970`. */
type Values = Map<string, number>

const numeric = (text = '') => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined)

const authorityOf = ({ geographic_level: level, new_la_code: code = '' }: Line) =>
  level === 'National' ? '970' : numberOf.get(code)

const keep = (values: Values, number: string | undefined, value: number | undefined) => {
  if (value !== undefined && number !== undefined && (number === '970' || knownNumbers.has(number)))
    values.set(number, value)
}

function interactiveTool(code: string, year: string): Values {
  const values: Values = new Map()
  for (const line of published('lait_send_long'))
    if (line['Short Desc'] === code && line.Years === year)
      keep(values, line['LA Number']?.replace('.0', ''), numeric(line.Values))
  return values
}

function absence(column: string, cohort: string, phase: string): Values {
  const values: Values = new Map()
  for (const line of published('absence_by_sen_201819_202425'))
    if (line.time_period === '202425' && line.breakdown === cohort && line.education_phase?.endsWith(phase)) {
      const value = numeric(line[column])
      const attended = column === 'sess_overall_percent' && value !== undefined ? 100 - value : value
      keep(values, authorityOf(line), attended)
    }
  return values
}

/** Events of three terms over the pupils of spring, or the three rates added up where a count is not known. */
function threeTerms(rate: string, events: string, cohort: string): Values {
  const terms = new Map<string, Line[]>()
  for (const line of published('exclusions_by_sen_201920_202425'))
    if (line.time_period === '202324' && line.breakdown === cohort && numeric(line[rate]) !== undefined) {
      const number = authorityOf(line) ?? ''
      terms.set(number, [...(terms.get(number) ?? []), line])
    }
  const values: Values = new Map()
  const sum = (lines: readonly Line[], column: string) =>
    lines.reduce((total, line) => total + (numeric(line[column]) ?? Number.NaN), 0)
  for (const [number, lines] of terms) {
    if (lines.length < 3) continue
    const spring = lines.find(({ time_identifier }) => time_identifier === 'Spring term')
    const pooled = (100 * sum(lines, events)) / (numeric(spring?.headcount) ?? Number.NaN)
    keep(values, number, Number.isNaN(pooled) ? sum(lines, rate) : pooled)
  }
  return values
}

function twoTerms(cohort: string): Values {
  const values: Values = new Map()
  for (const line of published('absence_by_sen_two_term_201617_202223'))
    if (line.time_period === '202223' && line.characteristic === cohort) {
      keep(values, authorityOf(line), numeric(line.Percentage))
    }
  return values
}

function timeliness(): Values {
  const values = interactiveTool('SEN_EHC_Excpt_20wks', '2024')
  for (const line of published('sen2_timeliness_20_week_2019_2024'))
    if (line.time_period === '2024' && line.geographic_level !== 'Regional') {
      keep(values, authorityOf(line), numeric(line.PC_plans_issued_20_weeks_ex))
    }
  return values
}

const persistent = 'enrolments_pa_10_exact_percent'
const all = 'sess_overall_percent'
const sources: Readonly<Record<string, () => Values>> = {
  '1': () => interactiveTool('SEN_WoStat_AVG_Prog8_Score', '2024'),
  '2': () => interactiveTool('SEN_Stat_AVG_Prog8_Score', '2024'),
  '3': () => threeTerms('susp_rate', 'suspension', 'SEN support'),
  '4': () => threeTerms('susp_rate', 'suspension', 'EHC plan'),
  '5': () => threeTerms('perm_excl_rate', 'perm_excl', 'SEN support'),
  '6': () => threeTerms('perm_excl_rate', 'perm_excl', 'EHC plan'),
  '7-primary': () => absence(all, 'SEN support', 'primary'),
  '7-secondary': () => absence(all, 'SEN support', 'secondary'),
  '8-primary': () => absence(all, 'EHC plan', 'primary'),
  '8-secondary': () => absence(all, 'EHC plan', 'secondary'),
  '9-primary': () => absence(persistent, 'SEN support', 'primary'),
  '9-secondary': () => absence(persistent, 'SEN support', 'secondary'),
  '10-primary': () => absence(persistent, 'EHC plan', 'primary'),
  '10-secondary': () => absence(persistent, 'EHC plan', 'secondary'),
  '2.1.1': timeliness,
  '4.3.1-ks2-sen-support': () => interactiveTool('NEW_KS2_RWM_Sen_W/Osta', '2025'),
  '4.3.1-ks2-ehc-plan': () => interactiveTool('NEW_KS2_RWM_Sen_Withsta', '2025'),
  '4.3.3-2020-sen-support': () => twoTerms('SEN support'),
  '4.3.3-2020-ehc-plan': () => twoTerms('EHCP or Statement'),
}

const middleOf = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2
    : (sorted[Math.floor(half)] ?? Number.NaN)
}

const ownNeighbours = published('statistical_neighbours_2025').find(
  ({ old_la_code }) => old_la_code === '356',
)
const closest = Array.from({ length: 10 }, (_, index) => ownNeighbours?.[`SN_${index + 1}`] ?? '')
const lowIsGood = new Set(['3', '4', '5', '6', '9', '10'])
const isLowGood = (id: string) => lowIsGood.has(id.split('-')[0] ?? '') || id.startsWith('4.3.3')

const figureOf = (cell: ComparisonCell | undefined) => (cell?.missing === undefined ? cell?.value : undefined)

describe('each series that can be compared, against the files read another way', () => {
  it('is every row with a comparison', () => {
    const compared = [...rows.values()].filter(({ cells }) => cells.size > 0)
    expect(compared.map(({ assessment: row }) => row.goal.id).sort()).toEqual(Object.keys(sources).sort())
  })

  it.each(Object.entries(sources))('goal %s', (id, read) => {
    const values = read()
    const national = values.get('970')
    values.delete('970')
    const ours = values.get('356') ?? Number.NaN
    const line = rows.get(id)
    expect(line?.latest?.value).toBeCloseTo(ours, 9)

    // In hundred-millionths, so that the noise of a sum is no difference.
    const whole = [...values.values()].map((value) => Math.round(value * 1e8))
    const sorted = whole.sort((a, b) => (isLowGood(id) ? a - b : b - a))
    const own = ranking.get(id)?.ranked.find(({ code }) => code === stockport)
    const at = Math.round(ours * 1e8)
    expect(own?.rank).toEqual({
      rank: sorted.indexOf(at) + 1,
      of: values.size,
      tied: sorted.lastIndexOf(at) - sorted.indexOf(at) + 1,
      quartile: Math.ceil(((sorted.indexOf(at) + 1) / values.size) * 4),
    })

    const near = closest.flatMap((number) => values.get(number) ?? [])
    expect(near).toHaveLength(10)
    expect(figureOf(line?.cells.get('neighbours'))).toBeCloseTo(middleOf(near), 9)
    expect(line?.cells.get('median')).toMatchObject({ areas: values.size })
    expect(figureOf(line?.cells.get('median'))).toBeCloseTo(middleOf([...values.values()]), 9)
    if (national === undefined) expect(line?.cells.get('england')).toHaveProperty('missing')
    else expect(figureOf(line?.cells.get('england'))).toBeCloseTo(national, 9)

    // The page of one goal works the same levels out for itself.
    const level = (comparator: string) => levels.get(id)?.find((one) => one.id === comparator)?.value
    expect(level('neighbours')).toBeCloseTo(middleOf(near), 9)
    expect(level('median')).toBeCloseTo(middleOf([...values.values()]), 9)
    expect(level('england')).toBe(figureOf(line?.cells.get('england')))
  })
})

describe('what is known of Stockport', () => {
  it.each([
    ['7-primary', 40],
    ['7-secondary', 134],
    ['8-primary', 32],
    ['8-secondary', 104],
    ['9-primary', 60],
    ['9-secondary', 114],
    ['10-primary', 61],
    ['10-secondary', 90],
  ])('goal %s: place %i of 152 in 2024/25', (id, place) => {
    const own = ranking.get(id)?.ranked.find(({ code }) => code === stockport)
    expect(own?.rank).toMatchObject({ rank: place, of: 152 })
    expect(own?.point.period.label).toBe('2024/25')
  })

  it('is tested only where there is an interval', () => {
    const words = (id: string) =>
      ['england', 'neighbours', 'median'].map((column) => {
        const cell = rows.get(id)?.cells.get(column)
        return cell?.missing === undefined ? cell?.test.comparison : blankText(cell, '2024/25')
      })
    expect(words('1')).toEqual(['better', 'similar', 'better'])
    expect(words('2.1.1')).toEqual(['worse', 'worse', 'worse'])
    expect(words('9-primary')).toEqual(['similar', 'similar', 'similar'])
    expect(rows.get('11')?.refused).toBe('not-comparable')
    expect(rows.get('12')?.refused).toBe('no-figure')
  })
})
