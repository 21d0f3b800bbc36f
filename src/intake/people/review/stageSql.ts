import { identifier, literal } from '../../../engine/port'
import type { Sql } from '../../recipes/recipe'
import { keySql } from '../../staging/keys'

/** What is written of a figure for the engine to read, in this order; empty for NULL. */
export const stagedColumns = {
  school: 'VARCHAR',
  measure: 'VARCHAR',
  cohort: 'VARCHAR',
  phase: 'VARCHAR',
  period: 'VARCHAR',
  value: 'DOUBLE',
  numerator: 'DOUBLE',
  denominator: 'DOUBLE',
  symbol: 'VARCHAR',
  raw: 'VARCHAR',
} as const

/**
 * The table in which figures wait for a yes, as a file's rows do elsewhere, of their CSV at `path`. A figure is added
 * up over the whole file: its row is 0.
 */
export function stageSql(stage: string, path: string, area: string, column: string): Sql {
  const types = Object.entries(stagedColumns).map(([name, type]) => `${literal(name)}: ${literal(type)}`)
  const none = 'CAST(NULL AS VARCHAR)'
  const number = 'CAST(NULL AS DOUBLE)'
  return `CREATE TEMP TABLE ${identifier(stage)} AS
    SELECT *, ${literal(area)} AS area, ${none} AS urn, ${none} AS name, ${number} AS low, ${number} AS high,
      'final' AS quality, CAST(0 AS INTEGER) AS "row", ${literal(column)} AS "column", ${none} AS aside, ${none} AS wrong,
      ${keySql(`coalesce(school, ${literal(area)})`, 'period')} AS key
    FROM read_csv(${literal(path)}, columns = {${types.join(', ')}}, auto_detect = false, header = false,
      delim = ',', quote = '"', escape = '"', nullstr = '')`
}
