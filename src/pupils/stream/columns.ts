import type { Sql } from '../../extracts/recipe'
import { columnsIn } from '../../extracts/rows/read'
import type { PupilRecipe } from '../recipe'
import type { Source } from './source'

/** Optional and listed columns that the file lacks. */
export const absentColumns = (recipe: PupilRecipe, { positions }: Pick<Source, 'positions'>) =>
  Object.keys({ ...recipe.optional, ...recipe.listed }).filter((name) => !positions.has(name))

/** The listed columns, where they stand in a list beside the file. */
export const columnsOfList = (recipe: PupilRecipe, source: Pick<Source, 'positions'>) => {
  const names = Object.keys(recipe.listed ?? {})
  return names.every((name) => source.positions.has(name)) ? [] : names
}

/** The groups a list beside the file gives, and those of the file itself. */
export function groupsApart(recipe: PupilRecipe, source: Pick<Source, 'positions'>) {
  const listed = columnsOfList(recipe, source)
  const isListed = (sql: Sql) => columnsIn(sql).some((name) => listed.includes(name))
  const all = Object.entries(recipe.groups)
  return {
    ofList: all.filter(([, sql]) => isListed(sql)),
    ofFile: all.filter(([, sql]) => !isListed(sql)),
  }
}
