import { identifier } from '../../../../engine/port'
import type { Sql } from '../../../sql/sql'
import type { PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../peopleFile'
import { groupsBySource, placeGroups } from './columns'
import { outcomeColumn, rowsColumn } from './partSql'
import { hashColumns, personSql } from './personHash'

const hashes = hashColumns.join(', ')

/** How a merged relation tells people apart: its columns for that, and these as one value. */
export interface PersonColumns {
  readonly columns: Sql
  readonly asOne: Sql
}
/** By salted hashes, where several engines read parts. */
export const hashedPersons: PersonColumns = { columns: hashes, asOne: personSql }
/** By numbers, on the fast path. */
export const numberedPersons: PersonColumns = { columns: 'person', asOne: 'person' }

const named = (entries: readonly (readonly [string, Sql])[]) => entries.map(([name]) => identifier(name))

/** What leaves a part: used rows only. */
export function partialSql(recipe: PeopleRecipe, source: Source, table: string): Sql {
  const columns = [...named(groupsBySource(recipe, source).ofFile), ...named(Object.entries(recipe.sums))]
  return `SELECT ${[hashes, ...columns, rowsColumn].join(', ')} FROM ${identifier(table)} WHERE ${outcomeColumn} = 0`
}

/** Partials of several parts as one: a row for each person and group. */
export function mergeSql(recipe: PeopleRecipe, source: Source, table: string): Sql {
  const groups = named(groupsBySource(recipe, source).ofFile)
  const sums = [...named(Object.entries(recipe.sums)), rowsColumn].map((name) => `sum(${name}) AS ${name}`)
  return `SELECT ${[hashes, ...groups, ...sums].join(', ')} FROM ${identifier(table)}
    GROUP BY ${[hashes, ...groups].join(', ')}`
}

/** The relation `places` of a recipe with listed columns, from the merged file or list that has these columns. */
export function placesSql(recipe: PeopleRecipe, table: string): Sql {
  const groups = named(placeGroups(recipe)).join(', ')
  return `SELECT CAST(row_number() OVER (ORDER BY ${groups}) AS INTEGER) AS place, ${groups}
    FROM (SELECT DISTINCT ${groups} FROM ${identifier(table)})`
}

/** Columns of a merged file or list, and the place of each of its rows. */
function placedSql(recipe: PeopleRecipe, table: string, columns: readonly Sql[]): Sql {
  const groups = named(placeGroups(recipe))
  if (groups.length === 0) return `SELECT ${columns.join(', ')} FROM ${identifier(table)}`
  const same = groups.map((group) => `_row.${group} IS NOT DISTINCT FROM places.${group}`)
  return `SELECT ${[...columns, 'place'].join(', ')} FROM ${identifier(table)} AS _row JOIN places ON ${same.join(' AND ')}`
}

/** One row for each person of a merged list; `_entries` is how many different ones the person had. */
const listedSql = (recipe: PeopleRecipe, list: string, { columns }: PersonColumns): Sql =>
  `SELECT ${columns}, any_value(place) AS place, count(*) AS _entries
    FROM (${placedSql(recipe, list, [columns])}) GROUP BY ${columns}`

/**
 * The relation `people` that a recipe's cells are made of, from merged partials and, where the file needs one, a merged
 * list. Where the recipe has listed columns, the relation `places` must be there.
 */
export function peopleSql(recipe: PeopleRecipe, persons: PersonColumns, merged: string, list?: string): Sql {
  const places = placeGroups(recipe)
  const groups = Object.entries(recipe.groups).filter(([name]) => !places.some(([place]) => place === name))
  const columns = [`${persons.asOne} AS person`, ...named(groups), ...named(Object.entries(recipe.sums))]
  if (list === undefined) return placedSql(recipe, merged, columns)
  return `SELECT ${[...columns, 'place'].join(', ')} FROM ${identifier(merged)}
    ${recipe.ofList ? 'RIGHT' : 'INNER'} JOIN (${listedSql(recipe, list, persons)}) USING (${persons.columns}) WHERE _entries = 1`
}

/** Rows of people whom a list does not name (`missing`), or names with different entries (`ambiguous`). */
export const unlistedSql = (
  recipe: PeopleRecipe,
  persons: PersonColumns,
  merged: string,
  list: string,
): Sql =>
  `SELECT coalesce(sum(${rowsColumn}) FILTER (_entries IS NULL), 0) AS missing,
    coalesce(sum(${rowsColumn}) FILTER (_entries > 1), 0) AS ambiguous
  FROM ${identifier(merged)} LEFT JOIN (${listedSql(recipe, list, persons)}) USING (${persons.columns})`
