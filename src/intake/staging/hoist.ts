import { identifier } from '../../engine/port'
import type { Sql } from '../recipes/recipe'

const call = /'[^']*'|\b(?:lower|TRY_CAST)\("[^"]+"(?: AS [A-Z]+)?\)/g

/**
 * Takes what is asked more than once of one column out of a list of expressions, since the engine works it out anew for
 * each branch of a CASE.
 * @returns the expressions, and the `columns` they now need beside the row's own
 */
export function hoist(sql: Sql): { readonly sql: Sql; readonly columns: Sql } {
  const times = new Map<string, number>()
  for (const [found] of sql.matchAll(call))
    if (!found.startsWith("'")) times.set(found, (times.get(found) ?? 0) + 1)
  const repeated = [...times].filter(([, n]) => n > 1).map(([found]) => found)
  const nameOf = (found: string) => identifier(found.replaceAll('"', ''))
  return {
    sql: sql.replace(call, (found) => (repeated.includes(found) ? nameOf(found) : found)),
    columns: repeated.map((found) => `, ${found} AS ${nameOf(found)}`).join(''),
  }
}
