import type { Framework, Measure } from '../../framework/framework'
import type { DataFile } from '../../observations/dataFile'
import type { Recipe } from '../recipes/recipe'
import type { Sql } from '../sql/sql'

/** A file whose rows are in a table, before they are counted. */
export interface Staged {
  /** The table, quoted. */
  readonly table: Sql
  readonly recipe: Recipe
  readonly framework: Framework
  /** The table is the quick one, which only holds what is written plainly. */
  readonly quick: boolean
  /** Some figures have a numerator or denominator in this file. */
  readonly withCounts: boolean
}

/** So many used figures of one measure and period. */
export interface Group {
  readonly measure: string
  readonly period: string
  readonly figures: number
  /** How many of them lie between 0 and 1. */
  readonly fractions: number
}

/** A staged file after its rows were counted. */
export interface Counted extends Staged {
  /** The used rows by measure and period; none for a list of neighbours. */
  readonly groups: readonly Group[]
  /** Codes of closed areas that used rows are about. */
  readonly closed: readonly string[]
  /** A table of what `unusualSql` selects, quoted; `undefined` where there is nothing in it. */
  readonly unusual: Sql | undefined
  /** ISO date. */
  readonly today: string
  /** What was accepted before. */
  readonly accepted: readonly DataFile[]
}

/** Rows that are used. */
export const used = 'skipped IS NULL AND wrong IS NULL'

export const idsOf = ({ measures }: Framework, where: (measure: Measure) => boolean) =>
  [...measures.values()].filter(where).map(({ id }) => id)

/** Why a row is skipped whose figures stand under another code of the authority. */
export const otherCodeReason = 'Another row gives the figures under another code of the authority.'
/** Why a row is skipped that says nothing new. */
export const repeatedReason = 'The row repeats figures of an earlier row.'
