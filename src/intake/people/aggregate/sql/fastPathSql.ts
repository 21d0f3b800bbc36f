import { identifier, literal } from '../../../../engine/port'
import type { Sql } from '../../../sql/sql'
import type { PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../peopleFile'
import { groupsBySource } from './columns'
import { codeSql, expanded, judgedSql, outcomeColumn, rowsColumn } from './partSql'

/** Distinct rows are handed over with line feeds, however the file's lines end. */
const withLineFeeds = (source: Source): Source => ({ ...source, lineEnd: '\n' })

/**
 * What distinct rows come to, in their order: `outcome`, `word`, the groups as texts `g0`, `g1` … and the sums `s0`,
 * `s1` …; groups and sums are NULL where the row is not used.
 */
export function judgeSql(recipe: PeopleRecipe, source: Source, path: string): Sql {
  const { ofFile } = groupsBySource(recipe, source)
  const used = (sql: string) => `CASE WHEN ${outcomeColumn} = 0 THEN ${expanded(sql)} END`
  const columns = [
    'row_number() OVER () AS number',
    `${outcomeColumn} AS outcome`,
    `${codeSql(recipe, source)} AS word`,
    ...ofFile.map(([, sql], at) => `CAST(${used(sql)} AS VARCHAR) AS g${at}`),
    ...Object.values(recipe.sums).map((sql, at) => `CAST(${used(sql)} AS DOUBLE) AS s${at}`),
  ]
  return `SELECT * FROM (SELECT ${columns.join(', ')} FROM (${judgedSql(recipe, withLineFeeds(source), path)})) ORDER BY number`
}

/** The groups of one distinct row of each group: `number`, in order from 0 on, and the groups. */
function groupsSql(recipe: PeopleRecipe, source: Source, path: string): Sql {
  const groups = groupsBySource(recipe, source).ofFile.map(([name, sql]) => `${expanded(sql)} AS "${name}"`)
  return `SELECT ${['CAST(row_number() OVER () - 1 AS INTEGER) AS number', ...groups].join(', ')}
    FROM (${judgedSql(recipe, withLineFeeds(source), path)})`
}

/**
 * A row for each person and group, from the sums of several readers: people at the readers' borders were read by two.
 * @param paths for each reader, the CSV of its sums and that of its groups
 */
export function sharesSql(
  recipe: PeopleRecipe,
  source: Source,
  paths: readonly { readonly sums: string; readonly groups: string }[],
): Sql {
  const groups = groupsBySource(recipe, source).ofFile.map(([name]) => identifier(name))
  const sums = [...Object.keys(recipe.sums), rowsColumn]
  const types = [
    "'person': 'INTEGER', 'number': 'INTEGER'",
    ...sums.map((name) => `${literal(name)}: 'DOUBLE'`),
  ]
  const shares = paths.map(
    (path) => `SELECT * FROM read_csv(${literal(path.sums)}, columns = {${types.join(', ')}},
        auto_detect = false, header = false, delim = ',')
      JOIN (${groupsSql(recipe, source, path.groups)}) USING (number)`,
  )
  const columns = ['person', ...groups]
  const added = sums.map((name) => `sum(${identifier(name)}) AS ${identifier(name)}`)
  return `SELECT ${[...columns, ...added].join(', ')}
    FROM (${shares.join(' UNION ALL ')}) GROUP BY ${columns.join(', ')}`
}
