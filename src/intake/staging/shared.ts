import type { Sql } from '../recipes/recipe'
import type { Cells } from './source'

const constant = /^('[^']*'|true|false|CAST\(NULL AS [A-Z]+\))$/

/** Expressions over a row of the file that several figures use: each is worked out once. */
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
    named: (): Cells => new Map([...names].map(([sql, name]) => [name, sql])),
  }
}
