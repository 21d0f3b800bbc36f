import { areaSpellings, readArea } from '../../framework/areas'
import type { Framework } from '../../framework/framework'
import type { Meaning } from './guess/vocabulary'
import { type LabelTable, longestText } from './mapping'
import { clean, lowered, plainName, positionOf } from './text'

/** A file's column names, and cells as they stand below: all rows, or of a long file those in which something is new. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The file has further rows. */
  readonly partial?: boolean
}

/** How many there are of something in the file. */
export const timesIn = ({ partial }: Table, times: number, one: string, many: string) =>
  `${partial ? 'at least ' : ''}${times === 1 ? `1 ${one}` : `${times.toLocaleString('en-GB')} ${many}`}`

/** The same at the beginning of a sentence. */
export function timesFirst(table: Table, times: number, one: string, many: string) {
  const text = timesIn(table, times, one, many)
  return text.charAt(0).toUpperCase() + text.slice(1)
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

const columnsOf = new WeakMap<Table, Map<string, readonly string[]>>()

/** A column's cells without white space around them; empty where the file has no such column. Cleaned once. */
export function cellsOf(table: Table, name: string): readonly string[] {
  const { header, rows } = table
  const columns = columnsOf.get(table) ?? new Map<string, readonly string[]>()
  columnsOf.set(table, columns)
  const position = positionOf(header, name)
  const cells = columns.get(name) ?? (position < 0 ? [] : rows.map((row) => clean(row[position] ?? '')))
  columns.set(name, cells)
  return cells
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

/** The labels that are guessed at most: as many as a mapping holds. */
const mostGuessed = 2000

/** The different labels of a column with how often each stands. */
export const labelsIn = (table: Table, name: string) =>
  tally(filled(cellsOf(table, name))).filter(({ cell }) => cell.length <= longestText)

/** A column's labels with what they probably mean; those without a probable meaning are left open. */
export const labelTable = (table: Table, name: string, meaning: Meaning): LabelTable =>
  labelsIn(table, name)
    .slice(0, mostGuessed)
    .flatMap(({ cell }) => {
      const means = meaning(cell)
      return means === undefined ? [] : [{ label: cell, means }]
    })

/** Cells of the area columns that name no known area, with how often each stands. */
export function unknownAreas(table: Table, columns: readonly string[], { areas }: Framework) {
  const known = areaSpellings(areas.values())
  const cells = columns.map((name) => cellsOf(table, name))
  const places = table.rows.map(
    (_, i) => cells.map((column) => column[i] ?? '').find((cell) => cell !== '') ?? '',
  )
  const isKnown = (cell: string) => readArea(known, cell.replace(/^(\d{3})\.0$/, '$1')) !== undefined
  return tally(filled(places).filter((cell) => cell.length <= longestText && !isKnown(cell)))
}

/** The labels a table leaves open. */
export function openLabels(
  labels: LabelTable,
  cells: readonly { readonly cell: string; readonly times: number }[],
) {
  const decided = new Set(labels.map(({ label }) => lowered(label)))
  return cells.filter(({ cell }) => !decided.has(lowered(cell)))
}
