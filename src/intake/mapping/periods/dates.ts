import { monthNames, monthYear, parsePeriod } from '../../../framework/period'
import { lookup } from '../../sql/macros'
import type { Sql } from '../../sql/sql'
import { anyYear, fullYear, fullYearSql, oneYear, type Writing } from './years'

/** Every way to write a month, lower-cased → its name. */
const monthWords = new Map<string, string>([
  ...monthNames.flatMap((name, i) =>
    [name.toLowerCase(), name.slice(0, 3).toLowerCase(), `${i + 1}`, `${i + 1}`.padStart(2, '0')].map(
      (word) => [word, name] as const,
    ),
  ),
  ['sept', 'September'],
])

/** A month's name from its name, its short name or its number. */
export const month = (word: string): string | undefined => monthWords.get(word.toLowerCase())
export const monthSql = (word: Sql): Sql => lookup(Object.fromEntries(monthWords), word)

/** A month's letters: a group. */
export const monthWord = '([a-z]{3,9})'

const ofYear = (word: string, year: string) => {
  const name = month(word)
  return name && `${name} ${fullYear(year)}`
}

/** `Jan-19`, `January 2019`, `01/2019`. */
export const monthOfYear: readonly Writing[] = [`${monthWord}[-/ ]?${anyYear}`, `(\\d{1,2})/${oneYear}`].map(
  (pattern) => ({
    pattern,
    label: (word = '', year = '') => ofYear(word, year),
    labelSql: (word = '', year = '') => `${monthSql(word)} || ' ' || ${fullYearSql(year)}`,
  }),
)

const time = '(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?'

/** Patterns of a date, and which groups are its day, month and year. */
const orders = [
  { pattern: `(\\d{1,2})[/.-](\\d{1,2})[/.-]${anyYear}${time}`, day: 0, month: 1, year: 2 },
  { pattern: `(\\d{1,2})[-/ ]${monthWord}[-/ ]${anyYear}`, day: 0, month: 1, year: 2 },
  { pattern: `${oneYear}-(\\d{1,2})-(\\d{1,2})${time}`, day: 2, month: 1, year: 0 },
] as const

const monthNumbers: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')).map((number) => [
    (month(number) ?? '').toLowerCase(),
    number,
  ]),
)

function isoDate(day: string, word: string, year: string) {
  const number = monthNumbers[(month(word) ?? '').toLowerCase()]
  const date = `${fullYear(year)}-${number}-${day.padStart(2, '0')}`
  return parsePeriod(date)?.kind === 'day' ? date : undefined
}

const isoDateSql = (day: Sql, word: Sql, year: Sql): Sql => {
  const number = lookup(monthNumbers, monthSql(word))
  const date = `${fullYearSql(year)} || '-' || ${number} || '-' || right('0' || ${day}, 2)`
  return `CASE WHEN TRY_CAST(${date} AS DATE) IS NOT NULL THEN ${date} END`
}

const written = (label: (date: string) => string, labelSql: (date: Sql) => Sql): readonly Writing[] =>
  orders.map(({ pattern, ...order }) => {
    const of = (groups: readonly string[]) =>
      [groups[order.day] ?? '', groups[order.month] ?? '', groups[order.year] ?? ''] as const
    return {
      pattern,
      label: (...groups) => {
        const date = isoDate(...of(groups))
        return date && label(date)
      },
      labelSql: (...groups) => labelSql(isoDateSql(...of(groups))),
    }
  })

/** `31/03/2024`, `31-Mar-24`, `2024-03-31` → that day. */
export const day = written(
  (date) => date,
  (date) => date,
)

/** The same dates → the month they lie in. */
export const monthOfDay = written(
  (date) => monthYear(date),
  (date) => `${monthSql(`substr(${date}, 6, 2)`)} || ' ' || left(${date}, 4)`,
)
