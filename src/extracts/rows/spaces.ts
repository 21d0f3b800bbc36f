import { identifier } from '../../engine/port'
import type { Figure, Recipe, Sql } from '../recipe'

/** Every kind of space a spreadsheet, a PDF or a web page may leave. */
const spaces = `'[\\s\\x{00A0}\\x{2000}-\\x{200B}\\x{202F}\\x{FEFF}]+'`

/** A cell has a non-breaking space or two spaces in a row. */
export const hasOddSpaces = (name: string): Sql =>
  `contains(${identifier(name)}, '\u00a0') OR contains(${identifier(name)}, '  ')`

/** A cell without needless spaces: none around it, and one where it has several. */
export const tidyCell = (name: string): Sql =>
  `nullif(trim(regexp_replace(${identifier(name)}, ${spaces}, ' ', 'g')), '')`

const namesOf = ({ measure, cohort, phase }: Figure) => [measure, cohort, phase]

/** SQL that reads a row's labels. */
export const labelsSql = (recipe: Recipe): Sql =>
  [
    recipe.area,
    ...recipe.aside.map(({ when }) => when),
    ...(recipe.yields === 'neighbours' ? [] : [recipe.period, ...recipe.figures.flatMap(namesOf)]),
  ].join(' ')

/** Those of the columns whose cells have needless spaces inside, as one text; NULL where there are none. */
export function spacedSql(names: readonly string[]): Sql {
  const shown = names.map((name) => {
    const cell = identifier(name)
    return `CASE WHEN trim(${cell}, E' \\t') <> ${tidyCell(name)} THEN '“' || ${cell} || '”' END`
  })
  return shown.length === 0 ? 'CAST(NULL AS VARCHAR)' : `nullif(concat_ws(', ', ${shown.join(', ')}), '')`
}
