import { literal } from '../../../engine/port'
import { parsePeriod } from '../../../framework/period'
import { termLabels } from '../../sql/labels'
import { lookup } from '../../sql/macros'
import type { Sql } from '../../sql/sql'
import { lowered } from '../text'
import { day, month, monthOfDay, monthOfYear, monthSql } from './dates'
import {
  bothYears,
  ending,
  endingSql,
  readWritten,
  readWrittenSql,
  singleYear,
  termInYear,
  termOfYears,
  type Writing,
} from './years'

/** A way to read a column's cells as periods. */
export interface Reading {
  readonly title: string
  /** Cells that can be read so, the most usual first. */
  readonly examples: readonly string[]
  /** What a second column can add. */
  readonly refined?: 'term' | 'month'
  /** The framework's label for a cell; nothing where it cannot be read so. */
  readonly read: (cell: string) => string | undefined
  /** The same in SQL, of a quoted column. */
  readonly sql: (x: Sql) => Sql
}

const reading = (
  title: string,
  examples: readonly string[],
  writings: readonly Writing[],
  refined?: 'term' | 'month',
): Reading => ({
  title,
  examples,
  ...(refined ? { refined } : {}),
  read: readWritten(writings),
  sql: readWrittenSql(writings),
})

/** Every way a mapping can read periods. */
export const readingIds = [
  'label',
  'academic',
  'academic-ending',
  'term',
  'term-in-year',
  'financial',
  'financial-ending',
  'calendar',
  'january',
  'month',
  'month-of-day',
  'day',
] as const
export type ReadingId = (typeof readingIds)[number]

export const readings: Readonly<Record<ReadingId, Reading>> = {
  label: {
    title: 'As this page writes it',
    examples: ['2018/19', '2018/19 autumn', '2018-19', '2019', 'January 2019'],
    read: (cell) => (/^(?!(19|20)\d{2})\d{4}[/-]/.test(cell) ? undefined : parsePeriod(cell)?.label),
    sql: (x) => `period_label(${x})`,
  },
  academic: reading(
    'Academic year',
    ['2023/24', '202324', '2023/2024', '2023-24', '2023 to 2024', 'AY 23/24'],
    bothYears('AY|academic year', '/'),
    'term',
  ),
  'academic-ending': reading(
    'Academic year, named by the year it ends in',
    ['2024'],
    singleYear(
      (year) => ending(year, '/'),
      (year) => endingSql(year, '/'),
    ),
    'term',
  ),
  term: reading(
    'Term of an academic year',
    ['Autumn 2023/24', '2023-24 spring term', '202324 Summer'],
    termOfYears,
  ),
  'term-in-year': reading('Term in a calendar year', ['Spring 2024', 'Autumn term 2023'], termInYear),
  financial: reading(
    'Financial year',
    ['2023-24', 'FY2023-24', '2023/24', '2023 to 2024'],
    bothYears('FY|financial year', '-'),
  ),
  'financial-ending': reading(
    'Financial year, named by the year it ends in',
    ['2024'],
    singleYear(
      (year) => ending(year, '-'),
      (year) => endingSql(year, '-'),
    ),
  ),
  calendar: reading(
    'Calendar year',
    ['2024'],
    singleYear(
      (year) => year,
      (year) => year,
    ),
    'month',
  ),
  january: reading(
    'Count in January of a year',
    ['2024'],
    singleYear(
      (year) => `January ${year}`,
      (year) => `'January ' || ${year}`,
    ),
  ),
  month: reading('Month', ['Jan-19', 'January 2019', '01/2019'], monthOfYear),
  'month-of-day': reading(
    'Month a date lies in, day first',
    ['31/03/2024', '31-Mar-24', '2024-03-31'],
    monthOfDay,
  ),
  day: reading('Day, day first', ['31/03/2024', '31-Mar-24', '2024-03-31'], day),
}

/** Words beside a year that name no part of it. */
const wholeYear = ['academic year', 'full academic year', 'full year', 'whole year', 'annual', 'year']

const termWords = new Map(
  Object.entries(termLabels).flatMap(([term, spellings]) => spellings.map((one) => [one, term] as const)),
)

/** What a second column can hold, and how it completes the year in the first. */
const seconds = {
  term: {
    isOne: (cell: string) => termWords.has(lowered(cell)),
    complete: (year: string, cell: string) => {
      const term = termWords.get(lowered(cell))
      if (wholeYear.includes(lowered(cell))) return year
      return term && `${year} ${term}`
    },
    completeSql: (
      year: Sql,
      x: Sql,
    ) => `${year} || CASE WHEN lower(${x}) IN (${wholeYear.map(literal).join(', ')})
      THEN '' ELSE ' ' || ${lookup(Object.fromEntries(termWords), x)} END`,
  },
  month: {
    isOne: (cell: string) => month(cell) !== undefined,
    complete: (year: string, cell: string) => {
      const name = month(cell)
      return name && `${name} ${year}`
    },
    completeSql: (year: Sql, x: Sql) => `${monthSql(x)} || ' ' || ${year}`,
  },
}

/** A cell that a second column under this reading is there for: a term's or a month's name. */
export const isSecond = (reading: ReadingId, cell: string) => {
  const { refined } = readings[reading]
  return refined !== undefined && seconds[refined].isOne(cell)
}

/** The period of a year's cell and, where there is a second column, the cell in that. */
export function readPeriod(reading: ReadingId, cell: string, second: string | null): string | undefined {
  const { read, refined } = readings[reading]
  const label = read(cell)
  if (second === null || label === undefined) return label
  return refined && seconds[refined].complete(label, second)
}

/** `readPeriod` in SQL, of quoted columns. */
export function readPeriodSql(reading: ReadingId, x: Sql, second: Sql | null): Sql {
  const { sql, refined } = readings[reading]
  if (second === null) return sql(x)
  return refined ? seconds[refined].completeSql(sql(x), second) : 'CAST(NULL AS VARCHAR)'
}
