import type { Rule } from '../../../recipes/recipe'
import type { PupilRecipe } from '../../recipes/recipe'
import { columnsOfList, columnsRead, groupsApart } from './columns'
import type { Source } from './source'

/**
 * A pupil list dropped with a file that lacks the listed columns, as a recipe of its own: the person and these columns,
 * and the rules over nothing else. `undefined` where the file needs no list.
 */
export function listRecipe(recipe: PupilRecipe, source: Pick<Source, 'positions'>): PupilRecipe | undefined {
  const listed = columnsOfList(recipe, source)
  if (listed.length === 0) return undefined
  const person = columnsRead(recipe, recipe.person)
  const names = { ...recipe.columns, ...recipe.optional, ...recipe.listed }
  const columns = Object.fromEntries(
    Object.entries(names).filter(([name]) => person.includes(name) || listed.includes(name)),
  )
  const over = <R extends Rule>(rules: readonly R[]) =>
    rules.filter(({ when }) => {
      const read = columnsRead(recipe, when)
      return read.some((name) => listed.includes(name)) && read.every((name) => name in columns)
    })
  const derived = Object.entries(recipe.derived ?? {}).filter(([name]) =>
    columnsRead(recipe, `"${name}"`).every((read) => read in columns),
  )
  const { fine: _, ...rest } = recipe
  return {
    ...rest,
    id: `${recipe.id}-list`,
    title: 'Pupil list',
    columns,
    optional: {},
    listed: {},
    dates: recipe.dates.filter((name) => name in columns),
    derived: Object.fromEntries(derived),
    aside: over(recipe.aside),
    rejects: over(recipe.rejects),
    groups: Object.fromEntries(groupsApart(recipe, source).ofList),
    sums: {},
  }
}
