import { readFileSync } from 'node:fs'
import { expect, describe as group, test } from 'vitest'
import { loadFramework } from '../../../../src/framework/load/framework'
import { phases } from '../../../../src/framework/vocabulary'
import { describe, meanings } from '../../../../src/intake/formats/describe'
import { periodSpellings } from '../../../../src/intake/formats/describeFigures'
import { recipes } from '../../../../src/intake/recipes'

const framework = loadFramework((name) => readFileSync(`datasets/framework/${name}`, 'utf8'))
const kinds = recipes.map((recipe) => ({ id: recipe.id, recipe, kind: describe(recipe, framework) }))
const kindOf = (id: string) => {
  const found = kinds.find((one) => one.id === id)
  if (!found) throw new Error(`no recipe ${id}`)
  return found.kind
}

group.each(kinds)('$id', ({ recipe, kind }) => {
  test('lists every column with its other names, and says which are needed', () => {
    const named = (required: boolean) =>
      Object.fromEntries(
        kind.columns.filter((one) => one.required === required).map(({ name, others }) => [name, others]),
      )
    expect(named(true)).toEqual(recipe.columns)
    expect(named(false)).toEqual(recipe.optional ?? {})
  })

  test('reads no column it does not list', () => {
    const listed = kind.columns.map(({ name }) => name)
    const read = [
      ...(kind.period?.columns ?? []),
      ...(kind.quality?.columns ?? []),
      ...[...kind.skips, ...kind.rejects].flatMap(({ columns }) => columns),
    ]
    expect(read.filter((name) => !listed.includes(name))).toEqual([])
    for (const { reason, columns } of [...kind.skips, ...kind.rejects])
      expect(columns, reason).not.toEqual([])
  })

  test('gives every symbol its meaning, in words', () => {
    expect(Object.fromEntries(kind.symbols.map(({ symbol, meaning }) => [symbol, meaning]))).toEqual(
      recipe.symbols,
    )
    for (const { meaning, words } of kind.symbols) expect(words).toBe(meanings[meaning])
  })

  test('lists every reason to skip a row or reject it', () => {
    expect(kind.skips.map(({ reason }) => reason)).toEqual(recipe.skips.map(({ reason }) => reason))
    expect(kind.rejects.map(({ reason }) => reason)).toEqual(
      (recipe.rejects ?? []).map(({ reason }) => reason),
    )
  })

  test('says what it gives, how its period is read and where its area stands', () => {
    expect(kind.columns.some(({ serves }) => serves.includes('area'))).toBe(true)
    if (recipe.yields === 'neighbours') {
      expect(kind).toMatchObject({ neighbours: recipe.neighbours.length, figures: [], period: undefined })
      return
    }
    if (recipe.yields === 'names') {
      expect(kind).toMatchObject({ names: true, figures: [], period: undefined, goals: [] })
      return
    }
    expect(kind.ofSchools).toBe(recipe.yields === 'schools')
    if (kind.ofSchools) expect(kind.goals).toEqual([])
    expect(kind.figures).toHaveLength(recipe.figures.length)
    expect(kind.period?.readings).not.toEqual([])
    for (const { measures, cohorts, phases: of, value } of kind.figures) {
      if (measures !== 'any') for (const id of measures) expect(framework.measures.has(id)).toBe(true)
      if (cohorts !== 'any') for (const id of cohorts) expect(framework.cohorts.has(id)).toBe(true)
      if (of !== 'any') for (const id of of) expect(phases).toContain(id)
      expect(value).not.toBe('')
    }
  })
})

test('only the template takes any measure, group and phase', () => {
  const open = kinds.filter(({ kind }) =>
    kind.figures.some((figure) => [figure.measures, figure.cohorts, figure.phases].includes('any')),
  )
  expect(open.map(({ id }) => id)).toEqual(['template'])
})

test('what a number is worked out of is said as a sum where it is one', () => {
  expect(kindOf('absence-by-sen').figures[0]).toMatchObject({
    measures: ['attendance'],
    value: '100 − sess_overall_percent',
    numerator: 'sess_possible − sess_overall',
    denominator: 'sess_possible',
  })
  expect(kindOf('ks4-characteristics').figures[0]?.value).toBe('t_p8score ÷ t_inp8calc')
  expect(kindOf('pupil-attendance-termly').figures[0]?.numerator).toMatch(
    /^worked out from overall_attendance,/,
  )
  expect(kindOf('ascof-outcome-rows').figures[0]?.denominator).toBe('from other rows of the file')
})

test('a column made of others leads to those', () => {
  expect(kindOf('lait-long').period?.columns).toEqual(['Year_Type', 'Years'])
  const type = kindOf('ascof-outcome-rows').columns.find(({ name }) => name === 'Measure Type')
  expect(type?.serves).toEqual(['numerator', 'denominator', 'choosing rows', 'rejecting rows'])
})

test('one row may hold one of several measures', () => {
  expect(kindOf('sen2-establishment').figures[0]?.measures).toEqual(['neet', 'ehc-plans'])
  expect(kindOf('lait-long').figures[0]?.measures).toEqual([
    'progress-8',
    'ehc-plans-20-weeks',
    'key-stage-2-expected',
    'attainment-8',
  ])
  expect(kindOf('lait-long').figures[0]?.cohorts).toEqual(['SEN support', 'EHC plan', 'No SEN', 'All pupils'])
})

test('periods are said as the file writes them', () => {
  expect(kindOf('suspensions-by-sen').period).toEqual({
    columns: ['time_period', 'time_identifier'],
    readings: ['an academic year, written 201819', 'a term, written Autumn term'],
  })
  expect(kindOf('sen2-establishment').period?.readings).toEqual([
    'a calendar year, written 2019',
    'the count of January',
  ])
  expect(kindOf('ascof-outcome-rows').period).toEqual({
    columns: ['Year'],
    readings: [
      'a financial year by the year it ends in, 2019 for 2018-19',
      'a financial year, written 2018-19, 2018/19 or 201819',
      'where there is no Year, the year in the file’s name, or the one you say',
    ],
  })
})

test('leads to the goals its figures stand on, and to those they stand beside', () => {
  expect(kindOf('suspensions-by-sen').goals).toEqual([
    '3',
    '4',
    '5',
    '6',
    '4.3.3-suspensions-sen-support',
    '4.3.3-suspensions-ehc-plan',
  ])
  expect(kindOf('sen2-caseload').goals).toEqual(['11'])
  expect(kindOf('neet-not-known')).toMatchObject({ goals: [], beside: ['11'] })
  expect(kindOf('absence-two-term')).toMatchObject({
    goals: ['4.3.3-2020-sen-support', '4.3.3-2020-ehc-plan', '4.3.3-2021-sen-support', '4.3.3-2021-ehc-plan'],
    beside: [],
  })
  expect(kindOf('lait-long').beside).toEqual(['1', '2', '4.3.1-ks4-sen-support', '4.3.1-ks4-ehc-plan'])
})

test('every kind of period has a spelling', () => {
  expect(periodSpellings.map(({ kind }) => kind)).toEqual([
    'academic year',
    'term',
    'financial year',
    'calendar year',
    'month',
    'day',
  ])
})
