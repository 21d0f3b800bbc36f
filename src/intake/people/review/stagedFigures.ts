import { identifier, literal } from '../../../engine/port'
import { keySql, type Sql } from '../../sql/sql'
import type { Figure } from '../disclosure/disclose'

/** How a figure reads before it is worked out; `c` where it is suppressed, as publishers print it. */
const rawOf = (figure: Figure) =>
  figure.suppressed
    ? 'c'
    : figure.denominator === null
      ? String(figure.numerator)
      : `${figure.numerator} of ${figure.denominator}`

const figureOf = (numerator: number, denominator: number | null) =>
  denominator === null ? numerator : denominator === 0 ? null : (100 * numerator) / denominator

const quotedCell = (cell: string | number | null) =>
  cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`

/**
 * Figures as lines of CSV, in the order of `stagedColumns`. An area's figure of a measure that is known by school stands
 * twice: once among the areas' figures (no school), and once among the schools' (the area in the school's place).
 * @throws Error when a figure is of a measure that the framework does not know.
 */
export function stageLines(figures: readonly Figure[], area: string, measures: ReadonlySet<string>): string {
  const bySchool = new Set(figures.flatMap(({ measure, school }) => (school === null ? [] : [measure])))
  const lines = figures.flatMap((figure) => {
    const { measure, cohort, phase, school, period } = figure
    if (!measures.has(measure)) throw new Error(`“${measure}” is not in measures.csv`)
    const numbers = figure.suppressed
      ? [null, null, null, 'suppressed']
      : [
          figureOf(figure.numerator, figure.denominator),
          figure.numerator,
          figure.denominator,
          figure.denominator === 0 ? 'no denominator' : null,
        ]
    const places = school === null && bySchool.has(measure) ? [null, area] : [school]
    return places.map((place) =>
      [place, measure, cohort, phase, period, ...numbers, rawOf(figure)].map(quotedCell).join(','),
    )
  })
  return `${lines.join('\n')}\n`
}

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
      'final' AS quality, CAST(0 AS INTEGER) AS "row", ${literal(column)} AS "column", ${none} AS skipped, ${none} AS wrong,
      ${keySql(`coalesce(school, ${literal(area)})`, 'period')} AS key
    FROM read_csv(${literal(path)}, columns = {${types.join(', ')}}, auto_detect = false, header = false,
      delim = ',', quote = '"', escape = '"', nullstr = '')`
}
