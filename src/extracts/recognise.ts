import { type Finding, note } from './finding'
import type { Columns, Recipe } from './recipe'
import { type Refusal, refuse } from './refusal'

export interface Recognised {
  readonly kind: 'recognised'
  readonly recipe: Recipe
  /** The header as it stands in the file. */
  readonly header: readonly string[]
  /** Canonical column name → position in the header. */
  readonly positions: ReadonlyMap<string, number>
  /** What a reader should know of the header. */
  readonly findings: readonly Finding[]
}

const plain = (name: string) => name.trim().toLowerCase()
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

function match(header: readonly string[], columns: Columns) {
  const positions = new Map<string, number>()
  const missing: string[] = []
  for (const [canonical, others] of Object.entries(columns)) {
    const spellings = new Set([canonical, ...others].map(plain))
    const position = header.findIndex((name) => spellings.has(plain(name)))
    if (position < 0) missing.push(canonical)
    else positions.set(canonical, position)
  }
  return { positions, missing }
}

function weigh(header: readonly string[], recipe: Recipe) {
  const required = match(header, recipe.columns)
  const optional = match(header, recipe.optional ?? {})
  return {
    recipe,
    missing: required.missing,
    positions: new Map([...required.positions, ...optional.positions]),
    share: required.positions.size / Object.keys(recipe.columns).length,
  }
}

const best = (header: readonly string[], recipes: readonly Recipe[]) =>
  recipes
    .map((recipe) => weigh(header, recipe))
    .filter(({ missing }) => missing.length === 0)
    .reduce<ReturnType<typeof weigh> | undefined>(
      (one, other) => (one && one.positions.size >= other.positions.size ? one : other),
      undefined,
    )

function duplicates(header: readonly string[], positions: ReadonlyMap<string, number>) {
  const used = new Set(positions.values())
  const names = header.map(plain)
  return header
    .filter((name, i) => name.trim() !== '' && used.has(i) && names.indexOf(plain(name), i + 1) > 0)
    .map((name) => note('column-twice', `The column “${name.trim()}” stands twice; the first one is used.`))
}

/**
 * Finds the recipe for a file by its column names: all required columns present, most columns matched. Case, order,
 * surrounding spaces and further columns do not matter.
 * @param lines the file's first lines, cut into cells; the first one is the header
 */
export function recognise(
  lines: readonly (readonly string[])[],
  recipes: readonly Recipe[],
): Recognised | Refusal {
  const header = lines[0] ?? []
  const found = best(header, recipes)
  if (found) {
    const { recipe, positions } = found
    return { kind: 'recognised', recipe, header, positions, findings: duplicates(header, positions) }
  }
  const below = lines.findIndex((line) => best(line, recipes))
  if (below > 0)
    return refuse(
      'The column names are not in the first row',
      `They stand in row ${below + 1}, below a title or an empty row.`,
      `Delete the ${below === 1 ? 'row' : `${below} rows`} above the column names, save, and drop the file again.`,
    )
  const closest = recipes
    .map((recipe) => weigh(header, recipe))
    .reduce<ReturnType<typeof weigh> | undefined>((a, b) => (a && a.share >= b.share ? a : b), undefined)
  const close = closest && closest.share >= 0.5
  return refuse(
    'This kind of file is not known',
    close
      ? `It comes closest to “${closest.recipe.title}”, but the column${closest.missing.length === 1 ? '' : 's'} ${quoted(closest.missing)} ${closest.missing.length === 1 ? 'is' : 'are'} missing.`
      : `Its columns match none of the ${recipes.length} kinds of file this page reads: ${quoted(header.slice(0, 8))}.`,
    close
      ? 'Download the file again with all its columns, or copy the figures into the template.'
      : 'Copy the figures into the template, which any spreadsheet can fill, and drop that.',
  )
}
