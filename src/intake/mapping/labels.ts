import type { Framework } from '../../framework/framework'
import { areaSpellings } from '../../observations/table'
import type { Meaning } from './guess/vocabulary'
import { type LabelTable, longestText } from './mapping'
import { cellsOf, filled, type Table, tally } from './table'
import { lowered } from './text'

/** The labels a person is asked about at most. */
export const mostLabels = 60

/** The different labels of a column with how often each stands. */
export const labelsIn = (table: Table, name: string) =>
  tally(filled(cellsOf(table, name))).filter(({ cell }) => cell.length <= longestText)

/** A column's labels with what they probably mean; those without a probable meaning are left open. */
export const labelTable = (table: Table, name: string, meaning: Meaning): LabelTable =>
  labelsIn(table, name)
    .slice(0, mostLabels)
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
  const isKnown = (cell: string) => known.has(cell.replace(/^(\d{3})\.0$/, '$1').toLowerCase())
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
