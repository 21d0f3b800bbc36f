import { expect, test } from 'vitest'
import { splitSentence, splitsIn } from '../../../../src/intake/checks/splits'
import type { Reads } from '../../../../src/intake/recipes/recipe'

const reads = (more: Partial<Reads> = {}): Reads => ({
  columns: ['LA', 'Year', 'Rate'],
  tell: ['LA', 'Year'],
  leftOut: [],
  words: [],
  ...more,
})
/** Two authorities in two years, once for each cell of a further column. */
const table = (name: string, ...cells: readonly string[]) => ({
  header: ['LA', 'Year', name, 'Rate'],
  rows: ['Stockport', 'Trafford'].flatMap((la) =>
    ['2023', '2024'].flatMap((year) => cells.map((cell, i) => [la, year, cell, `${i}.5`])),
  ),
})
const found = (name: string, ...cells: readonly string[]) => splitsIn(table(name, ...cells), reads())

test('a column that splits the rows is found, and one that narrows them all', () => {
  expect(found('Team', 'East', 'West')).toEqual([{ column: 'Team', values: ['East', 'West'] }])
  expect(found('sex', 'Female')).toEqual([{ column: 'sex', values: ['Female'] }])
  expect(found('AgeGroup', '16', '17')).toEqual([{ column: 'AgeGroup', values: ['16', '17'] }])
})

test('a whole, a number, a source and a name beside its code are none', () => {
  expect(found('Sex', 'Persons')).toEqual([])
  expect(found('Sex', 'Total')).toEqual([])
  expect(found('Headcount', '410', '12')).toEqual([])
  expect(found('Source', 'Census')).toEqual([])
  const named = {
    header: ['LA', 'Year', 'Name', 'Rate'],
    rows: [
      ['1', '23', 'A', '1'],
      ['2', '23', 'B', '2'],
      ['1', '24', 'A', '3'],
      ['2', '24', 'B', '4'],
    ],
  }
  expect(splitsIn(named, reads())).toEqual([])
})

test('what the words chosen say of every row is said', () => {
  const one = table('Phase', 'State-funded primary')
  expect(splitsIn(one, reads({ words: ['primary'] }))).toEqual([])
  expect(splitsIn(one, reads({ words: ['all'] }))).toHaveLength(1)
})

test('rows left out do not count, and a filter that leaves several values is not enough', () => {
  const out = (...values: readonly string[]) => reads({ leftOut: [{ column: 'Sex', rule: 'is', values }] })
  const sexes = table('Sex', 'Female', 'Male', 'Total')
  expect(splitsIn(sexes, out('female', 'male'))).toEqual([])
  expect(splitsIn(sexes, out('Female', 'Total'))).toEqual([])
  expect(splitsIn(sexes, out('Female'))).toEqual([{ column: 'Sex', values: ['Male', 'Total'] }])
})

test('it is said which values they are', () => {
  expect(splitSentence({ column: 'Sex', values: ['Female'] })).toBe(
    'Every row is about “Female” in the column “Sex”, which is not read: the figures may be about a part only.',
  )
  expect(splitSentence({ column: 'Team', values: ['a', 'b', 'c', 'd', 'e'] })).toBe(
    'The column “Team” splits the rows (“a”, “b”, “c”, “d” and 1 more) and is not read: they may stand for the same figure.',
  )
})
