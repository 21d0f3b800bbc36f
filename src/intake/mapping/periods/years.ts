import type { Sql } from '../../recipes/recipe'
import type { Writing } from './writing'

const separator = ' ?(?:/|-|–|—|to) ?'

/** Two years, one after the other: `2023/24`, `202324`, `2023 to 2024`; or short, `23/24`. Two groups. */
export const twoYears = [
  `((?:19|20)\\d{2})(?:${separator})?((?:19|20)?\\d{2})`,
  `(\\d{2})${separator}(\\d{2})`,
] as const

/** One year in full: a group. */
export const oneYear = '((?:19|20)\\d{2})'

/** A year in full or its last two digits, which are of this century: a group. */
export const anyYear = '((?:19|20)?\\d{2})'

export const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year)
export const fullYearSql = (year: Sql): Sql => `right('20' || ${year}, 4)`

const after = (year: string) => String(Number(fullYear(year)) + 1)
const afterSql = (year: Sql): Sql => `CAST(TRY_CAST(${fullYearSql(year)} AS INTEGER) + 1 AS VARCHAR)`

/** `2023`, `24` → `2023/24`; nothing where the second year does not follow the first. */
export const pair = (first: string, second: string, join: '/' | '-') =>
  after(first).endsWith(second) ? `${fullYear(first)}${join}${after(first).slice(-2)}` : undefined

export const pairSql = (first: Sql, second: Sql, join: '/' | '-'): Sql =>
  `CASE WHEN ends_with(${afterSql(first)}, ${second})
    THEN ${fullYearSql(first)} || '${join}' || right(${afterSql(first)}, 2) END`

/** The two years that end in `2024`: `2023/24`. */
export const ending = (year: string, join: '/' | '-') => `${Number(year) - 1}${join}${year.slice(-2)}`

export const endingSql = (year: Sql, join: '/' | '-'): Sql =>
  `CAST(TRY_CAST(${year} AS INTEGER) - 1 AS VARCHAR) || '${join}' || right(${year}, 2)`

/** Two years in all spellings, after words that may stand before them. */
export const bothYears = (before: string, join: '/' | '-'): readonly Writing[] =>
  twoYears.map((years) => ({
    pattern: `(?:(?:${before}) ?)?${years}`,
    label: (first = '', second = '') => pair(first, second, join),
    labelSql: (first = '', second = '') => pairSql(first, second, join),
  }))

/** One year, and the label it stands for. */
export const singleYear = (
  label: (year: string) => string,
  labelSql: (year: Sql) => Sql,
): readonly Writing[] => [
  { pattern: oneYear, label: (year = '') => label(year), labelSql: (year = '') => labelSql(year) },
]
