import { expect, test } from 'vitest'
import { recognise } from '../../../../src/intake/detect/header/recognise'
import { finish } from '../../../../src/intake/mapping/finish'
import { guess } from '../../../../src/intake/mapping/guess/guess'
import { canonicalNames, recipeFrom } from '../../../../src/intake/mapping/recipeFromMapping'
import type { Table } from '../../../../src/intake/mapping/table'
import { recipes } from '../../../../src/intake/recipes'
import { template } from '../../../../src/intake/recipes/template'
import { framework } from './framework'
import * as tables from './tables'

function recipeOf(table: Table) {
  const all = { from: 'fixed', word: 'all' } as const
  const { draft } = guess(table, framework)
  const mapping = finish({ ...draft, title: 'Mine', phase: draft.phase ?? all }, table, framework)
  if (!mapping) throw new Error('not finished')
  return recipeFrom(mapping)
}

test('canonical names are none of the header’s', () => {
  const header = ['MAPPED_1', 'Area', ' mapped_3 ']
  const name = canonicalNames(header)
  expect(header.map(name)).toEqual(['mapped_2', 'mapped_4', 'mapped_5'])
  expect(name('area')).toBe(name(' AREA '))
})

test('a mapped file is known by its columns, whatever their case, order and company', () => {
  const mine = recipeOf(tables.spreadsheet)
  const header = ['More', ...tables.spreadsheet.header.map((name) => ` ${name.toUpperCase()} `).reverse()]
  const row = header.map(() => 'x')
  const found = recognise([header, row], [...recipes, mine])
  if (found.kind !== 'recognised') throw new Error('not recognised')
  expect(found.recipe.id).toBe('mapped-mine')
  expect([...found.positions.values()].sort()).toEqual([1, 2, 3, 4, 5])
  expect(recognise([header.slice(0, -1), row.slice(1)], [...recipes, mine]).kind).not.toBe('recognised')
})

test('a mapped recipe gives way to any of the app’s own that fits', () => {
  const header = [...Object.keys(template.columns), 'comment']
  const row = ['attendance', 'EHC plan', 'all', 'E08000007', '2023/24', '91.2', '', '', '', 'x']
  const mine = {
    ...recipeOf(tables.spreadsheet),
    columns: Object.fromEntries(header.map((name) => [name, []])),
  }
  expect(recognise([header, row], [mine])).toMatchObject({ recipe: { id: 'mapped-mine' } })
  expect(recognise([header, row], [...recipes, mine])).toMatchObject({ recipe: { id: 'template' } })
})
