import type { Recipe } from '../recipes/recipe'
import type { Finding } from '../report/finding'
import { type Refusal, refuse, type SheetChoice } from '../report/refusal'
import { type Recognised, recognise } from './header/recognise'
import { neverClosed, type Sniffed, sniff } from './text/sniff'
import { type Table, tableBelow } from './text/table'

interface Read {
  readonly sniffed: Sniffed
  /** How the text was read, where that was not obvious. */
  readonly findings: readonly Finding[]
  /** Of a workbook. */
  readonly sheet?: SheetChoice
}

/** A table of a known kind. */
export interface KnownTable extends Read {
  readonly kind: 'figures'
  readonly recognised: Recognised
  readonly table: Table
}

/** A table, but of no kind that is known. */
export interface UnknownTable extends Read {
  readonly kind: 'unknown'
  /** The likeliest column names. */
  readonly header: readonly string[]
  /** All rows below them, or of a long table those in which something is new: as many cells each as there are names. */
  readonly sample: Table['sample']
  /** Rows are missing from the sample. */
  readonly partial: boolean
  /** The number of the first of them, as a spreadsheet shows it. */
  readonly firstRow: number
  /** Why no recipe fits: what to say where the file is not to be mapped. */
  readonly refusal: Refusal
}

const noRows = (row: number, names: number) =>
  refuse(
    'The file has column names but no rows',
    `Row ${row} holds ${names} column names and nothing follows.`,
    'Export it again; a filter may have left no rows.',
  )

const noNames = refuse(
  'The file has no column names',
  'The rows at its beginning are all empty.',
  'Delete the empty rows above the table, and drop the file again.',
)

/**
 * Finds the table in a text, and the recipe that fits it.
 * @param head what was found in its first bytes
 */
export function readText(
  bytes: Uint8Array<ArrayBuffer>,
  recipes: readonly Recipe[],
  head?: Sniffed,
): Refusal | KnownTable | UnknownTable {
  const sniffed = sniff(bytes, head)
  if (sniffed.kind === 'refused') return sniffed
  const found = recognise(
    sniffed.lines.map(({ cells }) => cells),
    recipes,
  )
  if (found.kind === 'unknown' && found.refusal.isLookAlike) return found.refusal
  if (found.header.length === 0) return noNames
  const names = sniffed.lines[found.at]
  const table =
    names && tableBelow(sniffed, found.header, names, found.kind === 'unknown' || !!found.recipe.mapped)
  if (!table || table.lastRow < table.firstRow) return noRows(found.at + 1, found.header.length)
  if (table.openRow) return neverClosed(table.openRow)
  const findings = [...sniffed.findings, ...found.findings, ...table.findings]
  if (found.kind === 'recognised') return { kind: 'figures', sniffed, findings, recognised: found, table }
  const { header, refusal } = found
  const { sample, partial, firstRow } = table
  return { kind: 'unknown', sniffed, findings, header, sample, partial, firstRow, refusal }
}
