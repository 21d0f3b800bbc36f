import type { Framework } from '../../framework/framework'
import type { SeriesKey } from '../../framework/observation'
import type { SymbolMeaning } from '../../framework/vocabulary'
import { commonRejections } from '../checks'
import { otherCodeReason, repeatedReason } from '../checks/staged'
import { holdsFigures, type Recipe, type Rule } from '../recipes/recipe'
import { textsIn } from '../sql/sql'
import { type DescribedColumn, describeColumns, fileColumns } from './describeColumns'
import {
  type DescribedFigure,
  describeFigures,
  type Ids,
  type PeriodReading,
  periodReading,
} from './describeFigures'

/** What each reason for a missing value means to a reader. */
export const meanings: Readonly<Record<SymbolMeaning, string>> = {
  suppressed: 'hidden by the publisher so that nobody can be recognised; never read as 0',
  'not applicable': 'there can be no such figure',
  'not available': 'not collected, or not published',
  'rounds to zero': 'not 0, but too small for the digits printed',
  'low reliability': 'withheld by the publisher as too unreliable',
  'no denominator': 'a rate without anybody to count',
}

const asSentence = (clause: string) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`

/** What happens to a row of any kind of file, beside its recipe's own rules. */
export const everyFile = {
  skips: ['The row is empty.', otherCodeReason, repeatedReason],
  rejects: commonRejections.map(({ why }) => asSentence(why)),
} as const

export interface DescribedRule {
  readonly reason: string
  /** The columns it looks at. */
  readonly columns: readonly string[]
}

/** A code as a register has it. */
export interface DescribedCode {
  readonly code: string
  /** What it counts as. */
  readonly meaning: string
  readonly words: string
  /** First and last day of use (ISO), where it has not always been used. */
  readonly from?: string
  readonly until?: string
}

/** What is said of files whose rows are about single people. */
export interface AboutPeople {
  /** Names of the columns of a template, in order. */
  readonly template: readonly string[]
  /** Sentences on what is counted, and how. */
  readonly notes: readonly string[]
  readonly codes: readonly DescribedCode[]
}

/** A kind of file in words, for a person who has or makes one. */
export interface FileFormat {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly version: number
  readonly compiles: boolean
  readonly columns: readonly DescribedColumn[]
  /** As published, lower-cased. */
  readonly symbols: readonly {
    readonly symbol: string
    readonly meaning: SymbolMeaning
    readonly words: string
  }[]
  readonly figures: readonly DescribedFigure[]
  /** How many statistical neighbours a row lists. */
  readonly neighbours: number
  /** Its figures are those of single schools. */
  readonly ofSchools: boolean
  /** It names schools, and holds no figures. */
  readonly names: boolean
  /** Absent for lists of neighbours. */
  readonly period: PeriodReading | undefined
  /** Where a figure's quality is read, and what it is otherwise. */
  readonly quality: { readonly columns: readonly string[]; readonly otherwise: string } | undefined
  /** Ids of the goals its figures can stand on the line of. */
  readonly goals: readonly string[]
  /** Ids of the goals its figures are shown beside. */
  readonly beside: readonly string[]
  readonly skips: readonly DescribedRule[]
  readonly rejects: readonly DescribedRule[]
  /** Only of files whose rows are about single people. */
  readonly people?: AboutPeople
}

const has = (ids: Ids, id: string) => ids === 'any' || ids.includes(id)

/** Describes a kind of file from its recipe, in the framework's words. */
export function describe(recipe: Recipe, framework: Framework): FileFormat {
  const observations = holdsFigures(recipe) ? recipe : undefined
  const ofSchools = recipe.yields === 'schools'
  const figures = observations ? describeFigures(observations, framework) : []
  const feeds = ({ measure, cohort, phase }: SeriesKey) =>
    !ofSchools &&
    figures.some((one) => has(one.measures, measure) && has(one.cohorts, cohort) && has(one.phases, phase))
  const rule = ({ when, reason }: Rule) => ({ reason, columns: fileColumns(when, recipe.derived) })
  return {
    id: recipe.id,
    title: recipe.title,
    publisher: recipe.publisher,
    version: recipe.version,
    compiles: recipe.compiles ?? false,
    columns: describeColumns(recipe),
    symbols: Object.entries(recipe.symbols).map(([symbol, meaning]) => ({
      symbol,
      meaning,
      words: meanings[meaning],
    })),
    figures,
    neighbours: recipe.yields === 'neighbours' ? recipe.neighbours.length : 0,
    ofSchools,
    names: recipe.yields === 'names',
    period: observations && periodReading(observations),
    quality: observations && {
      columns: fileColumns(observations.quality, recipe.derived),
      otherwise: textsIn(observations.quality).at(-1) ?? '',
    },
    goals: framework.goals.filter(feeds).map(({ id }) => id),
    beside: [...new Set(framework.related.filter(feeds).map(({ goal }) => goal))],
    skips: recipe.skips.map(rule),
    rejects: (recipe.rejects ?? []).map(rule),
  }
}
