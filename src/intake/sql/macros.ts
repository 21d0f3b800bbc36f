import { literal } from '../../engine/port'
import { monthNames, termNames } from '../../framework/period'
import { cohortLabels, type Labels, phaseLabels, termLabels } from './labels'
import type { Sql } from './sql'

/** The word that stands for a text, whatever its case; NULL where there is none. */
export function lookup(words: Readonly<Record<string, string>>, x: Sql): Sql {
  const list = (texts: readonly string[]) => `[${texts.map(literal).join(', ')}]`
  if (Object.keys(words).length === 0) return 'CAST(NULL AS VARCHAR)'
  return `map(${list(Object.keys(words))}, ${list(Object.values(words))})[lower(${x})]`
}

const translate = (x: Sql, labels: Labels) =>
  lookup(
    Object.fromEntries(
      Object.entries(labels).flatMap(([word, spellings]) => spellings.map((one) => [one, word])),
    ),
    x,
  )

/** To ten decimals: drops what binary arithmetic added to a printed number. */
export const exact = (x: Sql) => `round(${x}, 10)`

/** A number as a computer prints it. */
export const plainNumber = (x: Sql) => `CASE
  WHEN TRY_CAST(${x} AS DOUBLE) BETWEEN -1e300 AND 1e300 AND NOT contains(${x}, '_')
  THEN CASE WHEN length(${x}) > 15 THEN ${exact(`TRY_CAST(${x} AS DOUBLE)`)} ELSE TRY_CAST(${x} AS DOUBLE) END END`

const minus = '\u2212'

/** As `plainNumber`, and with thousands separators, a percent or currency sign or a typographic minus. */
export const anyNumber = (x: Sql) => `coalesce(${plainNumber(x)},
  CASE WHEN regexp_full_match(${x}, '[-+${minus}]?[£$€]?([1-9]\\d{0,2}(,\\d{3})+|\\d+)(\\.\\d+)? ?%?')
  THEN TRY_CAST(replace(regexp_replace(${x}, '[£$€, %]', '', 'g'), '${minus}', '-') AS DOUBLE) END)`

const follows = (first: Sql, second: Sql) =>
  `(TRY_CAST(${first} AS INTEGER) + 1) % 100 = TRY_CAST(${second} AS INTEGER)`
const isYear = (x: Sql) => `regexp_full_match(${x}, '(19|20)\\d{2}')`
const yearEnding = (x: Sql, separator: string) => `CASE WHEN ${isYear(x)}
  THEN CAST(TRY_CAST(${x} AS INTEGER) - 1 AS VARCHAR) || '${separator}' || right(${x}, 2) END`

/** Two years as Explore Education Statistics writes them, between two patterns: `2024/25`, `2024/2025`, `202425`. */
const eesYears = (x: Sql, before: string, after: string): Sql => {
  const whole = literal(`(?i)^${before}((?:19|20)\\d{2})/?(?:20)?(\\d{2})${after}$`)
  const [first, second] = [1, 2].map((group) => `regexp_extract(${x}, ${whole}, ${group})`)
  return `CASE WHEN regexp_matches(${x}, ${whole}) AND ${follows(`right(${first}, 2)`, String(second))}
    THEN ${first} || '/' || ${second} END`
}

const months = monthNames.join('|')

const macros: Readonly<Record<string, (x: Sql) => Sql>> = {
  academic_year: (x) => `CASE WHEN length(${x}) = 6 AND TRY_CAST(${x} AS INTEGER) BETWEEN 190000 AND 209999
    AND (TRY_CAST(${x} AS INTEGER) // 100 + 1) % 100 = TRY_CAST(${x} AS INTEGER) % 100
    THEN left(${x}, 4) || '/' || right(${x}, 2) END`,
  academic_label: (
    x,
  ) => `CASE WHEN length(${x}) = 7 AND substr(${x}, 5, 1) = '/' AND ${isYear(`left(${x}, 4)`)}
    AND ${follows(`left(${x}, 4)`, `right(${x}, 2)`)} THEN ${x} END`,
  academic_year_ending: (x) => yearEnding(x, '/'),
  financial_year_ending: (x) => yearEnding(x, '-'),
  financial_year: (x) => `CASE WHEN regexp_full_match(${x}, '(19|20)\\d{2}[-/]?(20)?\\d{2}')
    AND ${follows(`left(${x}, 4)`, `right(${x}, 2)`)} THEN left(${x}, 4) || '-' || right(${x}, 2) END`,
  calendar_year: (x) => `CASE WHEN ${isYear(x)} THEN ${x} END`,
  ees_year: (x) => eesYears(x, '(?:AY )?', '(?: academic year)?'),
  ees_term: (x) =>
    `coalesce(${termNames
      .map((term, i) => {
        const years = [eesYears(x, `T${i + 1} `, ''), eesYears(x, '', ` ${term}(?: term)?`)]
        return `coalesce(${years.join(', ')}) || ' ${term}'`
      })
      .join(', ')})`,
  term_of: (x) => translate(x, termLabels),
  period_label: (x) => `CASE
    WHEN regexp_full_match(${x}, '(19|20)\\d{2}(/\\d{2}( (autumn|spring|summer))?|-\\d{2})')
      AND ${follows(`left(${x}, 4)`, `substr(${x}, 6, 2)`)} THEN ${x}
    WHEN ${isYear(x)} THEN ${x}
    WHEN regexp_full_match(${x}, '(${months}) \\d{4}') THEN ${x}
    WHEN regexp_full_match(${x}, '\\d{4}-\\d{2}-\\d{2}') AND TRY_CAST(${x} AS DATE) IS NOT NULL THEN ${x} END`,
  sen_cohort: (x) => translate(x, cohortLabels),
  school_phase: (x) => translate(x, phaseLabels),
}

/**
 * Writes out the macros recipes use in SQL, each of one quoted column; they give NULL for what they cannot read.
 *
 * - `number_of("c")`: plain, or with `anyNumber` also `1,234`, `5%` and `−3`
 * - `academic_year("c")`: `201819` → `2018/19`; `academic_year_ending("c")`: `2019` → `2018/19`;
 *   `academic_label("c")`: `2018/19` as it is
 * - `financial_year_ending("c")`: `2019` → `2018-19`; `financial_year("c")`: `2018/19` and `201819` → `2018-19`;
 *   `calendar_year("c")`: a year; `term_of("c")`: `Autumn term` → `autumn`
 * - `ees_year("c")`: `AY 2024/2025` and `2024/25 Academic year` → `2024/25`; `ees_term("c")`: `T1 2024/2025` and
 *   `2024/25 Autumn term` → `2024/25 autumn`
 * - `period_label("c")`: the text when it is a label of the framework
 * - `sen_cohort("c")`, `school_phase("c")`: published labels → cohort and phase
 *
 * They are written out and not created in the database, which takes a tenth of the start. Texts between quotation
 * marks stay as they are: a label in a file may read like a word of these.
 */
export const expand = (sql: Sql, numberOf: (x: Sql) => Sql): Sql =>
  sql.replace(/'[^']*'|\b([a-z_]+)\(("[^"]+")\)/g, (found: string, name?: string, column = '') => {
    if (name === undefined) return found
    return name === 'number_of' ? numberOf(column) : (macros[name]?.(column) ?? found)
  })
