import { identifier, literal } from '../../engine/port'
import type { Recognised } from '../detect/header/recognise'
import type { Table } from '../detect/text/table'
import { type Figure, holdsFigures, type Recipe } from '../recipes/recipe'
import { columnsIn, noText, type Sql } from '../sql/sql'

/** What a spreadsheet, a PDF or a web page may leave within a text: non-breaking spaces, tabs, several spaces. */
const oddSpaces = ['\u00a0', '\u202f', '\t', '  ']

const isOdd = (x: Sql): Sql => oddSpaces.map((odd) => `contains(${x}, ${literal(odd)})`).join(' OR ')
export const hasOddSpaces = (name: string): Sql => isOdd(identifier(name))

/** A cell without needless spaces: none around it, and one where it has several. */
export function collapseSpaces(name: string): Sql {
  const cell = identifier(name)
  return `CASE WHEN ${isOdd(cell)} OR starts_with(${cell}, ' ') OR suffix(${cell}, ' ')
    THEN nullif(trim(regexp_replace(${cell}, '[\\s\\x{00A0}\\x{202F}]+', ' ', 'g')), '') ELSE ${cell} END`
}

const namesOf = ({ measure, cohort, phase }: Figure) => [measure, cohort, phase]

/** SQL that reads a row's labels. */
export const labelsSql = (recipe: Recipe): Sql =>
  [
    recipe.area,
    ...recipe.skips.map(({ when }) => when),
    ...(holdsFigures(recipe) ? [recipe.period, ...recipe.figures.flatMap(namesOf)] : []),
  ].join(' ')

/** Those of the columns whose cells have needless spaces inside, as one text; NULL where there are none. */
export function spacedSql(names: readonly string[]): Sql {
  const shown = names.map((name) => {
    const cell = identifier(name)
    const inside = `trim(${cell}, E' \\t')`
    return `CASE WHEN ${isOdd(cell)} THEN CASE WHEN ${isOdd(inside)} THEN '“' || ${inside} || '”' END END`
  })
  return shown.length === 0 ? 'CAST(NULL AS VARCHAR)' : `nullif(concat_ws(', ', ${shown.join(', ')}), '')`
}

/** The rows of a table the engine can read, and what their columns are. */
export interface Readable
  extends Pick<Table, 'delimiter' | 'lineEnd' | 'padded' | 'firstRow' | 'lastRow' | 'below'> {
  readonly path: string
  readonly recognised: Recognised
}

/**
 * A relation of the recipe's columns as text, under their canonical names, with `_row` as a spreadsheet counts it
 * while no line was broken, and `_spaced`, the labels with needless spaces. Optional columns the file lacks are NULL.
 * A quick relation leaves spaces where they are, unless the file is known to have them.
 */
export function readSql(readable: Readable, quick: boolean): Sql {
  const { path, delimiter, lineEnd, firstRow, recognised } = readable
  const { recipe, header, positions } = recognised
  const tidy = readable.padded || !quick
  const names = header.map((_, position) => `_${position}`)
  for (const [canonical, position] of positions) names[position] = canonical
  const types = names.map((name) => `${literal(name)}: 'VARCHAR'`)
  const cells = [...positions.keys()].map((name) =>
    tidy ? `${collapseSpaces(name)} AS ${identifier(name)}` : identifier(name),
  )
  const labels = columnsIn(labelsSql(recipe)).filter((name) => positions.has(name))
  const spaced = tidy ? spacedSql(labels) : noText
  const missing = Object.keys(recipe.optional ?? {})
    .filter((name) => !positions.has(name))
    .map((name) => `${noText} AS ${identifier(name)}`)
  return `SELECT CAST(row_number() OVER () + ${firstRow - 1} AS INTEGER) AS _row, ${spaced} AS _spaced, ${[...cells, ...missing].join(', ')}
    FROM read_csv(${literal(path)}, columns = {${types.join(', ')}}, auto_detect = false, header = false,
      delim = ${literal(delimiter)}, quote = '"', escape = '"', new_line = '${lineEnd === '\n' ? '\\n' : '\\r\\n'}', store_rejects = true)`
}

/** The cells a piece of SQL reads, as one text for a message. */
export const shown = (sql: Sql): Sql => {
  const cells = columnsIn(sql).map((name) => `CAST(${identifier(name)} AS VARCHAR)`)
  return cells.length ? `'“' || concat_ws(' ', ${cells.join(', ')}) || '”'` : `''`
}
