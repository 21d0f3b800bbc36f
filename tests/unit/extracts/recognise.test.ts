import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { recipes } from '../../../src/extracts/recipes'
import { recognise } from '../../../src/extracts/recognise'

const published = join(import.meta.dirname, '../../../datasets/published')
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

test('case, order, surrounding spaces and further columns do not matter', () => {
  const header = [...template].reverse().map((name) => ` ${name.toUpperCase()} `)
  const found = recognise([['extra', ...header]], recipes)
  if (found.kind === 'refused') throw new Error(found.title)
  expect(found.recipe.id).toBe('template')
  expect(found.positions.get('measure')).toBe(template.length)
})

test('a column that stands twice is said, and the first one used', () => {
  const found = recognise([[...template, 'value']], recipes)
  if (found.kind === 'refused') throw new Error(found.title)
  expect(found.positions.get('value')).toBe(template.indexOf('value'))
  expect(found.findings.map(({ sentence }) => sentence)).toEqual([
    'The column “value” stands twice; the first one is used.',
  ])
})

test('a near miss names the closest kind and what is missing', () => {
  expect(recognise([template.filter((name) => name !== 'period')], recipes)).toMatchObject({
    kind: 'refused',
    reason: 'It comes closest to “Template”, but the column “period” is missing.',
    advice: expect.stringContaining('template'),
  })
})

test('a file of another kind is refused with a way on', () => {
  expect(recognise([['Name', 'Telephone']], recipes)).toMatchObject({
    kind: 'refused',
    title: 'This kind of file is not known',
    reason: expect.stringContaining('“Name”, “Telephone”'),
    advice: expect.stringContaining('template'),
  })
})

test('column names below a title are found and what to do is said', () => {
  expect(recognise([['Title'], [''], template, ['attendance']], recipes)).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('row 3'),
    advice: expect.stringContaining('Delete the 2 rows'),
  })
})
