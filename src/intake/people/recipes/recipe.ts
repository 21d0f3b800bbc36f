import type { Columns, RejectRule, Rule } from '../../recipes/recipe'
import type { Sql } from '../../sql/sql'

/**
 * How one kind of file with rows of people becomes cells. Rows are added up as they are read: each part of the file gives
 * one partial for each person and group, all parts are merged to one for each, and these give cells. No row is kept.
 *
 * All SQL is DuckDB's. That of `person`, `groups`, `sums`, `skips` and `rejects` is over one row of the file: columns are
 * quoted canonical names, empty cells are NULL, cells of `dates` are dates. That of `cells` is over the relation `people`:
 * a column `person` (a number that means nothing elsewhere), one for each group and one for each sum. Where a recipe has
 * listed columns, `people` has, instead of the groups over these, the number `place` of a row of the relation `places`,
 * which has them: a large area has half a million rows of people, but some hundred places.
 */
export interface PeopleRecipe {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly columns: Columns
  readonly optional?: Columns
  /** Columns that are either all in this file or, for each person, all in a pupil list dropped with it. */
  readonly listed?: Columns
  /**
   * Its figures are rates of the pupils in the list. Listed columns are read there, even where the file has them, and
   * people who are only in the list have a row of `people` too, in which the file's groups and sums are NULL.
   */
  readonly ofList?: true
  /** Columns of dates: ISO, or day/month/year. A row is rejected where such a cell is not a date. */
  readonly dates: readonly string[]
  /**
   * Further columns of one row, by name; they do not read each other. What several rules and sums need to know of a cell
   * is worked out once here: `CASE "code" WHEN '/' THEN 1 …`, frequent words first, takes a quarter of the time of `IN`
   * with a long list, and comparing the numbers it gives takes next to none.
   */
  readonly derived?: Readonly<Record<string, Sql>>
  /** Columns of codes. The code of a row that is not used is shown where it has at most two characters. */
  readonly codes?: readonly string[]
  readonly person: Sql
  /**
   * Holds only for rows to which no rule below applies, whatever their group. Where that is most rows, testing this first
   * spares them the rules. That the person is known and dates are dates is tested as well. `list_contains` is quicker here
   * than `IN`.
   */
  readonly surelyUsed?: Sql
  /** Rows that are read but not used. The first rule that holds gives the reason. */
  readonly skips: readonly Rule[]
  readonly rejects: readonly RejectRule[]
  /**
   * Each is either over listed columns or over others. It may be a text, a date, a DOUBLE or an INTEGER; an integer of 64
   * bits becomes a DOUBLE.
   */
  readonly groups: Readonly<Record<string, Sql>>
  /** Numbers of one row that are added up, not over listed columns; as DOUBLE, so exactly as long as they are whole. */
  readonly sums: Readonly<Record<string, Sql>>
  /** A SELECT of the columns of `Cell`, without totals: each pupil's sessions or events are in one cell only. */
  readonly cells: Sql
}

/** What a numerator counts. Where it is sessions, only the number of people behind them is protected. */
export const counted = ['people', 'events', 'sessions'] as const

/** One figure in its parts, before suppression. */
export interface Cell {
  readonly measure: string
  readonly cohort: string
  readonly phase: string
  /** LAESTAB number; null for the whole area, or where the file knows no schools. */
  readonly school: string | null
  /** A label `parsePeriod` reads. */
  readonly period: string
  readonly numerator: number
  /** Null for a figure that is a count. */
  readonly denominator: number | null
  /** How many people the figure rests on. */
  readonly people: number
  readonly counted: (typeof counted)[number]
}
