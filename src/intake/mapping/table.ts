import { longestText } from './mapping'
import { clean, lowered, plainName, positionOf } from './text'

/** The first rows of a file: its column names, and cells as they stand below. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The columns that can be named: those with a name, which must not be absurdly long; of a name's twins the first. */
export function columnNames({ header }: Table): string[] {
  const seen = new Set<string>()
  return header
    .map((name) => name.trim())
    .filter((name) => {
      const plain = plainName(name)
      if (plain === '' || name.length > longestText || seen.has(plain)) return false
      seen.add(plain)
      return true
    })
}

/** A column's cells without white space around them; empty where the file has no such column. */
export function cellsOf({ header, rows }: Table, name: string): string[] {
  const position = positionOf(header, name)
  return position < 0 ? [] : rows.map((row) => clean(row[position] ?? ''))
}

export const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '')

/** Different cells, whatever their case, with how often each stands; in the order they are met. */
export function tally(cells: readonly string[]): { readonly cell: string; readonly times: number }[] {
  const counts = new Map<string, { cell: string; times: number }>()
  for (const cell of cells) {
    const key = lowered(cell)
    const { times } = counts.get(key) ?? { times: 0 }
    counts.set(key, { cell: counts.get(key)?.cell ?? cell, times: times + 1 })
  }
  return [...counts.values()]
}
