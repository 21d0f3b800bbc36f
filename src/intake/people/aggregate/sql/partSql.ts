import { identifier, literal } from '../../../../engine/port'
import { expand, plainNumber } from '../../../sql/macros'
import type { Sql } from '../../../sql/sql'
import type { PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../knownFile'
import { absentColumns, columnsRead, groupsBySource, neededColumns } from './columns'
import { dateSql } from './dates'
import { inDateRange, type Outcome, outcomesOf, writtenDate } from './outcomes'
import { hashesOf } from './personHash'

/** A number for each row: 0 is used, others the place among `fatesOf` from 1 on. */
export const outcomeColumn = '_fate'
/** Of rows that are not used: a code word of at most two characters, or an ellipsis. */
export const codeColumn = '_word'
export const rowsColumn = '_rows'

/** SQL of a recipe as the engine reads it. */
export const expanded = (sql: Sql) => expand(sql, plainNumber)
const named = ([name, sql]: readonly [string, Sql]) => `${expanded(sql)} AS ${identifier(name)}`

/** The file's rows: columns by canonical name, dates as dates with the cell beside, absent ones NULL. */
function rowsSql(recipe: PeopleRecipe, source: Source, path: string): Sql {
  const { header, positions, delimiter, lineEnd, padded, dates } = source
  const names = header.map((_, position) => `_${position}`)
  for (const [canonical, position] of positions) names[position] = canonical
  const types = names.map((name) => `${literal(name)}: 'VARCHAR'`)
  const cell = (name: string) => (padded ? `nullif(trim(${identifier(name)}), '')` : identifier(name))
  const texts = neededColumns(recipe, source).flatMap((name) => {
    const form = dates.get(name)
    if (!form) return [`${cell(name)} AS ${identifier(name)}`]
    return [
      `${dateSql(cell(name), form)} AS ${identifier(name)}`,
      `${cell(name)} AS ${identifier(writtenDate(name))}`,
    ]
  })
  const missing = absentColumns(recipe, source).map((name) => {
    const type = recipe.dates.includes(name) ? 'DATE' : 'VARCHAR'
    return `CAST(NULL AS ${type}) AS ${identifier(name)}`
  })
  return `SELECT ${[...texts, ...missing].join(', ')}
    FROM read_csv(${literal(path)}, columns = {${types.join(', ')}}, auto_detect = false, header = false,
      delim = ${literal(delimiter)}, quote = '"', escape = '"', new_line = '${lineEnd === '\n' ? '\\n' : '\\r\\n'}', store_rejects = true)`
}

/** Whether a rule asks only what all rows of a group have in common: then it is asked once for each group. */
function isOfGroup(recipe: PeopleRecipe, source: Source) {
  const { ofFile } = groupsBySource(recipe, source)
  const cells = ofFile.flatMap(([name, sql]) => (sql === identifier(name) ? [name] : []))
  return ({ when }: Outcome) => columnsRead(recipe, when).every((name) => cells.includes(name))
}

const casesOf = (fates: readonly Outcome[], asked: (fate: Outcome) => boolean) =>
  fates.flatMap((one, at) => (asked(one) ? [`WHEN ${expanded(one.when)} THEN ${at + 1}`] : []))

/** Where a recipe says which rows are surely used, most rows are asked nothing else. */
function surelyUsedCase({ surelyUsed: fine, person }: PeopleRecipe, { dates }: Source): Sql[] {
  if (fine === undefined) return []
  const days = [...dates.keys()].map((name) => `${identifier(name)} ${inDateRange}`)
  return [`WHEN ${[`(${expanded(fine)})`, `${person} IS NOT NULL`, ...days].join(' AND ')} THEN 0`]
}

/** Rows with derived columns and the fate that `cases` give each. */
function withOutcomesSql(recipe: PeopleRecipe, source: Source, path: string, cases: readonly Sql[]): Sql {
  const derived = Object.entries(recipe.derived ?? {}).map(named)
  return `SELECT *, CASE ${cases.join(' ')} ELSE 0 END AS ${outcomeColumn}
    FROM (SELECT ${['*', ...derived].join(', ')} FROM (${rowsSql(recipe, source, path)}))`
}

/** Rows with derived columns and the fate of each. */
export const judgedSql = (recipe: PeopleRecipe, source: Source, path: string): Sql =>
  withOutcomesSql(
    recipe,
    source,
    path,
    casesOf(outcomesOf(recipe, source), () => true),
  )

/** The word to show of a row that is not used, over `judgedSql`. */
export function codeSql(recipe: PeopleRecipe, source: Source): Sql {
  const cases = outcomesOf(recipe, source).flatMap(({ word }, at) =>
    word === undefined
      ? []
      : [
          `WHEN ${at + 1} THEN CASE WHEN length(${identifier(word)}) > 2 THEN '…' ELSE ${identifier(word)} END`,
        ],
  )
  return cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${outcomeColumn} ${cases.join(' ')} END`
}

/**
 * One part of a file, added up in one pass: columns `_fate`, `_word`, `_rows`, the hashes of the person, groups and
 * sums. Of rows that are not used only their number and word are known.
 */
export function partSql(recipe: PeopleRecipe, source: Source, path: string, salt: string): Sql {
  const { ofFile } = groupsBySource(recipe, source)
  const sums = Object.entries(recipe.sums)
  // The person and the word share a column: one key less for every row.
  const who = `CASE WHEN ${outcomeColumn} = 0 THEN CAST(${expanded(recipe.person)} AS VARCHAR) ELSE ${codeSql(recipe, source)} END`
  const columns = [
    outcomeColumn,
    `${who} AS _who`,
    ...ofFile.map(
      ([name, sql]) => `CASE WHEN ${outcomeColumn} = 0 THEN ${expanded(sql)} END AS ${identifier(name)}`,
    ),
    `CAST(count(*) AS DOUBLE) AS ${rowsColumn}`,
    ...sums.map(([name, sql]) => `sum(CAST(${expanded(sql)} AS DOUBLE)) AS ${identifier(name)}`),
  ]
  const names = [...ofFile, ...sums].map(([name]) => identifier(name))
  const ofGroup = isOfGroup(recipe, source)
  const fates = outcomesOf(recipe, source)
  const ofRow = [...surelyUsedCase(recipe, source), ...casesOf(fates, (one) => !ofGroup(one))]
  const kept = [
    `CASE WHEN added.${outcomeColumn} > 0 THEN added.${outcomeColumn} ${casesOf(fates, ofGroup).join(' ')} ELSE 0 END AS ${outcomeColumn}`,
    `CASE WHEN added.${outcomeColumn} > 0 THEN _who END AS ${codeColumn}`,
    rowsColumn,
    ...hashesOf('_who', salt),
    ...names,
  ]
  return `SELECT ${kept.join(', ')}
    FROM (SELECT ${columns.join(', ')} FROM (${withOutcomesSql(recipe, source, path, ofRow)}) GROUP BY ALL) AS added`
}
