import { identifier } from '../../engine/port'
import type { Recognised } from '../detect/header/recognise'
import { holdsFigures, type Recipe, type Source, type Sql } from '../recipes/recipe'
import { exact, lookup } from './macros'

export const noText = 'CAST(NULL AS VARCHAR)'
export const noNumber = 'CAST(NULL AS DOUBLE)'

/** A part of a figure: its value, numerator or denominator. SQL over a row of the file; NULL where the file lacks it. */
export interface Part {
  readonly name: string
  /** The file has its column. */
  readonly exists: boolean
  /** The cell. */
  readonly raw: Sql
  /** The number in the cell. */
  readonly printed: Sql
  /** The number meant: the cell's own, or made of the row. */
  readonly number: Sql
}

export function part(name: string, source: Source | undefined, has: (column: string) => boolean): Part {
  if (source === undefined || !has(source.column))
    return { name, exists: false, raw: noText, printed: noNumber, number: noNumber }
  const raw = identifier(source.column)
  const printed = `number_of(${raw})`
  const number = source.value === undefined ? printed : exact(source.value)
  return { name, exists: true, raw, printed, number }
}

/** Whether a recipe has a column in this file, read or derived. */
export const hasColumn =
  ({ recipe, positions }: Recognised) =>
  (name: string) =>
    positions.has(name) || name in (recipe.derived ?? {})

/** Some figure of the file has a numerator or denominator. */
export const hasCounts = (recipe: Recipe, has: (column: string) => boolean) =>
  holdsFigures(recipe) &&
  recipe.figures.some(({ numerator, denominator }) =>
    [numerator, denominator].some((source) => source !== undefined && has(source.column)),
  )

/** SQL over `<name>_raw`: what the symbol in the cell means. */
export const symbolOf = ({ name }: Part, symbols: Readonly<Record<string, string>>): Sql =>
  lookup(symbols, `${name}_raw`)
