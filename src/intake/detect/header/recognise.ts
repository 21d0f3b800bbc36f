import { type LookAlike, lookAlikes } from '../../recipes/lookAlikes'
import type { Recipe } from '../../recipes/recipe'
import { type Finding, note } from '../../report/finding'
import { type Refusal, refuse } from '../../report/refusal'
import {
  type Header,
  joinedHeader,
  likeliestHeader,
  namedCorner,
  plainName,
  quotedNames,
  singleHeader,
} from './header'
import { type Match, matches, type Pattern, patternOf } from './match'

export interface Recognised {
  readonly kind: 'recognised'
  readonly recipe: Recipe
  /** The column names as they stand in the file, joined where they stand in two rows. */
  readonly header: readonly string[]
  /** Index of the row of names among the first rows; the lower one of two. */
  readonly at: number
  /** Canonical column name → position in the header. */
  readonly positions: ReadonlyMap<string, number>
  /** What a reader should know of the header. */
  readonly findings: readonly Finding[]
}

/** A table no recipe fits, or more than one fits equally. */
export interface Unrecognised {
  readonly kind: 'unknown'
  /** The likeliest column names. */
  readonly header: readonly string[]
  readonly at: number
  readonly findings: readonly Finding[]
  /** Which recipe comes closest, and what is missing; or what is in it that the framework does not measure. */
  readonly refusal: Refusal
}

const fitting = (header: Header, patterns: readonly Pattern[]) =>
  matches(header, patterns)
    .filter(({ missing }) => missing.length === 0)
    .sort((a, b) => b.positions.size - a.positions.size)

function duplicates({ names }: Header, positions: ReadonlyMap<string, number>) {
  const used = new Set(positions.values())
  const spelt = names.map(plainName)
  return names
    .filter(
      (name, i) =>
        name !== '' &&
        used.has(i) &&
        spelt.some((other, j) => j > i && other === plainName(name) && !used.has(j)),
    )
    .map((name) => note('column-twice', `The column “${name}” stands twice; the first one is used.`))
}

/** What was skipped or joined to find the names. */
function placeOf({ at, rows, joined }: Header): Finding[] {
  const above = at + 1 - rows
  const where = rows === 2 ? `in two rows, ${at} and ${at + 1}` : `in row ${at + 1}`
  return [
    ...(above > 0
      ? [
          note(
            'title-rows',
            `The column names stand ${where}; ${above === 1 ? 'the row above was' : `the ${above} rows above were`} not read.`,
          ),
        ]
      : []),
    ...(joined
      ? [note('header-joined', `The column names stand ${where}, and were joined, as in “${joined}”.`)]
      : []),
  ]
}

const chosen = ([first, second]: readonly Match[]) =>
  first && second
    ? [
        note(
          'recipe-chosen',
          `The columns also fit “${second.recipe.title}”; “${first.recipe.title}” was taken, since it knows ${first.positions.size} of them instead of ${second.positions.size}.`,
        ),
      ]
    : []

function nearest(header: Header, patterns: readonly Pattern[]): Refusal {
  const closest = matches(header, patterns).reduce<Match | undefined>(
    (a, b) => (a && a.share >= b.share ? a : b),
    undefined,
  )
  const title = 'This kind of file is not known'
  if (!closest || closest.share < 0.5)
    return refuse(
      title,
      `Its columns match none of the ${patterns.length} kinds of file this page reads: ${quotedNames(header.names.slice(0, 8))}.`,
      'Copy the figures into the template, which any spreadsheet can fill, and drop that.',
    )
  const one = closest.missing.length === 1
  return refuse(
    title,
    `It comes closest to “${closest.recipe.title}”, but the column${one ? '' : 's'} ${quotedNames(closest.missing)} ${one ? 'is' : 'are'} missing.`,
    'Download the file again with all its columns, or copy the figures into the template.',
  )
}

const torn = (equals: readonly Match[]) =>
  refuse(
    'Two kinds of file fit equally',
    `The columns fit ${equals.map(({ recipe }) => `“${recipe.title}”`).join(' and ')} equally well.`,
    'Download the file with more of its columns, or copy the figures into the template.',
  )

/** The first row, or two joined rows, whose names a recipe knows; otherwise the likeliest. */
function findHeader(rows: readonly (readonly string[])[], patterns: readonly Pattern[]) {
  for (const at of rows.keys()) {
    const single = singleHeader(rows, at)
    for (const header of [single, namedCorner(single), joinedHeader(rows, at)]) {
      const fits = header ? fitting(header, patterns) : []
      if (header && fits.length > 0) return { header, fits }
    }
  }
  return { header: likeliestHeader(rows), fits: [] }
}

const likePatterns = lookAlikes.map(patternOf)

const isTitled = ({ titles = [] }: LookAlike, cells: readonly string[]) =>
  cells.some((cell) => titles.some((title) => cell.toLowerCase().includes(title)))

/** The known kind of file without figures of the framework that has these names or titles in its first rows. */
function lookAlikeOf(rows: readonly (readonly string[])[]): Refusal | undefined {
  for (const [at, cells] of rows.entries()) {
    const named = matches(singleHeader(rows, at), likePatterns).find(({ missing }) => missing.length === 0)
    const found = named?.recipe ?? lookAlikes.find((one) => isTitled(one, cells))
    if (found) return { ...refuse(found.title, found.reason, found.advice), isLookAlike: true }
  }
  return undefined
}

function among(rows: readonly (readonly string[])[], recipes: readonly Recipe[]): Recognised | Unrecognised {
  const patterns = recipes.map(patternOf)
  const { header, fits } = findHeader(rows, patterns)
  const { at, names } = header
  const unknown = (refusal: Refusal): Unrecognised => ({
    kind: 'unknown',
    header: names,
    at,
    findings: placeOf(header),
    refusal,
  })
  const [best] = fits
  if (!best) return unknown(nearest(header, patterns))
  const { recipe, positions } = best
  const equals = fits.filter((one) => one.positions.size === positions.size)
  if (equals.length > 1) return unknown(torn(equals))
  return {
    kind: 'recognised',
    recipe,
    header: names,
    at,
    positions,
    findings: [...placeOf(header), ...chosen(fits), ...duplicates(header, positions)],
  }
}

/**
 * Finds the recipe for a file by its column names, wherever among the first rows they stand: all required columns
 * present, most columns matched. Case, order, spaces, underscores, hyphens and further columns do not matter. A
 * reader's own recipe is asked only where none of the app's fits, and it is no known kind without figures of the framework.
 * @param rows the file's first rows, cut into cells
 */
export function recognise(
  rows: readonly (readonly string[])[],
  recipes: readonly Recipe[],
): Recognised | Unrecognised {
  const known = among(
    rows,
    recipes.filter(({ mapped }) => !mapped),
  )
  if (known.kind === 'recognised') return known
  const refusal = lookAlikeOf(rows)
  if (refusal) return { ...known, refusal }
  const own = recipes.filter(({ mapped }) => mapped)
  if (own.length === 0) return known
  const found = among(rows, own)
  return found.kind === 'recognised' ? found : known
}
