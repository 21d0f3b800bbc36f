import { identifier } from '../../engine/port'
import type { Recipe } from '../recipes/recipe'
import { columnsIn, type Sql } from '../sql/sql'

/** A column of a kind of file. */
export interface DescribedColumn {
  readonly name: string
  /** The other names it has had. */
  readonly others: readonly string[]
  readonly required: boolean
  /** It may stand in a pupil list beside the file instead. */
  readonly inList?: true
  /** What it is read for; empty where it is there for the reader only. */
  readonly serves: readonly string[]
}

const sources = ['value', 'numerator', 'denominator'] as const

/** Each purpose a recipe reads columns for, with its SQL. */
function purposes(recipe: Recipe): [string, Sql][] {
  const common: [string, Sql][] = [['area', recipe.area]]
  const rules: [string, Sql][] = [
    ...recipe.skips.map(({ when }): [string, Sql] => ['setting rows aside', when]),
    ...(recipe.rejects ?? []).map(({ when }): [string, Sql] => ['rejecting rows', when]),
  ]
  if (recipe.yields === 'neighbours')
    return [
      ...common,
      ...recipe.neighbours.flatMap(({ rank, neighbour, closeness }): [string, Sql][] => [
        [`neighbour ${rank}`, identifier(neighbour)],
        [`closeness of neighbour ${rank}`, identifier(closeness)],
      ]),
      ...rules,
    ]
  if (recipe.yields === 'names')
    return [...common, ['school', `${recipe.school} ${recipe.urn}`], ['name', recipe.name], ...rules]
  const school: [string, Sql][] =
    recipe.yields === 'schools'
      ? [
          ['school', `${recipe.school} ${recipe.urn ?? ''} ${recipe.name ?? ''}`],
          ['limits', `${recipe.low ?? ''} ${recipe.high ?? ''}`],
        ]
      : []
  return [
    ...common,
    ...school,
    ['period', recipe.period],
    ['quality', recipe.quality],
    ...recipe.figures.flatMap((figure): [string, Sql][] => [
      ['measure', figure.measure],
      ['group of people', figure.cohort],
      ['phase', figure.phase],
      ...sources.flatMap((name): [string, Sql][] => {
        const source = figure[name]
        return source ? [[name, source.value ?? identifier(source.column)]] : []
      }),
      ['choosing rows', figure.when ?? ''],
    ]),
    ['choosing rows', recipe.carried ?? ''],
    ...rules,
  ]
}

/** The columns a kind of file needs, then those it may have, each with its other names and what it is read for. */
export function describeColumns(recipe: Recipe): DescribedColumn[] {
  const read = purposes(recipe).map(([purpose, sql]) => ({
    purpose,
    columns: fileColumns(sql, recipe.derived),
  }))
  const described = (columns: Recipe['columns'], required: boolean) =>
    Object.entries(columns).map(([name, others]) => ({
      name,
      others,
      required,
      serves: [
        ...new Set(read.filter(({ columns }) => columns.includes(name)).map(({ purpose }) => purpose)),
      ],
    }))
  return [...described(recipe.columns, true), ...described(recipe.optional ?? {}, false)]
}

/** The file's columns a piece of SQL reads; a further column of the recipe is followed to what it is made of. */
export function fileColumns(sql: Sql, derived: Recipe['derived'] = {}): string[] {
  const found = columnsIn(sql).flatMap((name) => {
    const { [name]: made, ...others } = derived
    return made === undefined ? [name] : fileColumns(made, others)
  })
  return [...new Set(found)]
}
