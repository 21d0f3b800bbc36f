import type { Sql } from '../../../sql/sql'

/** `year first`: 2018-09-03; `day first`: 03/09/2018. */
export type DateForm = 'year first' | 'day first'

const dayFirst = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/

/** How a column's dates are written, by some of its cells. */
export const dateForm = (cells: readonly string[]): DateForm =>
  cells.some((cell) => dayFirst.test(cell)) ? 'day first' : 'year first'

/** A cell as a date; NULL where it is none. */
export function dateSql(cell: Sql, form: DateForm): Sql {
  if (form === 'year first') return `TRY_CAST(${cell} AS DATE)`
  return `CAST(try_strptime(split_part(${cell}, ' ', 1), ['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y']) AS DATE)`
}
