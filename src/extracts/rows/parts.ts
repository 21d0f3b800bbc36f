import { identifier } from '../../engine/port'
import type { Source, Sql } from '../recipe'
import { exact } from './macros'

export const noText = 'CAST(NULL AS VARCHAR)'
export const noNumber = 'CAST(NULL AS DOUBLE)'

/** One piece of SQL for all figures of a row, told apart by `_figure`. */
export function pick(pieces: readonly Sql[]): Sql {
  const [first = 'NULL'] = pieces
  if (pieces.every((piece) => piece === first)) return first
  return `CASE _figure ${pieces.map((piece, i) => `WHEN ${i} THEN ${piece}`).join(' ')} END`
}

/** A part of every figure (its value, numerator or denominator): the cell, and the number in it or made of the row. */
export interface Part {
  /** Some figure has it in this file. */
  readonly exists: boolean
  /** Selects `<name>_raw`, and `<name>_made` where a number is made of the row. */
  readonly cells: readonly Sql[]
  /** SQL over `<name>_raw`: the number printed in the cell. */
  readonly printed: Sql
  /** SQL over `<name>_printed` and `<name>_made`: the number. */
  readonly number: Sql
}

/** @param sources one for each figure; those whose column the file lacks are left out */
export function part(
  name: string,
  sources: readonly (Source | undefined)[],
  has: (column: string) => boolean,
): Part {
  const known = sources.map((source) => (source && has(source.column) ? source : undefined))
  if (known.every((source) => source === undefined))
    return { exists: false, cells: [], printed: noNumber, number: noNumber }
  const made = known.some((source) => source?.value !== undefined)
  const cell = pick(known.map((source) => (source ? identifier(source.column) : noText)))
  const computed = pick(known.map((source) => (source?.value ? exact(source.value) : noNumber)))
  return {
    exists: true,
    cells: [`${cell} AS ${name}_raw`, ...(made ? [`${computed} AS ${name}_made`] : [])],
    printed: `number_of("${name}_raw")`,
    number: pick(known.map((source) => (source?.value ? `${name}_made` : `${name}_printed`))),
  }
}
