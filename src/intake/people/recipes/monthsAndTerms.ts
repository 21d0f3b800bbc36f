import { literal } from '../../../engine/port'
import { monthNames } from '../../../framework/period'
import type { Sql } from '../../sql/sql'

/** Months and terms in SQL. Months are numbered from January of year 0, so that the next month is one more. */

export const monthOf = (date: Sql): Sql => `CAST(year(${date}) * 12 + month(${date}) - 1 AS INTEGER)`

/** `March 2019` */
export const monthLabel = (month: Sql): Sql =>
  `[${monthNames.map(literal).join(', ')}][${month} % 12 + 1] || ' ' || CAST(${month} // 12 AS VARCHAR)`

/**
 * The year in which a month's school year began. The Department for Education counts absence in August, when few schools
 * start, towards the autumn term.
 */
export const schoolYear = (month: Sql): Sql => `((${month} - 7) // 12)`

/** The first month after a school year that began in `year`. */
export const monthAfterYear = (year: Sql): Sql => `((${year} + 1) * 12 + 7)`

/** The same number for all months of a term, which grows from term to term. */
export const termNumber = (month: Sql): Sql =>
  `(${schoolYear(month)} * 3 + CASE WHEN ${month} % 12 < 4 THEN 1 WHEN ${month} % 12 < 7 THEN 2 ELSE 0 END)`

/** `2018/19 autumn` */
export const termLabel = (month: Sql): Sql => {
  const year = schoolYear(month)
  return `CAST(${year} AS VARCHAR) || '/' || lpad(CAST((${year} + 1) % 100 AS VARCHAR), 2, '0') ||
    CASE WHEN ${month} % 12 < 4 THEN ' spring' WHEN ${month} % 12 < 7 THEN ' summer' ELSE ' autumn' END`
}
