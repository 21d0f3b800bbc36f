import type { Recipe } from '../../recipes/recipe'
import { type Header, looseName, plainName } from './header'

/** Of a recipe of any kind, what a header is compared with. */
type Named = Pick<Recipe, 'columns' | 'optional'>

export interface Match<R extends Named = Recipe> {
  readonly recipe: R
  /** Canonical column name → position in the header. */
  readonly positions: ReadonlyMap<string, number>
  /** Required columns the header lacks. */
  readonly missing: readonly string[]
  /** Of the required columns, how many are there: 0 to 1. */
  readonly share: number
}

interface Column {
  readonly canonical: string
  readonly required: boolean
  readonly plainly: readonly string[]
  readonly loosely: readonly string[]
}

/** A recipe's columns with all their spellings, made once for many headers. */
export interface Pattern<R extends Named = Recipe> {
  readonly recipe: R
  readonly columns: readonly Column[]
}

export function patternOf<R extends Named>(recipe: R): Pattern<R> {
  const column =
    (required: boolean) =>
    ([canonical, others]: [string, readonly string[]]) => ({
      canonical,
      required,
      plainly: [canonical, ...others].map(plainName),
      loosely: [canonical, ...others].map(looseName),
    })
  return {
    recipe,
    columns: [
      ...Object.entries(recipe.columns).map(column(true)),
      ...Object.entries(recipe.optional ?? {}).map(column(false)),
    ],
  }
}

type Places = ReadonlyMap<string, readonly number[]>

/** Where each name of a header stands, by a way to compare names. */
function placesOf({ called }: Header, spelling: (name: string) => string): Places {
  const found = new Map<string, number[]>()
  for (const [position, names] of called.entries())
    for (const name of new Set(names.map(spelling).filter(Boolean))) {
      const held = found.get(name)
      if (held) held.push(position)
      else found.set(name, [position])
    }
  return found
}

const search = (places: Places, spellings: readonly string[]) =>
  spellings.flatMap((name) => places.get(name) ?? [])

/** Loosely compared names count only where they leave no choice: one column, wanted for one purpose. */
function addLoosely(places: Places, unfound: readonly Column[], positions: Map<string, number>) {
  const taken = new Set(positions.values())
  const found = unfound.map(({ canonical, loosely }) => ({
    canonical,
    at: [...new Set(search(places, loosely))].filter((position) => !taken.has(position)),
  }))
  for (const { canonical, at } of found) {
    const [only] = at
    if (only === undefined || at.length > 1) continue
    if (found.filter((other) => other.at.includes(only)).length === 1) positions.set(canonical, only)
  }
}

/** How well each recipe fits a header. */
export function matches<R extends Named>(header: Header, patterns: readonly Pattern<R>[]): Match<R>[] {
  const plainly = placesOf(header, plainName)
  const loosely = placesOf(header, looseName)
  return patterns.map(({ recipe, columns }) => {
    const positions = new Map<string, number>()
    for (const { canonical, plainly: spellings } of columns) {
      const at = search(plainly, spellings)
      if (at.length > 0) positions.set(canonical, Math.min(...at))
    }
    const unfound = columns.filter(({ canonical }) => !positions.has(canonical))
    if (unfound.length > 0) addLoosely(loosely, unfound, positions)
    const required = columns.filter((column) => column.required)
    const missing = required.map(({ canonical }) => canonical).filter((name) => !positions.has(name))
    return { recipe, positions, missing, share: 1 - missing.length / required.length }
  })
}
