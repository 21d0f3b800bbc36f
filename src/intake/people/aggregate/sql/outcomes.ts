import { identifier, literal } from '../../../../engine/port'
import type { Sql } from '../../../sql/sql'
import type { PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../knownFile'
import { absentColumns, columnsRead, neededColumns } from './columns'
export const tooFewCells = 'The row has fewer cells than the file has columns.'

export const tooManyCells = 'The row has more cells than the file has columns.'

/**
 * Rows of a part that the engine could not cut into cells: `line`, counted from 1; `reason`; `torn`, the line once more
 * where a quotation mark is at fault; and `swallowed` where that hides further lines.
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

/** What becomes of a row that is not used. */
export interface Outcome {
  readonly when: Sql
  readonly kind: 'aside' | 'rejected'
  readonly reason: string
  /** The column whose word is shown with the reason, if it is a code's. */
  readonly word?: string
}

const emptyRow = (names: readonly string[]): Outcome => ({
  when: names.map((name) => `${identifier(name)} IS NULL`).join(' AND '),
  kind: 'aside',
  reason: 'The row is empty.',
})

/** Where the date could not be read, the cell beside it is not empty. */
export const writtenDate = (column: string) => `${column} as written`

/** The engine also reads “18-09-03” as a day of the year 18, and “infinity”. */
export const inDateRange = "BETWEEN DATE '1900-01-01' AND DATE '2199-12-31'"

const notADate = (column: string): Outcome => ({
  when: `${identifier(writtenDate(column))} IS NOT NULL AND (${identifier(column)} IS NULL
    OR ${identifier(column)} NOT ${inDateRange})`,
  kind: 'rejected',
  reason: `“${column}” is no date of the form 2018-09-03 or 03/09/2018.`,
})

/**
 * All fates but being used, in the order in which they are asked. A rule on a column that is not in the file never
 * holds here.
 */
export function outcomesOf(recipe: PeopleRecipe, source: Source): Outcome[] {
  const absent = absentColumns(recipe, source)
  const here = ({ when }: Outcome) => !columnsRead(recipe, when).some((name) => absent.includes(name))
  const word = (when: Sql) => columnsRead(recipe, when).find((name) => recipe.codes?.includes(name))
  const rules = (kind: Outcome['kind'], all: PeopleRecipe['skips']): Outcome[] =>
    all.map(({ when, reason }) => {
      const shown = word(when)
      return { when, kind, reason, ...(shown === undefined ? {} : { word: shown }) }
    })
  return [
    emptyRow(neededColumns(recipe, source)),
    ...[...source.dates.keys()].map(notADate),
    ...rules('aside', recipe.skips),
    ...rules('rejected', recipe.rejects),
    {
      when: `${recipe.person} IS NULL`,
      kind: 'rejected' as const,
      reason: 'The row does not say whom it is about.',
    },
  ].filter(here)
}
