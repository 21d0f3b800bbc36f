import type { FigureRecipe, Sql } from '../recipes/recipe'
import { exact } from './macros'
import { noNumber, noText } from './parts'

/** What a school's figure has beside an area's: name → SQL over a row of the file, each to be worked out once. */
export function schoolColumns(recipe: FigureRecipe, shared: (sql: Sql) => Sql): readonly [string, Sql][] {
  if (recipe.yields === 'observations') return []
  const { school, urn = noText, name = noText, low, high } = recipe
  const limit = (sql: Sql | undefined) => (sql === undefined ? noNumber : shared(exact(sql)))
  return [
    ['school', `coalesce(${shared(school)}, _area)`],
    ['urn', shared(urn)],
    ['name', shared(name)],
    ['low', limit(low)],
    ['high', limit(high)],
  ]
}
