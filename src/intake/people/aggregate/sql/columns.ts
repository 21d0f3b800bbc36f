import type { Sql } from '../../../sql/sql'
import { columnsIn } from '../../../sql/sql'
import type { PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../knownFile'

type Held = Pick<Source, 'positions'>

/** The columns a piece of SQL reads, those behind `derived` ones instead of them. */
export const columnsRead = ({ derived = {} }: PeopleRecipe, sql: Sql): string[] => [
  ...new Set(
    columnsIn(sql).flatMap((name) => (derived[name] === undefined ? name : columnsIn(derived[name]))),
  ),
]

/** Optional and listed columns that the file lacks. */
export const absentColumns = (recipe: PeopleRecipe, { positions }: Held) =>
  Object.keys({ ...recipe.optional, ...recipe.listed }).filter((name) => !positions.has(name))

/** The file's columns that are read at all. */
export function neededColumns(recipe: PeopleRecipe, { positions }: Held): string[] {
  const { person, surelyUsed: fine = '', skips: aside, rejects, groups, sums } = recipe
  const rules = [...aside, ...rejects].map(({ when }) => when)
  const all = [person, fine, ...rules, ...Object.values(groups), ...Object.values(sums)]
  const read = new Set(columnsRead(recipe, all.join(' ')))
  return [...positions.keys()].filter((name) => read.has(name))
}

/** The listed columns, where they stand in a list beside the file. */
export const columnsOfList = (recipe: PeopleRecipe, { positions }: Held) => {
  const names = Object.keys(recipe.listed ?? {})
  return names.every((name) => positions.has(name)) ? [] : names
}

/** The groups a list beside the file gives, and those of the file itself. */
export function groupsBySource(recipe: PeopleRecipe, source: Held) {
  const listed = columnsOfList(recipe, source)
  const isListed = (sql: Sql) => columnsRead(recipe, sql).some((name) => listed.includes(name))
  const all = Object.entries(recipe.groups)
  return {
    ofList: all.filter(([, sql]) => isListed(sql)),
    ofFile: all.filter(([, sql]) => !isListed(sql)),
  }
}

/** The groups over listed columns, wherever these stand. */
export const placeGroups = (recipe: PeopleRecipe) =>
  Object.entries(recipe.groups).filter(([, sql]) =>
    columnsRead(recipe, sql).some((name) => name in (recipe.listed ?? {})),
  )
