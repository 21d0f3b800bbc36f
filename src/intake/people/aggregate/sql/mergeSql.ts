import { identifier } from '../../../../engine/port'
import type { Sql } from '../../../sql/sql'
import type { PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../knownFile'
import { groupsBySource, placeGroups } from './columns'
import { outcomeColumn, rowsColumn } from './partSql'
import { hashColumns, personSql } from './personHash'

const hashes = hashColumns.join(', ')

/** How a merged relation tells people apart: its columns for it, and these as one. */
export interface PersonColumns {
  readonly columns: Sql
  readonly one: Sql
}
export const hashedPersons: PersonColumns = { columns: hashes, one: personSql }
export const numberedPersons: PersonColumns = { columns: 'person', one: 'person' }

const named = (entries: readonly (readonly [string, Sql])[]) => entries.map(([name]) => identifier(name))

/** What leaves a part or a merge: used rows only. */
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

/** The relation `places` of a recipe with listed columns, of the merged file or list that they stand in. */
export function placesSql(recipe: PeopleRecipe, table: string): Sql {
  const groups = named(placeGroups(recipe)).join(', ')
  return `SELECT CAST(row_number() OVER (ORDER BY ${groups}) AS INTEGER) AS place, ${groups}
    FROM (SELECT DISTINCT ${groups} FROM ${identifier(table)})`
}

/** A merged file or list with the place of each of its rows, among columns named `columns`. */
function placedSql(recipe: PeopleRecipe, table: string, columns: readonly Sql[]): Sql {
  const groups = named(placeGroups(recipe))
  if (groups.length === 0) return `SELECT ${columns.join(', ')} FROM ${identifier(table)}`
  const same = groups.map((group) => `_row.${group} IS NOT DISTINCT FROM places.${group}`)
  return `SELECT ${[...columns, 'place'].join(', ')} FROM ${identifier(table)} AS _row JOIN places ON ${same.join(' AND ')}`
}

/** One row for each person of a merged list; `_times` is how many different ones it had. */
const listedSql = (recipe: PeopleRecipe, list: string, { columns }: PersonColumns): Sql =>
  `SELECT ${columns}, any_value(place) AS place, count(*) AS _times
    FROM (${placedSql(recipe, list, [columns])}) GROUP BY ${columns}`

/**
 * The relation `people` of the recipe's cells, of merged partials and, where the file needs one, a merged list. The
 * relation `places` is there, where the recipe has listed columns.
 */
export function peopleSql(recipe: PeopleRecipe, persons: PersonColumns, merged: string, list?: string): Sql {
  const places = placeGroups(recipe)
  const groups = Object.entries(recipe.groups).filter(([name]) => !places.some(([place]) => place === name))
  const columns = [`${persons.one} AS person`, ...named(groups), ...named(Object.entries(recipe.sums))]
  if (list === undefined) return placedSql(recipe, merged, columns)
  return `SELECT ${[...columns, 'place'].join(', ')} FROM ${identifier(merged)}
    ${recipe.ofList ? 'RIGHT' : 'INNER'} JOIN (${listedSql(recipe, list, persons)}) USING (${persons.columns}) WHERE _times = 1`
}

/** Rows of people a list does not name, or names in different ways: `missing` and `torn`. */
export const unlistedSql = (
  recipe: PeopleRecipe,
  persons: PersonColumns,
  merged: string,
  list: string,
): Sql =>
  `SELECT coalesce(sum(${rowsColumn}) FILTER (_times IS NULL), 0) AS missing,
    coalesce(sum(${rowsColumn}) FILTER (_times > 1), 0) AS torn
  FROM ${identifier(merged)} LEFT JOIN (${listedSql(recipe, list, persons)}) USING (${persons.columns})`
