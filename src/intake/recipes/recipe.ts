import { literal } from '../../engine/port'
import type { SymbolMeaning } from '../../framework/vocabulary'
import type { Sql } from '../sql/sql'

/** A cell that holds a number. */
export interface Source {
  /** Canonical name of the column whose cell is shown as the figure's origin. */
  readonly column: string
  /** How the number comes from the row; without it, the cell as a number. */
  readonly value?: Sql
  /** Canonical name of the column it is divided by, where that is part of the figure's origin. */
  readonly dividedBy?: string
}

/** One figure of a row. Every SQL yields NULL for what is unknown, and the row is then rejected. */
export interface Figure {
  readonly measure: Sql
  readonly cohort: Sql
  readonly phase: Sql
  /** The figure's own period, where the row does not say it. */
  readonly period?: Sql
  /** The figure's own quality, where the row's is not its own. */
  readonly quality?: Sql
  readonly value: Source
  readonly numerator?: Source
  readonly denominator?: Source
  /** Rows that carry this figure; without it, all that are not skipped. */
  readonly when?: Sql
  /** Optional columns without which the file has no such figure. */
  readonly needs?: readonly string[]
}

/** Rows for which `when` holds are treated as `reason` says. */
export interface Rule {
  readonly when: Sql
  readonly reason: string
  /** Column → the words it should have, where the SQL does not spell them out. */
  readonly words?: Readonly<Record<string, readonly string[]>>
}

/** Rows for which `when` holds are rejected; `check` is the id of the check that says so. */
export interface RejectRule extends Rule {
  readonly check: string
}

/** One statistical neighbour of a row's area: columns of its code or number and of the closeness in words. */
export interface NeighbourColumns {
  readonly rank: number
  readonly neighbour: string
  readonly closeness: string
}

/** The kind of year a file is about that does not say which: `2018/19`, `2018-19`, or `2018` for an edition. */
export type AskedYear = 'academic' | 'financial' | 'edition'

/** The year of a file that does not say its own, as the framework writes it. */
export interface SaidYear {
  readonly kind: AskedYear
  readonly year: string
  readonly from: 'name' | 'reader'
}

/** Canonical column name → the other header names it has had. */
export type Columns = Readonly<Record<string, readonly string[]>>

/** What a reader's own recipe reads of a file, by the names of its columns: the others may split its rows all the same. */
export interface Reads {
  readonly columns: readonly string[]
  /** Those of them that say what a figure is about. */
  readonly tell: readonly string[]
  /** Rows that are not used. */
  readonly leftOut: readonly {
    readonly column: string
    readonly rule: 'is' | 'is not'
    readonly values: readonly string[]
  }[]
  /** Columns whose empty cells mean what stands above them. */
  readonly filledDown?: readonly string[]
  /** Words that were chosen for figures as a whole. */
  readonly words: readonly string[]
}

interface Common {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** Grows when the same file would give other observations than before. */
  readonly version: number
  /** Made by a reader: asked only where none of the app's own fits. */
  readonly mapped?: Reads
  /** A compilation of other releases: of the shipped extracts it is read first, so that those releases count. */
  readonly compiles?: true
  readonly columns: Columns
  readonly optional?: Columns
  /** Published symbol, lower-cased → why there is no value. */
  readonly symbols: Readonly<Record<string, SymbolMeaning>>
  /** Those of `symbols` that the publisher no longer uses. */
  readonly obsolete?: readonly string[]
  /** Further columns by name, over the whole file: the place for window functions. */
  readonly derived?: Readonly<Record<string, Sql>>
  /** Rows read but not used; the first rule that holds gives the reason. */
  readonly skips: readonly Rule[]
  readonly rejects?: readonly RejectRule[]
  /** A code, old number or spelling of the row's area. */
  readonly area: Sql
  /** The name that stands beside the code of the row's area, if any. */
  readonly areaName?: Sql
  /** The level the row declares for its area: one of the framework's words, or NULL. */
  readonly areaLevel?: Sql
  /** A row whose area is of another level than it declares is rejected, not only warned of. */
  readonly levelDecides?: true
  /**
   * Where a file lacks the `column`, it is about one year and does not say which: its name does, or the reader. The recipe
   * reads the derived column `said_year` then.
   */
  readonly year?: { readonly kind: AskedYear; readonly column: string }
}

interface WithFigures extends Common {
  /** A label `parsePeriod` reads. */
  readonly period: Sql
  readonly quality: Sql
  readonly figures: readonly Figure[]
  /** Rows without a figure of their own that serve another row's, such as its denominator: counted as used. */
  readonly carried?: Sql
}

export interface ObservationRecipe extends WithFigures {
  readonly yields: 'observations'
}

export interface SchoolRecipe extends WithFigures {
  readonly yields: 'schools'
  /** The school's LAESTAB number; NULL where the row is about all schools of the area, or those of one phase. */
  readonly school: Sql
  readonly urn?: Sql
  readonly name?: Sql
  /** Limits of uncertainty as published, as numbers. */
  readonly low?: Sql
  readonly high?: Sql
}

/** A recipe whose rows hold figures. */
export type FigureRecipe = ObservationRecipe | SchoolRecipe

export interface NeighbourRecipe extends Common {
  readonly yields: 'neighbours'
  readonly neighbours: readonly NeighbourColumns[]
  /** The year of the list: of several editions the latest counts. */
  readonly edition: Sql
}

/** A list of schools: each row's number or URN, one of them at least, and its name. */
export interface NameRecipe extends Common {
  readonly yields: 'names'
  /** LAESTAB, or NULL. */
  readonly school: Sql
  readonly urn: Sql
  readonly name: Sql
}

/** How one kind of extract becomes rows of a table: data and SQL only. */
export type Recipe = FigureRecipe | NeighbourRecipe | NameRecipe

/** What names the kind of a file, however its rows become figures. */
export interface FileKind extends Pick<Common, 'id' | 'title' | 'publisher' | 'version' | 'columns'> {
  readonly yields: Recipe['yields'] | 'local'
}

/** Whether its rows hold figures; the others are lists. */
export const holdsFigures = (recipe: Recipe): recipe is FigureRecipe =>
  recipe.yields === 'observations' || recipe.yields === 'schools'

/** The recipe of a file that does not say its year, once that is known. */
export const aboutYear = (recipe: Recipe, year: string): Recipe => ({
  ...recipe,
  title: recipe.yields === 'neighbours' ? `${recipe.title}, ${year}` : recipe.title,
  derived: { ...recipe.derived, said_year: literal(year) },
})
