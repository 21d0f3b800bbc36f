import { identifier, literal } from '../../../../engine/port'
import type { Rule } from '../../../recipes/recipe'
import type { Sql } from '../../../sql/sql'
import type { PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../peopleFile'
import { absentColumns, columnsRead, neededColumns } from './columns'

/** The outcome of a row that is not used. */
export interface Outcome {
  readonly when: Sql
  readonly kind: 'skipped' | 'rejected'
  readonly reason: string
  /** The column of codes whose word is shown with the reason. */
  readonly code?: string
}

const emptyRow = (names: readonly string[]): Outcome => ({
  when: names.map((name) => `${identifier(name)} IS NULL`).join(' AND '),
  kind: 'skipped',
  reason: 'The row is empty.',
})

/** The column of a date as text: where the date cannot be read, this is not empty. */
export const writtenDate = (column: string) => `${column} as written`

/** DuckDB also reads “18-09-03” as a day of the year 18, and “infinity”. */
export const inDateRange = "BETWEEN DATE '1900-01-01' AND DATE '2199-12-31'"

const notADate = (column: string): Outcome => ({
  when: `${identifier(writtenDate(column))} IS NOT NULL AND (${identifier(column)} IS NULL
    OR ${identifier(column)} NOT ${inDateRange})`,
  kind: 'rejected',
  reason: `“${column}” is no date of the form 2018-09-03 or 03/09/2018.`,
})

/**
 * All outcomes other than being used, in the order in which they are tested. Rules on a column that the file lacks are
 * left out.
 */
export function outcomesOf(recipe: PeopleRecipe, source: Source): Outcome[] {
  const absent = absentColumns(recipe, source)
  const applies = ({ when }: Outcome) => !columnsRead(recipe, when).some((name) => absent.includes(name))
  const outcomes = (kind: Outcome['kind'], rules: readonly Rule[]): Outcome[] =>
    rules.map(({ when, reason }) => {
      const code = columnsRead(recipe, when).find((name) => recipe.codes?.includes(name))
      return { when, kind, reason, ...(code === undefined ? {} : { code }) }
    })
  return [
    emptyRow(neededColumns(recipe, source)),
    ...[...source.dates.keys()].map(notADate),
    ...outcomes('skipped', recipe.skips),
    ...outcomes('rejected', recipe.rejects),
    {
      when: `${recipe.person} IS NULL`,
      kind: 'rejected' as const,
      reason: 'The row does not say whom it is about.',
    },
  ].filter(applies)
}

export const tooFewCells = 'The row has fewer cells than the file has columns.'
export const tooManyCells = 'The row has more cells than the file has columns.'

/**
 * Lines of a part that DuckDB could not cut into cells: `line`, counted from 1; `reason`; `torn`, the line again where a
 * quotation mark is the cause; and `swallowed` where that hides further lines.
 */
export const brokenSql = (path: string): Sql => `
  SELECT line, max(line) FILTER (quoted) AS torn, bool_or(quoted AND lines > 1) AS swallowed, CASE min(kind)
      WHEN 'MISSING COLUMNS' THEN ${literal(tooFewCells)}
      WHEN 'TOO MANY COLUMNS' THEN ${literal(tooManyCells)}
      WHEN 'UNQUOTED VALUE' THEN 'A quotation mark is out of place.'
      WHEN 'INVALID ENCODING' THEN 'A letter is damaged or not written in UTF-8.'
      WHEN 'LINE SIZE OVER MAXIMUM' THEN 'The row is longer than two million letters.'
      ELSE 'The row cannot be cut into cells.' END AS reason
  FROM (
    SELECT CAST(line AS DOUBLE) AS line, CAST(error_type AS VARCHAR) AS kind,
      error_type NOT IN ('MISSING COLUMNS', 'TOO MANY COLUMNS', 'INVALID ENCODING') AS quoted,
      len(string_split(trim(csv_line, E'\\r\\n'), E'\\n')) AS lines
    FROM reject_errors JOIN reject_scans USING (scan_id, file_id) WHERE file_path = ${literal(path)}
  ) GROUP BY line`

/** How many lines are broken, by `reason`; the last of them that is `torn`; whether any has `swallowed` lines. */
export const brokenCountsSql = (path: string): Sql =>
  `SELECT reason, CAST(count(*) AS DOUBLE) AS rows, max(torn) AS torn, bool_or(swallowed) AS swallowed
    FROM (${brokenSql(path)}) GROUP BY reason`
