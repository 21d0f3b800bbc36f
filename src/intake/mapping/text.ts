import type { Sql } from '../sql/sql'

/** A cell as the engine trims it. */
export const trimmed = (cell: string) => cell.replace(/^\p{Zs}+|\p{Zs}+$/gu, '')

/** A cell without white space around it, and with one space for each run within. */
export const clean = (cell: string) =>
  trimmed(cell.replace(/[\t\n\f\r \u00a0\u2000-\u200b\u202f\ufeff]+/g, ' '))

/** `clean` in SQL; NULL where nothing is left. */
export const cleanSql = (x: Sql): Sql =>
  `nullif(trim(regexp_replace(${x}, '[\\s\\x{00A0}\\x{2000}-\\x{200B}\\x{202F}\\x{FEFF}]+', ' ', 'g')), '')`

/** Lower case as the engine makes it, letter by letter: no letter becomes two, whatever stands beside it. */
export const lowered = (text: string) =>
  Array.from(text, (letter) => [...letter.toLowerCase()][0] ?? '').join('')

/** A column's name as names are compared. */
export const plainName = (name: string) => name.trim().toLowerCase()

/** Where a column stands in a header, its name in whatever case; -1 where it does not. */
export const positionOf = (header: readonly string[], name: string) => {
  const wanted = plainName(name)
  return header.findIndex((one) => plainName(one) === wanted)
}

const letters = (name: string) => name.replace(/[\s_-]+/g, '').toLowerCase()

/** The first column that is called by one of some names, whatever its case, spaces, underscores and hyphens. */
export function findColumn(header: readonly string[], names: readonly string[]): string | undefined {
  const wanted = new Set(names.map(letters))
  return header.find((name) => wanted.has(letters(name)))
}
