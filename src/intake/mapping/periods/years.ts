import { literal } from '../../../engine/port'
import { lookup } from '../../sql/macros'
import type { Sql } from '../../sql/sql'

/**
 * One way of writing periods: a pattern for the whole text, in any case, and the framework's label made of its groups,
 * in JavaScript for the screen and in SQL for the file. Both give nothing for a period that cannot be. Patterns keep to
 * what JavaScript and RE2 read alike.
 */
export interface Writing {
  readonly pattern: string
  readonly label: (...groups: string[]) => string | undefined
  readonly labelSql: (...groups: Sql[]) => Sql
}

/** Reads a text under the first pattern that fits it. */
export function readWritten(writings: readonly Writing[]): (text: string) => string | undefined {
  const wholes = writings.map(({ pattern, label }) => ({
    whole: new RegExp(`^(?:${pattern})$`, 'iu'),
    label,
  }))
  return (text) => {
    for (const { whole, label } of wholes) {
      const found = whole.exec(text)
      const read = found && label(...found.slice(1).map((group) => group ?? ''))
      if (read) return read
    }
    return undefined
  }
}

/** `readWritten` in SQL. */
export const readWrittenSql =
  (writings: readonly Writing[]) =>
  (x: Sql): Sql => {
    const branches = writings.map(({ pattern, labelSql }) => {
      const whole = literal(`(?i)^(?:${pattern})$`)
      const groups = [1, 2, 3].map((group) => `regexp_extract(${x}, ${whole}, ${group})`)
      const count = new RegExp(`${pattern}|`).exec('')?.length ?? 1
      return `CASE WHEN regexp_matches(${x}, ${whole}) THEN ${labelSql(...groups.slice(0, count - 1))} END`
    })
    return `coalesce(${branches.join(', ')}, CAST(NULL AS VARCHAR))`
  }

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

const term = '(aut(?:umn)?|spr(?:ing)?|sum(?:mer)?)(?: term)?'
const termNames: Readonly<Record<string, string>> = { aut: 'autumn', spr: 'spring', sum: 'summer' }

const termNamed = (word: string) => termNames[word.slice(0, 3).toLowerCase()]
const termNamedSql = (word: Sql): Sql => lookup(termNames, `left(${word}, 3)`)

const together = (year: string | undefined, word: string) => {
  const name = termNamed(word)
  return year && name ? `${year} ${name}` : undefined
}

/** A term and its academic year, in either order: `Autumn 2023/24`, `2023-24 spring term`. */
export const termOfYears: readonly Writing[] = twoYears.flatMap((years): Writing[] => [
  {
    pattern: `${term},? ${years}`,
    label: (word = '', first = '', second = '') => together(pair(first, second, '/'), word),
    labelSql: (word = '', first = '', second = '') =>
      `${pairSql(first, second, '/')} || ' ' || ${termNamedSql(word)}`,
  },
  {
    pattern: `${years},? ${term}`,
    label: (first = '', second = '', word = '') => together(pair(first, second, '/'), word),
    labelSql: (first = '', second = '', word = '') =>
      `${pairSql(first, second, '/')} || ' ' || ${termNamedSql(word)}`,
  },
])

const isAutumn = (word: string) => termNamed(word) === 'autumn'
const next = (year: string) => String(Number(year) + 1)
const nextSql = (year: Sql): Sql => `CAST(TRY_CAST(${year} AS INTEGER) + 1 AS VARCHAR)`

/** A term and the calendar year it lies in: `Spring 2024` is in the academic year 2023/24. */
export const termInYear: readonly Writing[] = [
  {
    pattern: `${term},? ${oneYear}`,
    label: (word = '', year = '') => together(ending(isAutumn(word) ? next(year) : year, '/'), word),
    labelSql: (word = '', year = '') =>
      `CASE ${termNamedSql(word)} WHEN 'autumn' THEN ${endingSql(nextSql(year), '/')} ELSE ${endingSql(year, '/')} END
        || ' ' || ${termNamedSql(word)}`,
  },
]
