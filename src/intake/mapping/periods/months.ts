import { monthNames } from '../../../framework/period'
import type { Sql } from '../../recipes/recipe'
import { lookup } from '../../staging/macros'
import type { Writing } from './writing'
import { anyYear, fullYear, fullYearSql, oneYear } from './years'

/** Every way to write a month, lower-cased → its name. */
const words = new Map<string, string>([
  ...monthNames.flatMap((name, i) =>
    [name.toLowerCase(), name.slice(0, 3).toLowerCase(), `${i + 1}`, `${i + 1}`.padStart(2, '0')].map(
      (word) => [word, name] as const,
    ),
  ),
  ['sept', 'September'],
])

/** A month's name from its name, its short name or its number. */
export const month = (word: string): string | undefined => words.get(word.toLowerCase())
export const monthSql = (word: Sql): Sql => lookup(Object.fromEntries(words), word)

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
