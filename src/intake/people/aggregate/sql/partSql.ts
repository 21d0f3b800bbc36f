import { identifier, literal } from '../../../../engine/port'
import { expand, plainNumber } from '../../../sql/macros'
import type { Sql } from '../../../sql/sql'
import type { PeopleRecipe } from '../../recipes/recipe'
import type { DateForm, Source } from '../peopleFile'
import { absentColumns, columnsRead, groupsBySource, neededColumns } from './columns'
import { brokenSql, inDateRange, type Outcome, outcomesOf, writtenDate } from './outcomes'
import { hashesOf } from './personHash'

/*
 * This folder holds all SQL of the adding up, except what recipes say. DuckDB's dialect is the platform: `read_csv` with
 * its reject tables, `GROUP BY ALL`, `FILTER`, `QUALIFY`, `hash`, lists and structs are used as they are, and no other
 * database is meant to run these texts. Column names that begin with an underscore are the adding up's own; no recipe has
 * such a column.
 *
 * Order: rows of a file with their outcomes and sums (here), partials merged into people and places (mergeSql), and the
 * fast path's questions and sums (fastPathSql).
 */

/** A number for each row: 0 is used, others the position in `outcomesOf`, from 1 on. */
export const outcomeColumn = '_outcome'
/** Of rows that are not used: a code word of at most two characters, or an ellipsis. */
export const codeColumn = '_code'
export const rowsColumn = '_rows'

/** A recipe's SQL with its macros written out, as DuckDB reads it. */
export const expanded = (sql: Sql) => expand(sql, plainNumber)
const named = ([name, sql]: readonly [string, Sql]) => `${expanded(sql)} AS ${identifier(name)}`

/** A cell as a date; NULL where it is none. */
function dateSql(cell: Sql, form: DateForm): Sql {
  if (form === 'year first') return `TRY_CAST(${cell} AS DATE)`
  return `CAST(try_strptime(split_part(${cell}, ' ', 1), ['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y']) AS DATE)`
}

/** The file's rows: columns by canonical name, dates as dates with their text beside them, absent columns NULL. */
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

/** Whether a rule reads only what all rows of a group have in common. It is then tested once for each group. */
function isOfGroup(recipe: PeopleRecipe, source: Source) {
  const { ofFile } = groupsBySource(recipe, source)
  const cells = ofFile.flatMap(([name, sql]) => (sql === identifier(name) ? [name] : []))
  return ({ when }: Outcome) => columnsRead(recipe, when).every((name) => cells.includes(name))
}

const casesOf = (outcomes: readonly Outcome[], isTested: (outcome: Outcome) => boolean) =>
  outcomes.flatMap((one, at) => (isTested(one) ? [`WHEN ${expanded(one.when)} THEN ${at + 1}`] : []))

/** Where a recipe says which rows are surely used, most rows need no further test. */
function surelyUsedCase({ surelyUsed, person }: PeopleRecipe, { dates }: Source): Sql[] {
  if (surelyUsed === undefined) return []
  const days = [...dates.keys()].map((name) => `${identifier(name)} ${inDateRange}`)
  return [`WHEN ${[`(${expanded(surelyUsed)})`, `${person} IS NOT NULL`, ...days].join(' AND ')} THEN 0`]
}

/** Rows with derived columns, and the outcome that `cases` give each. */
function withOutcomesSql(recipe: PeopleRecipe, source: Source, path: string, cases: readonly Sql[]): Sql {
  const derived = Object.entries(recipe.derived ?? {}).map(named)
  return `SELECT *, CASE ${cases.join(' ')} ELSE 0 END AS ${outcomeColumn}
    FROM (SELECT ${['*', ...derived].join(', ')} FROM (${rowsSql(recipe, source, path)}))`
}

/** Rows with derived columns and the outcome of each. */
export const judgedSql = (recipe: PeopleRecipe, source: Source, path: string): Sql =>
  withOutcomesSql(
    recipe,
    source,
    path,
    casesOf(outcomesOf(recipe, source), () => true),
  )

/** The code word to show of a row that is not used, over `judgedSql`. */
export function codeSql(recipe: PeopleRecipe, source: Source): Sql {
  const cases = outcomesOf(recipe, source).flatMap(({ code }, at) =>
    code === undefined
      ? []
      : [
          `WHEN ${at + 1} THEN CASE WHEN length(${identifier(code)}) > 2 THEN '…' ELSE ${identifier(code)} END`,
        ],
  )
  return cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${outcomeColumn} ${cases.join(' ')} END`
}

/**
 * One part of a file, added up in one pass: `_outcome`, `_code`, `_rows`, the hashes of the person, groups and sums. Of
 * rows that are not used, only their number and code word are kept.
 */
export function partSql(recipe: PeopleRecipe, source: Source, path: string, salt: string): Sql {
  const { ofFile } = groupsBySource(recipe, source)
  const sums = Object.entries(recipe.sums)
  // The person and the code word share a column: one key fewer for every row.
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
  const outcomes = outcomesOf(recipe, source)
  const ofRow = [...surelyUsedCase(recipe, source), ...casesOf(outcomes, (one) => !ofGroup(one))]
  const kept = [
    `CASE WHEN added.${outcomeColumn} > 0 THEN added.${outcomeColumn} ${casesOf(outcomes, ofGroup).join(' ')} ELSE 0 END AS ${outcomeColumn}`,
    `CASE WHEN added.${outcomeColumn} > 0 THEN _who END AS ${codeColumn}`,
    rowsColumn,
    ...hashesOf('_who', salt),
    ...names,
  ]
  return `SELECT ${kept.join(', ')}
    FROM (SELECT ${columns.join(', ')} FROM (${withOutcomesSql(recipe, source, path, ofRow)}) GROUP BY ALL) AS added`
}

/** How many rows of an added-up part have each `outcome` and `word`. */
export const outcomeCountsSql = (part: string): Sql =>
  `SELECT ${outcomeColumn} AS outcome, ${codeColumn} AS word, sum(${rowsColumn}) AS rows FROM ${part} GROUP BY ALL`

/** The rejected rows of a part: `number`, counted from 1 without lines that cannot be cut; `_outcome`; `word`. */
export function rejectedSql(recipe: PeopleRecipe, source: Source, path: string): Sql {
  const rejecting = outcomesOf(recipe, source).flatMap(({ kind }, at) =>
    kind === 'rejected' ? [at + 1] : [],
  )
  return `SELECT row_number() OVER () AS number, ${outcomeColumn}, ${codeSql(recipe, source)} AS word
    FROM (${judgedSql(recipe, source, path)}) QUALIFY ${outcomeColumn} IN (${rejecting.join(', ')})`
}

/**
 * The first rows of a table made by `rejectedSql`, with lines that cannot be cut counted in: a row stands below as many
 * of these as have fewer rows above them.
 */
export const firstRejectedSql = (table: string, path: string, limit: number): Sql =>
  `WITH broken AS (SELECT line - row_number() OVER (ORDER BY line) AS above FROM (${brokenSql(path)}))
    SELECT CAST(number + (SELECT count(*) FROM broken WHERE above < number) AS DOUBLE) AS number,
      ${outcomeColumn} AS outcome, word
    FROM (SELECT * FROM ${table} ORDER BY number LIMIT ${limit})`
