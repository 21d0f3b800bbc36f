import { identifier } from '../../engine/port'
import type { Sql } from './sql'

const call = /'[^']*'|\b(?:lower|TRY_CAST)\("[^"]+"(?: AS [A-Z]+)?\)/g

/**
 * Gives calls that a list of expressions repeats a column of their own: the engine evaluates them anew in each branch of
 * a CASE.
 * @returns the expressions, and the `columns` they now need beside the row's own
 */
export function factorOut(sql: Sql): { readonly sql: Sql; readonly columns: Sql } {
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

const constant = /^('[^']*'|true|false|CAST\(NULL AS [A-Z]+\))$/

/** Expressions over a row of the file that several figures use, each evaluated once. */
export function sharedCells() {
  const names = new Map<Sql, string>()
  return {
    /** The name of the column that holds it; a constant stands for itself. */
    of(sql: Sql): Sql {
      if (constant.test(sql)) return sql
      const name = names.get(sql) ?? `cell_${names.size}`
      names.set(sql, name)
      return name
    },
    /** Name → what it holds. */
    named: (): ReadonlyMap<string, Sql> => new Map([...names].map(([sql, name]) => [name, sql])),
  }
}
