import { literal } from '../../../engine/port'
import type { Sql } from '../../recipes/recipe'

/**
 * One way of writing periods: a pattern for the whole text, in any case, and the framework's label made of its groups,
 * in JavaScript for the screen and in SQL for the file. Both give nothing for a period that cannot be. Patterns keep to
 * what JavaScript and RE2 read alike.
 */
export interface Writing {
  readonly pattern: string
  readonly label: (...groups: string[]) => string | undefined
  readonly labelSql: (...groups: Sql[]) => Sql
}

/** Reads a text under the first pattern that fits it. */
export function readWritten(writings: readonly Writing[]): (text: string) => string | undefined {
  const wholes = writings.map(({ pattern, label }) => ({
    whole: new RegExp(`^(?:${pattern})$`, 'iu'),
    label,
  }))
  return (text) => {
    for (const { whole, label } of wholes) {
      const found = whole.exec(text)
      const read = found && label(...found.slice(1).map((group) => group ?? ''))
      if (read) return read
    }
    return undefined
  }
}

/** `readWritten` in SQL. */
export const readWrittenSql =
  (writings: readonly Writing[]) =>
  (x: Sql): Sql => {
    const branches = writings.map(({ pattern, labelSql }) => {
      const whole = literal(`(?i)^(?:${pattern})$`)
      const groups = [1, 2, 3].map((group) => `regexp_extract(${x}, ${whole}, ${group})`)
      const count = new RegExp(`${pattern}|`).exec('')?.length ?? 1
      return `CASE WHEN regexp_matches(${x}, ${whole}) THEN ${labelSql(...groups.slice(0, count - 1))} END`
    })
    return `coalesce(${branches.join(', ')}, CAST(NULL AS VARCHAR))`
  }
