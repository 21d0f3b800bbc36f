import type { Severity } from '../report/finding'
import type { Sql } from '../sql/sql'
import type { Counted, Staged } from './staged'

/** Something that is looked for in every file, in the words it is reported with. */
export interface Check {
  /** Stable: reports and tests refer to it. */
  readonly id: string
  readonly severity: Severity
  /** What it is called in a list of checks. */
  readonly title: string
  /** One plain sentence about so many rows; `severalFigures` where the rows of the file hold more than one. */
  readonly sentence: (rows: number, severalFigures?: boolean) => string
  /** What to do; empty where nothing needs doing. */
  readonly advice: string
}

/** Figures for which `when` holds are rejected. SQL over the columns that `figuresSql` and `neighboursSql` name. */
export interface Fault {
  readonly when: Sql
  /** A sentence about the figure, or about its whole row. */
  readonly reason: Sql
  /** The id of the check. */
  readonly check: Sql
  /** The faulty cell, where it is one: the file's name of its column, and what stands in it. */
  readonly column?: Sql
  readonly cell?: Sql
  /** It holds only where a later fault holds too, and says more: a quick table need not ask. */
  readonly finer?: true
}

/** What is known of a figure before its rows are read. */
export interface FigureTerms {
  /** Conditions for the measure: never below zero; at most 100 percent. */
  readonly isCount: Sql
  readonly isShare: Sql
  /** Conditions under which measure, cohort and phase are known, without those that are certain. */
  readonly known: readonly Sql[]
  /** Which of `numerator` and `denominator` it has, each with the file's name of its column. */
  readonly counted: readonly { readonly name: string; readonly header: Sql }[]
}

/** A check whose figures are not used; a row none of whose figures is used is rejected with them. */
export interface Rejecting extends Check {
  /** Why, as a clause. */
  readonly why: string
}

/** One that is asked of each figure, or of each neighbour. */
export interface RejectingCheck extends Rejecting {
  readonly faults: (terms: FigureTerms) => readonly Fault[]
}

/** A check on rows that are used, once all are staged. */
export interface RowCheck extends Check {
  /**
   * A condition on a staged figure, cheap enough to be counted together with everything else: where it holds nowhere,
   * the rows are not looked for. `undefined` when it cannot hold in this file.
   */
  readonly mark?: (staged: Staged) => Sql | undefined
  /** Selects `"row"` and `detail` of the rows concerned; `undefined` when there are none for certain. */
  readonly find: (counted: Counted) => Sql | undefined
}

/** `1 row`, `1,234 rows`. */
export const rowCount = (n: number) => `${n.toLocaleString('en-GB')} row${n === 1 ? '' : 's'}`

/** The form of a verb that fits so many rows. */
export const verb = (n: number, one: string, many: string) => (n === 1 ? one : many)

/** The words of a check that rejects whole rows: `12 rows are rejected: why.` */
export const rejectedBecause = (why: string) => ({
  why,
  sentence: (n: number) => `${rowCount(n)} ${verb(n, 'is', 'are')} rejected: ${why}.`,
})

/** The words of a check that rejects single figures of a row. */
export const figureRejectedBecause = (why: string) => ({
  why,
  sentence: (n: number, severalFigures = false) =>
    severalFigures
      ? `In ${rowCount(n)} a figure is rejected: ${why}.`
      : `${rowCount(n)} ${verb(n, 'is', 'are')} rejected: ${why}.`,
})
