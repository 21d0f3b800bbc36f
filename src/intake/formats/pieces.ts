import type { Recipe, Sql } from '../recipes/recipe'
import { columnsIn } from '../staging/read'

/** Some ids, or any the framework has. */
export type Ids = readonly string[] | 'any'

/** The quoted texts in a piece of SQL. */
export const textsIn = (sql: Sql): string[] => [...sql.matchAll(/'([^']*)'/g)].map(([, text = '']) => text)

/** The words of `macros.ts` in a piece of SQL. */
export const wordsIn = (sql: Sql): string[] =>
  [...sql.matchAll(/\b([a-z_]+)\("/g)].map(([, word = '']) => word)

/** The file's columns a piece of SQL reads; a further column of the recipe is followed to what it is made of. */
export function fileColumns(sql: Sql, derived: Recipe['derived'] = {}): string[] {
  const found = columnsIn(sql).flatMap((name) => {
    const { [name]: made, ...others } = derived
    return made === undefined ? [name] : fileColumns(made, others)
  })
  return [...new Set(found)]
}
