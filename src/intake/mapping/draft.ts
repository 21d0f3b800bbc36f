import { withAbove } from '../checks/splits'
import type { Reads } from '../recipes/recipe'
import { levelNames } from './level'
import { type AreaPart, type Mapping, mostColumns, type PeriodPart, type WordPart } from './mapping'
import { identifierNames } from './periods/identifier'
import type { ReadingId } from './periods/readings'
import { columnNames, type Table } from './table'
import { findColumn, plainName } from './text'

type FromColumn = Extract<PeriodPart, { from: 'column' }>

/** Where the period comes from, while how to read it may still be open. */
export type OpenPeriod =
  | Exclude<PeriodPart, FromColumn>
  | (Omit<FromColumn, 'reading'> & { readonly reading: ReadingId | null })

/** A mapping on its way: `null` is a part nobody has chosen. Every mapping is one. */
export interface Draft
  extends Pick<
    Mapping,
    'title' | 'publisher' | 'quality' | 'figures' | 'symbols' | 'blanks' | 'leftOut' | 'filledDown'
  > {
  readonly area: AreaPart | null
  readonly period: OpenPeriod | null
  readonly measure: WordPart | null
  readonly cohort: WordPart | null
  readonly phase: WordPart | null
}

/** The columns a figure reads. */
export const columnsOf = ({ value, numerator, denominator }: Mapping['figures'][number]): string[] =>
  [value, numerator, denominator].filter((name) => name !== null)

/** Names of the columns a mapping reads, each once. */
export function columnsUsed({ area, period, measure, cohort, phase, figures, leftOut }: Draft): string[] {
  const named = [
    ...(area?.from === 'columns' ? [...area.columns, area.names ?? null] : []),
    ...(period?.from === 'column' ? [period.column, period.second] : []),
    ...[measure, cohort, phase].map((part) => (part?.from === 'column' ? part.column : null)),
    ...figures.flatMap(columnsOf),
    ...leftOut.map(({ column }) => column),
  ].filter((name) => name !== null)
  return [...new Map(named.map((name) => [plainName(name), name])).values()]
}

/** Whether a column's empty cells mean what stands above them. */
export const isFilledDown = ({ filledDown = [] }: Pick<Draft, 'filledDown'>, name: string) =>
  filledDown.some((one) => plainName(one) === plainName(name))

/** The table as a mapping reads it: with what stands above in the empty cells of columns that are filled down. */
export const filledTable = (table: Table, { filledDown = [] }: Pick<Draft, 'filledDown'>): Table =>
  filledDown.length > 0 ? { ...table, rows: withAbove(table, filledDown) } : table

/**
 * Column names by which the next file of this kind is known: those the mapping reads. A file that does not say its area
 * or period itself can only be told from others by its whole header.
 */
export function recognisers(draft: Draft, table: Table): string[] {
  const used = columnsUsed(draft)
  const says = draft.area?.from === 'columns' && draft.period?.from !== 'fixed'
  if (says) return used
  const all = new Map([...used, ...columnNames(table)].map((name) => [plainName(name), name]))
  return [...all.values()].slice(0, mostColumns)
}

/**
 * What a mapping reads of a file, chosen or by itself: levels and kinds of time are judged without being named.
 * @param header the file's column names
 */
export function readsOf(draft: Draft, header: readonly string[]): Reads {
  const words = [draft.measure, draft.cohort, draft.phase]
  const fixed = words.flatMap((part) => (part?.from === 'fixed' ? [part.word] : []))
  const own = draft.figures.flatMap(({ measure, cohort, phase }) => [measure, cohort, phase])
  const labelled = words.flatMap((part) => (part?.from === 'column' ? [part] : []))
  return {
    columns: [
      ...columnsUsed({ ...draft, leftOut: [] }),
      ...[levelNames, identifierNames].flatMap((names) => findColumn(header, names) ?? []),
    ],
    tell: columnsUsed({ ...draft, figures: [], leftOut: [] }),
    leftOut: [
      ...draft.leftOut,
      ...labelled.map(({ column, labels }) => ({
        column,
        rule: 'is' as const,
        values: labels.filter(({ means }) => means === null).map(({ label }) => label),
      })),
    ],
    ...(draft.filledDown ? { filledDown: draft.filledDown } : {}),
    words: [...fixed, ...own.filter((word) => word !== null)],
  }
}
