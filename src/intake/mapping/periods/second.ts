import { literal } from '../../../engine/port'
import type { Sql } from '../../recipes/recipe'
import { termLabels } from '../../staging/labels'
import { lookup } from '../../staging/macros'
import { lowered } from '../text'
import { month, monthSql } from './months'
import { type ReadingId, readings } from './readings'

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
