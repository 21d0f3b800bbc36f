import type { Columns, RejectRule, Rule } from '../../recipes/recipe'
import type { Sql } from '../../sql/sql'

/**
 * How one kind of pupil-level file becomes cells. Its rows are added up as they are read: in each part of the file to
 * one partial for each person and group, over all parts to one for each, and these to cells. No row is kept.
 *
 * SQL of `person`, `groups`, `sums`, `aside` and `rejects` is over one row of the file, whose columns are quoted
 * canonical names, empty cells NULL, cells of `dates` dates. SQL of `cells` is over the relation `people`: a column
 * `person` (a number that means nothing outside), one for each group and one for each sum. Where a recipe has listed
 * columns, `people` has, instead of the groups over these, the number `place` of a row of the relation `places`, which
 * has them: there are half a million rows of people in a large area, and some hundred places.
 */
export interface PeopleRecipe {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly columns: Columns
  readonly optional?: Columns
  /** Columns that stand either all in this file or, by person, all in a pupil list dropped with it. */
  readonly listed?: Columns
  /**
   * Its figures are rates of the pupils in the list: listed columns are read there, even where the file has them, and
   * whoever is in the list only has a row of `people` too, in which the file's groups and sums are NULL.
   */
  readonly ofList?: true
  /** Columns of dates: ISO, or day/month/year. A cell that is no date rejects its row. */
  readonly dates: readonly string[]
  /**
   * Further columns by name, of one row; they do not read each other. What several rules and sums ask of a cell is
   * worked out once here: `CASE "code" WHEN '/' THEN 1 …` with the frequent words first takes a quarter of the time of
   * `IN` with a long list, and comparing its numbers takes none.
   */
  readonly derived?: Readonly<Record<string, Sql>>
  /** Columns of code words: those of a row that is not used are shown where they have at most two characters. */
  readonly codes?: readonly string[]
  readonly person: Sql
  /**
   * Rows that no rule below holds for, whatever their group: where most rows are such, asking this first spares them the
   * rules. That the person is known and dates are dates is asked beside it. `list_contains` is quicker here than `IN`.
   */
  readonly surelyUsed?: Sql
  /** Rows read but not used; the first rule that holds gives the reason. */
  readonly skips: readonly Rule[]
  readonly rejects: readonly RejectRule[]
  /**
   * A group's SQL is either over listed columns or over others. It may be a text, a date, a DOUBLE or an INTEGER; what
   * has 64 bits becomes a DOUBLE.
   */
  readonly groups: Readonly<Record<string, Sql>>
  /** Numbers of one row that are added up, not over listed columns. They are added as DOUBLE, exactly while whole. */
  readonly sums: Readonly<Record<string, Sql>>
  /** A SELECT of the columns of `Cell`, without totals: each pupil's sessions or events in one cell only. */
  readonly cells: Sql
}

/** What a numerator counts. Of sessions only the people behind them are protected. */
export const counted = ['people', 'events', 'sessions'] as const

/** One figure in its parts, before anything is held back. */
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
  /** How many people it rests on. */
  readonly people: number
  readonly counted: (typeof counted)[number]
}
