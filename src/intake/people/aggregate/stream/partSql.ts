import { identifier, literal } from '../../../../engine/port'
import type { Sql } from '../../../recipes/recipe'
import { expand, plainNumber } from '../../../staging/macros'
import type { PupilRecipe } from '../../recipes/recipe'
import { absentColumns, columnsRead, groupsApart, neededColumns } from './columns'
import { dateSql } from './dates'
import { type Fate, fatesOf, inRange, writtenDate } from './fates'
import { hashesOf } from './hash'
import type { Source } from './source'

/** A number for each row: 0 is used, others the place among `fatesOf` from 1 on. */
export const fate = '_fate'
/** Of rows that are not used: a code word of at most two characters, or an ellipsis. */
export const word = '_word'
export const rows = '_rows'

/** SQL of a recipe as the engine reads it. */
export const written = (sql: Sql) => expand(sql, plainNumber)
const named = ([name, sql]: readonly [string, Sql]) => `${written(sql)} AS ${identifier(name)}`

/** The file's rows: columns by canonical name, dates as dates with the cell beside, absent ones NULL. */
function rowsSql(recipe: PupilRecipe, source: Source, path: string): Sql {
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
function isOfGroup(recipe: PupilRecipe, source: Source) {
  const { ofFile } = groupsApart(recipe, source)
  const cells = ofFile.flatMap(([name, sql]) => (sql === identifier(name) ? [name] : []))
  return ({ when }: Fate) => columnsRead(recipe, when).every((name) => cells.includes(name))
}

const casesOf = (fates: readonly Fate[], asked: (fate: Fate) => boolean) =>
  fates.flatMap((one, at) => (asked(one) ? [`WHEN ${written(one.when)} THEN ${at + 1}`] : []))

/** Where a recipe says which rows are surely used, most rows are asked nothing else. */
function surelyUsed({ fine, person }: PupilRecipe, { dates }: Source): Sql[] {
  if (fine === undefined) return []
  const days = [...dates.keys()].map((name) => `${identifier(name)} ${inRange}`)
  return [`WHEN ${[`(${written(fine)})`, `${person} IS NOT NULL`, ...days].join(' AND ')} THEN 0`]
}

/** Rows with derived columns and the fate that `cases` give each. */
function fatedSql(recipe: PupilRecipe, source: Source, path: string, cases: readonly Sql[]): Sql {
  const derived = Object.entries(recipe.derived ?? {}).map(named)
  return `SELECT *, CASE ${cases.join(' ')} ELSE 0 END AS ${fate}
    FROM (SELECT ${['*', ...derived].join(', ')} FROM (${rowsSql(recipe, source, path)}))`
}

/** Rows with derived columns and the fate of each. */
export const judgedSql = (recipe: PupilRecipe, source: Source, path: string): Sql =>
  fatedSql(
    recipe,
    source,
    path,
    casesOf(fatesOf(recipe, source), () => true),
  )

/** The word to show of a row that is not used, over `judgedSql`. */
export function wordSql(recipe: PupilRecipe, source: Source): Sql {
  const cases = fatesOf(recipe, source).flatMap(({ word }, at) =>
    word === undefined
      ? []
      : [
          `WHEN ${at + 1} THEN CASE WHEN length(${identifier(word)}) > 2 THEN '…' ELSE ${identifier(word)} END`,
        ],
  )
  return cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${fate} ${cases.join(' ')} END`
}

/**
 * One part of a file, added up in one pass: columns `_fate`, `_word`, `_rows`, the hashes of the person, groups and
 * sums. Of rows that are not used only their number and word are known.
 */
export function partSql(recipe: PupilRecipe, source: Source, path: string, salt: string): Sql {
  const { ofFile } = groupsApart(recipe, source)
  const sums = Object.entries(recipe.sums)
  // The person and the word share a column: one key less for every row.
  const who = `CASE WHEN ${fate} = 0 THEN CAST(${written(recipe.person)} AS VARCHAR) ELSE ${wordSql(recipe, source)} END`
  const columns = [
    fate,
    `${who} AS _who`,
    ...ofFile.map(([name, sql]) => `CASE WHEN ${fate} = 0 THEN ${written(sql)} END AS ${identifier(name)}`),
    `CAST(count(*) AS DOUBLE) AS ${rows}`,
    ...sums.map(([name, sql]) => `sum(CAST(${written(sql)} AS DOUBLE)) AS ${identifier(name)}`),
  ]
  const names = [...ofFile, ...sums].map(([name]) => identifier(name))
  const ofGroup = isOfGroup(recipe, source)
  const fates = fatesOf(recipe, source)
  const ofRow = [...surelyUsed(recipe, source), ...casesOf(fates, (one) => !ofGroup(one))]
  const kept = [
    `CASE WHEN added.${fate} > 0 THEN added.${fate} ${casesOf(fates, ofGroup).join(' ')} ELSE 0 END AS ${fate}`,
    `CASE WHEN added.${fate} > 0 THEN _who END AS ${word}`,
    rows,
    ...hashesOf('_who', salt),
    ...names,
  ]
  return `SELECT ${kept.join(', ')}
    FROM (SELECT ${columns.join(', ')} FROM (${fatedSql(recipe, source, path, ofRow)}) GROUP BY ALL) AS added`
}
