import { identifier, literal } from '../../engine/port'
import { type Figure, holdsFigures, type Recipe, type Sql } from '../recipes/recipe'

/** What a spreadsheet, a PDF or a web page may leave within a text: non-breaking spaces, tabs, several spaces. */
const oddSpaces = ['\u00a0', '\u202f', '\t', '  ']

const isOdd = (x: Sql): Sql => oddSpaces.map((odd) => `contains(${x}, ${literal(odd)})`).join(' OR ')
export const hasOddSpaces = (name: string): Sql => isOdd(identifier(name))

/** A cell without needless spaces: none around it, and one where it has several. */
export function tidyCell(name: string): Sql {
  const cell = identifier(name)
  return `CASE WHEN ${isOdd(cell)} OR starts_with(${cell}, ' ') OR suffix(${cell}, ' ')
    THEN nullif(trim(regexp_replace(${cell}, '[\\s\\x{00A0}\\x{202F}]+', ' ', 'g')), '') ELSE ${cell} END`
}

const namesOf = ({ measure, cohort, phase }: Figure) => [measure, cohort, phase]

/** SQL that reads a row's labels. */
export const labelsSql = (recipe: Recipe): Sql =>
  [
    recipe.area,
    ...recipe.aside.map(({ when }) => when),
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
