import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../src/intake/detect/header/recognise'
import { recipes } from '../../../../src/intake/recipes'
import type { Columns, Recipe } from '../../../../src/intake/recipes/recipe'
import { template as templateRecipe } from '../../../../src/intake/recipes/template'

const published = 'datasets/published'
const template = [
  'measure',
  'cohort',
  'phase',
  'area_code',
  'period',
  'value',
  'numerator',
  'denominator',
  'quality',
]

test.each([
  ['absence_by_sen_201819_202425.csv', 'absence-by-sen'],
  ['absence_by_sen_two_term_201617_202223.csv', 'absence-two-term'],
  ['ascof_201819_learning_disability.csv', 'ascof-by-year'],
  ['ascof_201920_learning_disability.csv', 'ascof-by-year'],
  ['ascof_202021_1E_1G.csv', 'ascof-outcome-rows'],
  ['attendance_by_sen_202526.csv', 'pupil-attendance-termly'],
  ['england_by_sen_published_pages.csv', 'template'],
  ['exclusions_by_characteristic_england_201112_201617.csv', 'exclusions-by-characteristic'],
  ['exclusions_by_sen_201920_202425.csv', 'suspensions-by-sen'],
  ['ks4_201718_la_characteristics.csv', 'ks4-characteristics'],
  ['ks4_201718_nat_characteristics.csv', 'ks4-characteristics'],
  ['lait_send_long.csv', 'lait-long'],
  ['neet_not_known_2025.csv', 'neet-not-known'],
  ['sen2_caseload_neet_2019_2025.csv', 'sen2-caseload'],
  ['sen2_establishment_caseload_neet_2022_release.csv', 'sen2-establishment'],
  ['sen2_timeliness_20_week_2019_2024.csv', 'sen2-timeliness'],
  ['statistical_neighbours_2025.csv', 'statistical-neighbours'],
])('%s is %s', (name, id) => {
  const text = readFileSync(join(published, name), 'utf8').replace(/^\uFEFF/, '')
  const lines = Papa.parse<string[]>(text, { preview: 3 }).data
  expect(recognise(lines, recipes)).toMatchObject({ kind: 'recognised', recipe: { id }, findings: [] })
})

test('every shipped file is recognised', () => {
  for (const name of readdirSync(published).filter((file) => file.endsWith('.csv'))) {
    const text = readFileSync(join(published, name), 'utf8').replace(/^\uFEFF/, '')
    const { kind } = recognise(Papa.parse<string[]>(text, { preview: 3 }).data, recipes)
    expect(kind, name).toBe('recognised')
  }
})

function known(rows: readonly (readonly string[])[], by: readonly Recipe[] = recipes) {
  const found = recognise(rows, by)
  if (found.kind === 'unknown') throw new Error(found.refusal.reason)
  return { ...found, notes: found.findings.map(({ check, sentence }) => [check, sentence]) }
}

describe('names', () => {
  test('case, order, surrounding spaces and further columns do not matter', () => {
    const header = [...template].reverse().map((name) => ` ${name.toUpperCase()} `)
    const { recipe, positions } = known([['extra', ...header]])
    expect(recipe.id).toBe('template')
    expect(positions.get('measure')).toBe(template.length)
  })

  test.each(['Area code', 'area-code', 'AREACODE', '\uFEFFarea_code', ' Area – Code '])(
    '%j is area_code',
    (name) => {
      const header = template.map((one) => (one === 'area_code' ? name : one))
      expect(known([header]).positions.get('area_code')).toBe(template.indexOf('area_code'))
    },
  )

  test('the exact name goes before one that is only alike', () => {
    expect(known([['Area code', ...template]]).positions.get('area_code')).toBe(
      template.indexOf('area_code') + 1,
    )
  })

  test('of two names that are only alike neither is taken', () => {
    const header = [...template.filter((name) => name !== 'area_code'), 'Area code', 'area-code']
    expect(recognise([header], recipes)).toMatchObject({
      kind: 'unknown',
      refusal: { reason: 'It comes closest to “Template”, but the column “area_code” is missing.' },
    })
  })

  test('a column that stands twice is said, and the first one used', () => {
    const { positions, notes } = known([[...template, 'value']])
    expect(positions.get('value')).toBe(template.indexOf('value'))
    expect(notes).toEqual([['column-twice', 'The column “value” stands twice; the first one is used.']])
  })

  test('empty names up to the width of the rows are kept, and those beyond left out', () => {
    const row = template.map(() => 'x')
    expect(known([[...template, '', ''], row, row]).header).toEqual(template)
    expect(known([template, [...row, ''], [...row, '']]).header).toEqual([...template, ''])
    expect(
      known([
        [...template, ''],
        [...row, 'y'],
      ]).header,
    ).toEqual([...template, ''])
  })

  test('cells beyond the header make no column: a comma inside a text may have moved the others', () => {
    const row = template.map(() => 'x')
    expect(known([template, [...row, 'y'], [...row, 'y']]).header).toEqual(template)
  })
})

describe('which recipe', () => {
  const recipe = (id: string, columns: Columns, optional: Columns = {}): Recipe => ({
    ...templateRecipe,
    id,
    title: id.toUpperCase(),
    columns,
    optional,
  })
  const header = ['area', 'year', 'rate', 'count']

  test('of two that fit, the one that knows more columns, and that is said', () => {
    const less = recipe('less', { area: [], year: [], rate: [] })
    const more = recipe('more', { area: [], year: [] }, { rate: [], count: [] })
    const found = known([header], [less, more])
    expect(found.recipe.id).toBe('more')
    expect(found.notes).toEqual([
      [
        'recipe-chosen',
        'The columns also fit “LESS”; “MORE” was taken, since it knows 4 of them instead of 3.',
      ],
    ])
  })

  test('of two that fit equally, none, and both are named', () => {
    const one = recipe('one', { area: [], rate: [] })
    const other = recipe('other', { area: [], count: [] })
    expect(recognise([header], [one, other])).toMatchObject({
      kind: 'unknown',
      header,
      refusal: {
        title: 'Two kinds of file fit equally',
        reason: 'The columns fit “ONE” and “OTHER” equally well.',
      },
    })
  })

  test('a near miss names the closest kind and what is missing', () => {
    expect(recognise([template.filter((name) => name !== 'period')], recipes)).toMatchObject({
      kind: 'unknown',
      refusal: {
        reason: 'It comes closest to “Template”, but the column “period” is missing.',
        advice: expect.stringContaining('template'),
      },
    })
  })

  test('a file of another kind is refused with a way on', () => {
    expect(recognise([['Name', 'Telephone']], recipes)).toMatchObject({
      kind: 'unknown',
      refusal: {
        title: 'This kind of file is not known',
        reason: expect.stringContaining('“Name”, “Telephone”'),
        advice: expect.stringContaining('template'),
      },
    })
  })
})

describe('where the names stand', () => {
  const row = ['attendance', 'SEN support', 'primary', 'E08000007', '2018/19', '94.6', '', '', 'final']

  test('below a title and an empty row', () => {
    const { at, positions, notes } = known([['Attendance'], [''], template, row])
    expect(at).toBe(2)
    expect(positions.get('value')).toBe(5)
    expect(notes).toEqual([
      ['title-rows', 'The column names stand in row 3; the 2 rows above were not read.'],
    ])
  })

  test('below one line', () => {
    expect(known([['Attendance', 'in', 'Stockport'], template, row]).notes).toEqual([
      ['title-rows', 'The column names stand in row 2; the row above was not read.'],
    ])
  })

  const wide: Recipe = {
    ...templateRecipe,
    columns: { area: ['local authority'], 'SEN support rate': [], 'EHC plan rate': [] },
    optional: { note: [] },
  }

  test('in two rows, a group standing over its first column only', () => {
    const upper = ['Table 1', '', 'SEN support', '', 'EHC plan', '']
    const lower = ['', 'Local authority', 'count', 'rate', 'count', 'rate']
    const found = known([[''], upper, lower, ['1', 'Stockport', '5', '1.2', '3', '4.5']], [wide])
    expect(found.at).toBe(2)
    expect(found.header).toEqual([
      'Table 1',
      'Table 1 Local authority',
      'SEN support count',
      'SEN support rate',
      'EHC plan count',
      'EHC plan rate',
    ])
    expect([...found.positions]).toEqual([
      ['area', 1],
      ['SEN support rate', 3],
      ['EHC plan rate', 5],
    ])
    expect(found.notes).toEqual([
      ['title-rows', 'The column names stand in two rows, 2 and 3; the row above was not read.'],
      [
        'header-joined',
        'The column names stand in two rows, 2 and 3, and were joined, as in “EHC plan rate”.',
      ],
    ])
  })

  test('in two rows, a name standing in the upper one alone', () => {
    const upper = ['Local authority', 'SEN support', '', 'EHC plan', '']
    const found = known([upper, ['', 'count', 'rate', 'count', 'rate']], [wide])
    expect(found.positions.get('area')).toBe(0)
  })

  test('below groups that are not needed', () => {
    const upper = ['', '', '', '', '', 'Figures', '', '', '']
    expect(known([upper, template, row])).toMatchObject({ at: 1, header: template })
  })
})

describe('the likeliest names of an unknown file', () => {
  const guess = (...rows: string[][]) => {
    const { at, header } = recognise(rows, [])
    return [at, header]
  }

  test('the first row, when it holds names', () => {
    expect(guess(['area', 'rate'], ['Stockport', '1.2'])).toEqual([0, ['area', 'rate']])
  })

  test('below titles, which fill fewer cells', () => {
    const names = ['area', 'year', 'rate']
    const rows = [
      ['Stockport', '2019', '1.2'],
      ['Trafford', '2019', '1.3'],
    ]
    expect(guess(['A table'], ['Contact: us', '', ''], [''], names, ...rows)).toEqual([3, names])
  })

  test('years may be names', () => {
    const names = ['area', '2018', '2018/19', '201920']
    expect(guess(names, ['Stockport', '1', '2', '3'])).toEqual([0, names])
  })

  test('groups and names are joined where the names repeat', () => {
    const groups = ['', '2018', '', '2019', '']
    const names = ['area', 'count', 'rate', 'count', 'rate']
    const joined = ['area', '2018 count', '2018 rate', '2019 count', '2019 rate']
    const row = ['Stockport', '1', '2', '3', '4']
    expect(guess(groups, names, row)).toEqual([1, joined])
    expect(guess(['', '2018', '2018', '2019', '2019'], names, row)).toEqual([1, joined])
  })

  test('the fullest row, when none looks like names', () => {
    expect(guess(['1'], ['1', '2', '3'], ['4', '5', '6'])).toEqual([1, ['1', '2', '3']])
  })
})
