import { monthNames } from '../../../framework/period'
import { termLabels } from '../../sql/labels'
import { lookup } from '../../sql/macros'
import type { Sql } from '../../sql/sql'
import { lowered } from '../text'

/*
 * The column `time_identifier` of the Department for Education says what part of a year a row is about: `202122` with
 * “Autumn and spring term” is not the year 2021/22. A mapping that does not read the column must not pass over it.
 */

/** How the column is called. */
export const identifierNames = ['time_identifier', 'time identifier', 'time period type']

const january = 'January \\d{4}'
const wholeYears = {
  'academic year': `\\d{4}/\\d{2}|${january}`,
  'calendar year': `\\d{4}|${january}`,
  'reporting year': `\\d{4}|${january}`,
  'financial year': '\\d{4}-\\d{2}',
} as const
const terms = Object.entries(termLabels).flatMap(([term, spellings]) =>
  spellings.map((one) => [one, `\\d{4}/\\d{2} ${term}`] as const),
)
const months = monthNames.map((name) => [lowered(name), `${name} \\d{4}`] as const)

/** A word of the column, in small letters → the pattern of labels that are periods of that kind. */
const patterns: Readonly<Record<string, string>> = {
  ...wholeYears,
  ...Object.fromEntries([...terms, ...months]),
}

/**
 * Whether a period is of the kind the column says.
 * @param label the period's label
 */
export const isOfKind = (label: string, word: string) =>
  new RegExp(`^(?:${patterns[lowered(word)] ?? '$.'})$`).test(label)

/** `isOfKind` in SQL; NULL where there is no period or no word. */
export const isOfKindSql = (label: Sql, word: Sql): Sql =>
  `CASE WHEN ${label} IS NOT NULL AND ${word} IS NOT NULL
    THEN coalesce(regexp_full_match(${label}, ${lookup(patterns, word)}), false) END`

/** What is said of a row whose period is of another kind. */
export const otherKind = 'The file says that the row is about another kind of period than it was read as.'
