import { literal } from '../engine/port'
import { cohortLabels, phaseLabels, termLabels } from './labels'
import type { Sql } from './recipe'

const choose = (x: Sql, labels: Readonly<Record<string, readonly string[]>>) => {
  const branches = Object.entries(labels).map(
    ([result, spellings]) =>
      `WHEN lower(${x}) IN (${spellings.map(literal).join(', ')}) THEN ${literal(result)}`,
  )
  return `CASE ${branches.join(' ')} END`
}

/** To ten decimals: drops what binary arithmetic added to a printed number. */
export const exact = (x: Sql) => `round(${x}, 10)`

/** A number as a computer prints it. */
export const plainNumber = (x: Sql) => `CASE
  WHEN TRY_CAST(${x} AS DOUBLE) BETWEEN -1e300 AND 1e300 AND NOT contains(${x}, '_')
  THEN CASE WHEN length(${x}) > 15 THEN ${exact(`TRY_CAST(${x} AS DOUBLE)`)} ELSE TRY_CAST(${x} AS DOUBLE) END END`

const minus = '\u2212'

/** As `plainNumber`, and with thousands separators, a percent sign or a typographic minus. */
export const anyNumber = (x: Sql) => `coalesce(${plainNumber(x)},
  CASE WHEN regexp_full_match(${x}, '[-+${minus}]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)? ?%?')
  THEN TRY_CAST(replace(replace(rtrim(${x}, ' %'), ',', ''), '${minus}', '-') AS DOUBLE) END)`

const follows = (first: Sql, second: Sql) =>
  `(TRY_CAST(${first} AS INTEGER) + 1) % 100 = TRY_CAST(${second} AS INTEGER)`
const isYear = (x: Sql) => `length(${x}) = 4 AND TRY_CAST(${x} AS INTEGER) BETWEEN 1900 AND 2099`
const yearEnding = (x: Sql, separator: string) => `CASE WHEN ${isYear(x)}
  THEN CAST(TRY_CAST(${x} AS INTEGER) - 1 AS VARCHAR) || '${separator}' || right(${x}, 2) END`

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

const words: Readonly<Record<string, (x: Sql) => Sql>> = {
  academic_year: (x) => `CASE
    WHEN length(${x}) IN (6, 7) AND ${isYear(`left(${x}, 4)`)} AND ${follows(`left(${x}, 4)`, `right(${x}, 2)`)}
      AND (length(${x}) = 6 OR substr(${x}, 5, 1) IN ('/', '-'))
    THEN left(${x}, 4) || '/' || right(${x}, 2) END`,
  academic_year_ending: (x) => yearEnding(x, '/'),
  financial_year_ending: (x) => yearEnding(x, '-'),
  calendar_year: (x) => `CASE WHEN ${isYear(x)} THEN ${x} END`,
  term_of: (x) => choose(x, termLabels),
  period_label: (x) => `CASE
    WHEN regexp_full_match(${x}, '(19|20)\\d{2}(/\\d{2}( (autumn|spring|summer))?|-\\d{2})')
      AND ${follows(`left(${x}, 4)`, `substr(${x}, 6, 2)`)} THEN ${x}
    WHEN ${isYear(x)} THEN ${x}
    WHEN regexp_full_match(${x}, '(${months}) \\d{4}') THEN ${x}
    WHEN regexp_full_match(${x}, '\\d{4}-\\d{2}-\\d{2}') AND TRY_CAST(${x} AS DATE) IS NOT NULL THEN ${x} END`,
  sen_cohort: (x) => choose(x, cohortLabels),
  school_phase: (x) => choose(x, phaseLabels),
}

/**
 * Writes out the words recipes use in SQL, each of one quoted column; they give NULL for what they cannot read.
 *
 * - `number_of("c")`: plain, or with `anyNumber` also `1,234`, `5%` and `−3`
 * - `academic_year("c")`: `201819` → `2018/19`; `academic_year_ending("c")`: `2019` → `2018/19`
 * - `financial_year_ending("c")`: `2019` → `2018-19`; `calendar_year("c")`: a year; `term_of("c")`: `Autumn term` → `autumn`
 * - `period_label("c")`: the text when it is a label of the framework
 * - `sen_cohort("c")`, `school_phase("c")`: published labels → cohort and phase
 *
 * They are written out and not created in the database, which takes a tenth of the start.
 */
export const expand = (sql: Sql, numberOf: (x: Sql) => Sql): Sql =>
  sql.replace(/\b([a-z_]+)\(("[^"]+")\)/g, (call: string, name: string, column: string) =>
    name === 'number_of' ? numberOf(column) : (words[name]?.(column) ?? call),
  )
