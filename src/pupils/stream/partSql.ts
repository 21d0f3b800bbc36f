import { identifier, literal } from '../../engine/port'
import type { Sql } from '../../extracts/recipe'
import { expand, plainNumber } from '../../extracts/rows/macros'
import type { PupilRecipe } from '../recipe'
import { absentColumns, groupsApart } from './columns'
import { dateSql } from './dates'
import { fatesOf, writtenDate } from './fates'
import { hashesOf } from './hash'
import type { Source } from './source'

/** A number for each row: 0 is used, others the place among `fatesOf` from 1 on. */
export const fate = '_fate'
export const word = '_word'
export const rows = '_rows'

export const written = (sql: Sql) => expand(sql, plainNumber)

/** The file's rows: recognised columns by canonical name, dates as dates with the cell beside, absent ones NULL. */
export function rowsSql(recipe: PupilRecipe, source: Source, path: string): Sql {
  const { header, positions, delimiter, lineEnd, padded, dates } = source
  const names = header.map((_, position) => `_${position}`)
  for (const [canonical, position] of positions) names[position] = canonical
  const types = names.map((name) => `${literal(name)}: 'VARCHAR'`)
  const cell = (name: string) => (padded ? `nullif(trim(${identifier(name)}), '')` : identifier(name))
  const texts = [...positions.keys()].flatMap((name) => {
    const form = dates.get(name)
    if (!form) return [`${cell(name)} AS ${identifier(name)}`]
    return [
      `${dateSql(name, form)} AS ${identifier(name)}`,
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

/** Rows and the fate of each; `_word` is a code word of at most two characters, or an ellipsis. */
export function judgedSql(recipe: PupilRecipe, source: Source, path: string): Sql {
  const fates = fatesOf(recipe, source)
  const cases = fates.map(({ when }, at) => `WHEN ${written(when)} THEN ${at + 1}`)
  const words = fates.flatMap(({ word }, at) =>
    word === undefined
      ? []
      : [
          `WHEN ${at + 1} THEN CASE WHEN length(${identifier(word)}) > 2 THEN '…' ELSE ${identifier(word)} END`,
        ],
  )
  const shown = words.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${fate} ${words.join(' ')} END`
  return `SELECT *, ${shown} AS ${word}
    FROM (SELECT *, CAST(CASE ${cases.join(' ')} ELSE 0 END AS UTINYINT) AS ${fate}
      FROM (${rowsSql(recipe, source, path)}))`
}

/**
 * One part of a file, added up in one pass: columns `_fate`, `_word`, `_rows`, the hashes of the person, groups and
 * sums. Of rows that are not used only their number is known.
 */
export function partSql(recipe: PupilRecipe, source: Source, path: string, salt: string): Sql {
  const { ofFile } = groupsApart(recipe, source)
  const used = (sql: Sql) => `CASE WHEN ${fate} = 0 THEN ${written(sql)} END`
  const keys = [
    fate,
    word,
    `${used(recipe.person)} AS _person`,
    ...ofFile.map(([name, sql]) => `${used(sql)} AS ${identifier(name)}`),
  ]
  const sums = Object.entries(recipe.sums)
  const added = [
    `CAST(count(*) AS DOUBLE) AS ${rows}`,
    ...sums.map(([name, sql]) => `sum(CAST(${written(sql)} AS DOUBLE)) AS ${identifier(name)}`),
  ]
  const names = [...ofFile, ...sums].map(([name]) => identifier(name))
  return `SELECT ${[fate, word, rows, ...hashesOf('_person', salt), ...names].join(', ')}
    FROM (SELECT ${[...keys, ...added].join(', ')} FROM (${judgedSql(recipe, source, path)}) GROUP BY ALL)`
}
