import type { Sql } from '../../../sql/sql'
import { columnsIn } from '../../../sql/sql'
import type { PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../peopleFile'

/** Which columns of a file a recipe reads, and where they are. */

type Positions = Pick<Source, 'positions'>

/** The columns that a piece of SQL reads; for a derived column, the columns behind it. */
export const columnsRead = ({ derived = {} }: PeopleRecipe, sql: Sql): string[] => [
  ...new Set(
    columnsIn(sql).flatMap((name) => (derived[name] === undefined ? name : columnsIn(derived[name]))),
  ),
]

/** Optional and listed columns that the file lacks. */
export const absentColumns = (recipe: PeopleRecipe, { positions }: Positions) =>
  Object.keys({ ...recipe.optional, ...recipe.listed }).filter((name) => !positions.has(name))

/** The file's columns that are read at all. */
export function neededColumns(recipe: PeopleRecipe, { positions }: Positions): string[] {
  const { person, surelyUsed = '', skips, rejects, groups, sums } = recipe
  const rules = [...skips, ...rejects].map(({ when }) => when)
  const all = [person, surelyUsed, ...rules, ...Object.values(groups), ...Object.values(sums)]
  const read = new Set(columnsRead(recipe, all.join(' ')))
  return [...positions.keys()].filter((name) => read.has(name))
}

/** The listed columns, where they are in a pupil list and not in the file. */
export const columnsOfList = (recipe: PeopleRecipe, { positions }: Positions) => {
  const names = Object.keys(recipe.listed ?? {})
  return names.every((name) => positions.has(name)) ? [] : names
}

/** The groups that come from a pupil list, and those that come from the file itself. */
export function groupsBySource(recipe: PeopleRecipe, source: Positions) {
  const listed = columnsOfList(recipe, source)
  const isListed = (sql: Sql) => columnsRead(recipe, sql).some((name) => listed.includes(name))
  const all = Object.entries(recipe.groups)
  return {
    ofList: all.filter(([, sql]) => isListed(sql)),
    ofFile: all.filter(([, sql]) => !isListed(sql)),
  }
}

/** The groups over listed columns, whether these are in the file or in a pupil list. */
export const placeGroups = (recipe: PeopleRecipe) =>
  Object.entries(recipe.groups).filter(([, sql]) =>
    columnsRead(recipe, sql).some((name) => name in (recipe.listed ?? {})),
  )
