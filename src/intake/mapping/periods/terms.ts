import type { Sql } from '../../recipes/recipe'
import { lookup } from '../../staging/macros'
import type { Writing } from './writing'
import { ending, endingSql, oneYear, pair, pairSql, twoYears } from './years'

const term = '(aut(?:umn)?|spr(?:ing)?|sum(?:mer)?)(?: term)?'
const names: Readonly<Record<string, string>> = { aut: 'autumn', spr: 'spring', sum: 'summer' }

const named = (word: string) => names[word.slice(0, 3).toLowerCase()]
const namedSql = (word: Sql): Sql => lookup(names, `left(${word}, 3)`)

const together = (year: string | undefined, word: string) => {
  const name = named(word)
  return year && name ? `${year} ${name}` : undefined
}

/** A term and its academic year, in either order: `Autumn 2023/24`, `2023-24 spring term`. */
export const termOfYears: readonly Writing[] = twoYears.flatMap((years): Writing[] => [
  {
    pattern: `${term},? ${years}`,
    label: (word = '', first = '', second = '') => together(pair(first, second, '/'), word),
    labelSql: (word = '', first = '', second = '') =>
      `${pairSql(first, second, '/')} || ' ' || ${namedSql(word)}`,
  },
  {
    pattern: `${years},? ${term}`,
    label: (first = '', second = '', word = '') => together(pair(first, second, '/'), word),
    labelSql: (first = '', second = '', word = '') =>
      `${pairSql(first, second, '/')} || ' ' || ${namedSql(word)}`,
  },
])

const isAutumn = (word: string) => named(word) === 'autumn'
const next = (year: string) => String(Number(year) + 1)
const nextSql = (year: Sql): Sql => `CAST(TRY_CAST(${year} AS INTEGER) + 1 AS VARCHAR)`

/** A term and the calendar year it lies in: `Spring 2024` is in the academic year 2023/24. */
export const termInYear: readonly Writing[] = [
  {
    pattern: `${term},? ${oneYear}`,
    label: (word = '', year = '') => together(ending(isAutumn(word) ? next(year) : year, '/'), word),
    labelSql: (word = '', year = '') =>
      `CASE ${namedSql(word)} WHEN 'autumn' THEN ${endingSql(nextSql(year), '/')} ELSE ${endingSql(year, '/')} END
        || ' ' || ${namedSql(word)}`,
  },
]
