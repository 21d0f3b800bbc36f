import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { guess } from '../../../src/intake/mapping/guess/guess'
import type { RowRead } from '../../../src/intake/mapping/preview/previewRows'
import type { Table } from '../../../src/intake/mapping/table'
import { MappingScreen } from '../../../src/review/mapping/MappingScreen'
import { rejections, rolesOf, said, sampleSentence, titleFrom } from '../../../src/review/mapping/summaries'
import { framework } from '../intake/mapping/framework'
import * as tables from '../intake/mapping/tables'

const screen = ({ header, rows }: Table) =>
  renderToStaticMarkup(
    <MappingScreen
      why="No recipe fits."
      fileName="a_file.csv"
      header={header}
      sample={rows}
      partial={false}
      firstRow={2}
      framework={framework}
      today="2026-11-24"
      onUse={() => {}}
      initial={undefined}
      left={undefined}
      onLeave={() => {}}
    />,
  )

test('guesses are marked as such, and what is open is said beside its part', () => {
  const text = screen(tables.wideByYear)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  expect(text).toContain('Area column “Area” guessed: all 3 cells are areas')
  expect(text).toContain(
    'Period each value column says its own guessed: the names of the value columns say it',
  )
  expect(text).toContain('Group of people not chosen yet')
  expect(text).toContain('Choose the group of people: one for the whole file, or the column that says it.')
})

test('hostile names and cells are shown as text', () => {
  const markup = screen({
    ...tables.hostile,
    rows: [...tables.hostile.rows, ['<img src=x onerror=alert(1)>', '', '', '']],
  })
  expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(markup).not.toContain('<script')
  expect(markup).not.toContain('<img')
})

test('every control has a name', () => {
  for (const table of [tables.spreadsheet, tables.wideByGroup, tables.countsOnly, tables.eesLike]) {
    const markup = screen(table)
    const controls = markup.match(/<(select|input)/g) ?? []
    const named = markup.match(/<label[^>]*>(?:(?!<\/label>).)*<(select|input)|<select aria-label/gs) ?? []
    expect(controls.length).toBeGreaterThan(9)
    expect(named).toHaveLength(controls.length)
  }
})

test('a part is said in a few words, and a column by its roles', () => {
  const { draft } = guess(tables.eesLike, framework)
  expect(said('area', draft, framework)).toBe('column “new_la_code”, else “region_code”, else “country_code”')
  expect(said('period', draft, framework)).toBe('column “time_period” and “time_identifier”, academic year')
  expect(said('leftOut', draft, framework)).toBe('by “geographic_level”, by “gender”')
  expect(rolesOf(draft, 'GENDER')).toEqual(['leaves rows out'])
  expect(rolesOf(guess(tables.countsOnly, framework).draft, 'Number of adults')).toEqual(['denominator'])
})

test('the rows looked at are added up in a sentence', () => {
  const row = (fate: RowRead['fate'], reason = ''): RowRead => ({ row: 2, fate, reason, figures: [] })
  const rows = [
    row('used'),
    row('left out', 'a'),
    row('rejected', 'b'),
    row('rejected', 'c'),
    row('rejected', 'c'),
  ]
  expect(sampleSentence(rows)).toBe(
    'Of the first 5 rows, 1 gives figures, 1 is left out and 3 would be rejected.',
  )
  expect(rejections(rows)).toEqual([
    { reason: 'c', rows: 2 },
    { reason: 'b', rows: 1 },
  ])
})

test('a title to start from', () => {
  expect(titleFrom('Persistent_absence  by SEN.xlsx')).toBe('Persistent absence by SEN')
})
