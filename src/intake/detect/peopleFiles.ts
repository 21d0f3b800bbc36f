import type { DateForm, KnownPeopleFile, Source } from '../people/aggregate/peopleFile'
import { columnsOfList, columnsRead, groupsBySource } from '../people/aggregate/sql/columns'
import type { PeopleRecipe } from '../people/recipes/recipe'
import type { Columns, Rule } from '../recipes/recipe'
import { type Refusal, refuse } from '../report/refusal'
import { headOf } from './head'
import { singleHeader } from './header/header'
import { matches, patternOf } from './header/match'
import type { Line } from './text/records'

const notUtf8 = (encoding: string) =>
  refuse(
    `The file is written in ${encoding}`,
    'A list of pupils is read piece by piece, as UTF-8 text.',
    'Save it as “CSV UTF-8 (comma delimited)” and drop that file.',
  )

interface Named {
  readonly recipe: PeopleRecipe
  readonly columns: Columns
  readonly optional: Columns
}

/** Listed columns count only where all of them are there: a pupil list gives all or none. */
function fits(recipes: readonly PeopleRecipe[], rows: readonly (readonly string[])[]) {
  const patterns = recipes.map((recipe) =>
    patternOf<Named>({ recipe, columns: recipe.columns, optional: { ...recipe.optional, ...recipe.listed } }),
  )
  for (const at of rows.keys()) {
    const header = singleHeader(rows, at)
    const [best] = matches(header, patterns)
      .filter(({ missing }) => missing.length === 0)
      .sort((a, b) => b.positions.size - a.positions.size)
    if (!best) continue
    const { recipe } = best.recipe
    const listed = Object.keys(recipe.listed ?? {})
    const whole = !recipe.ofList && listed.every((name) => best.positions.has(name))
    const positions = new Map([...best.positions].filter(([name]) => whole || !listed.includes(name)))
    return { at, recipe, names: header.names, positions }
  }
  return undefined
}

const dayFirst = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/

/** How a column's dates are written, going by some of its cells. */
const dateForm = (cells: readonly string[]): DateForm =>
  cells.some((cell) => dayFirst.test(cell)) ? 'day first' : 'year first'

const cellsOf = (lines: readonly Line[], position: number) =>
  lines.flatMap(({ cells }) => cells[position] ?? [])

/**
 * The recipe of a pupil list that goes with a file without the listed columns: the person, these columns, and the rules
 * that read nothing else. `undefined` where the file needs no list.
 */
function listRecipe(recipe: PeopleRecipe, source: Pick<Source, 'positions'>): PeopleRecipe | undefined {
  const listed = columnsOfList(recipe, source)
  if (listed.length === 0) return undefined
  const person = columnsRead(recipe, recipe.person)
  const names = { ...recipe.columns, ...recipe.optional, ...recipe.listed }
  const columns = Object.fromEntries(
    Object.entries(names).filter(([name]) => person.includes(name) || listed.includes(name)),
  )
  const over = <R extends Rule>(rules: readonly R[]) =>
    rules.filter(({ when }) => {
      const read = columnsRead(recipe, when)
      return read.some((name) => listed.includes(name)) && read.every((name) => name in columns)
    })
  const derived = Object.entries(recipe.derived ?? {}).filter(([name]) =>
    columnsRead(recipe, `"${name}"`).every((read) => read in columns),
  )
  const { surelyUsed: _, ...rest } = recipe
  return {
    ...rest,
    id: `${recipe.id}-list`,
    title: 'Pupil list',
    columns,
    optional: {},
    listed: {},
    dates: recipe.dates.filter((name) => name in columns),
    derived: Object.fromEntries(derived),
    skips: over(recipe.skips),
    rejects: over(recipe.rejects),
    groups: Object.fromEntries(groupsBySource(recipe, source).ofList),
    sums: {},
  }
}

/**
 * Finds the recipe that fits a file by its first bytes; the rest is not read.
 * @returns undefined where no recipe fits; a refusal where one does, but the file cannot be read like this
 */
export async function recognisePeople(
  file: Blob,
  recipes: readonly PeopleRecipe[],
): Promise<KnownPeopleFile | Refusal | undefined> {
  const { bytes, sniffed } = await headOf(file)
  if (sniffed.kind === 'refused') return undefined
  const found = fits(
    recipes,
    sniffed.lines.map(({ cells }) => cells),
  )
  const names = found && sniffed.lines[found.at]
  if (!found || !names) return undefined
  if (sniffed.encoding !== 'UTF-8') return notUtf8(sniffed.encoding)
  const { recipe, positions } = found
  const below = sniffed.lines.slice(found.at + 1)
  const { at: start, row } = names.next
  const dates = recipe.dates.flatMap((name) => {
    const position = positions.get(name)
    return position === undefined ? [] : [[name, dateForm(cellsOf(below, position))] as const]
  })
  const source: Source = {
    delimiter: sniffed.delimiter,
    lineEnd: sniffed.bytes[start - 2] === 13 ? '\r\n' : '\n',
    header: found.names,
    positions,
    padded: below.some(({ padded }) => padded),
    dates: new Map(dates),
  }
  return {
    kind: 'people',
    recipe,
    source,
    // `bytes` begins after a byte-order mark and a `sep=` line.
    firstByte: bytes.length - sniffed.bytes.length + start,
    firstRow: row,
    list: listRecipe(recipe, source),
  }
}
