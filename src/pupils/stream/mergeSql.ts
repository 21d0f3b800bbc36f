import { identifier } from '../../engine/port'
import type { Sql } from '../../extracts/recipe'
import type { PupilRecipe } from '../recipe'
import { groupsApart } from './columns'
import { hashColumns, personSql } from './hash'
import { fate, rows } from './partSql'
import type { Source } from './source'

const hashes = hashColumns.join(', ')
const named = (entries: readonly (readonly [string, Sql])[]) => entries.map(([name]) => identifier(name))

/** What leaves a part or a merge: used rows only. */
export function partialSql(recipe: PupilRecipe, source: Source, table: string): Sql {
  const columns = [...named(groupsApart(recipe, source).ofFile), ...named(Object.entries(recipe.sums))]
  return `SELECT ${[hashes, ...columns, rows].join(', ')} FROM ${identifier(table)} WHERE ${fate} = 0`
}

/** Partials of several parts as one: a row for each person and group. */
export function mergeSql(recipe: PupilRecipe, source: Source, table: string): Sql {
  const groups = named(groupsApart(recipe, source).ofFile)
  const sums = [...named(Object.entries(recipe.sums)), rows].map((name) => `sum(${name}) AS ${name}`)
  return `SELECT ${[hashes, ...groups, ...sums].join(', ')} FROM ${identifier(table)}
    GROUP BY ${[hashes, ...groups].join(', ')}`
}

/** One row for each person of a merged list; `_times` is how many different ones it had. */
const listedSql = (recipe: PupilRecipe, source: Source, list: string): Sql => {
  const groups = named(groupsApart(recipe, source).ofList).map((name) => `any_value(${name}) AS ${name}`)
  return `SELECT ${[hashes, ...groups].join(', ')}, count(*) AS _times FROM ${identifier(list)} GROUP BY ${hashes}`
}

/** The relation `people` of the recipe's cells, of merged partials and, where the file needs one, a merged list. */
export function peopleSql(recipe: PupilRecipe, source: Source, merged: string, list?: string): Sql {
  const { ofFile, ofList } = groupsApart(recipe, source)
  const columns = [...named(ofFile), ...named(ofList), ...named(Object.entries(recipe.sums))]
  const person = `${personSql} AS person`
  if (list === undefined) return `SELECT ${[person, ...columns].join(', ')} FROM ${identifier(merged)}`
  return `SELECT ${[person, ...columns].join(', ')} FROM ${identifier(merged)}
    ${recipe.ofList ? 'RIGHT' : 'INNER'} JOIN (${listedSql(recipe, source, list)}) USING (${hashes}) WHERE _times = 1`
}

/** Rows of people a list does not name, or names in different ways: `missing` and `torn`. */
export const unlistedSql = (recipe: PupilRecipe, source: Source, merged: string, list: string): Sql =>
  `SELECT coalesce(sum(${rows}) FILTER (_times IS NULL), 0) AS missing,
    coalesce(sum(${rows}) FILTER (_times > 1), 0) AS torn
  FROM ${identifier(merged)} LEFT JOIN (${listedSql(recipe, source, list)}) USING (${hashes})`
