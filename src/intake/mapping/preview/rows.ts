import type { Framework } from '../../../framework/framework'
import type { SymbolMeaning } from '../../../framework/vocabulary'
import { type Draft, recognisers } from '../draft'
import type { LeftOut, MappedFigure } from '../mapping'
import type { Table } from '../table'
import { clean, lowered, positionOf, trimmed } from '../text'
import { faultOf } from './fault'
import { readNumbers } from './numbers'
import { areaReader, type Cells, periodReader, wordReader } from './parts'

/** What one figure of a row would become. `null` is what cannot be read, or is not chosen yet. */
export interface FigureRead {
  /** The file's own name for the column, or both where the number is worked out from counts. */
  readonly column: string
  readonly raw: string
  /** An area's code. */
  readonly area: string | null
  readonly period: string | null
  readonly measure: string | null
  readonly cohort: string | null
  readonly phase: string | null
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly symbol: SymbolMeaning | null
  /** Why the row would be rejected; empty where nothing is wrong. */
  readonly wrong: string
}

/** What a row would become. One wrong figure rejects the whole row. */
export interface RowRead {
  /** As a spreadsheet counts. */
  readonly row: number
  readonly fate: 'used' | 'left out' | 'rejected'
  /** Why it is left out or rejected; empty where it is used. */
  readonly reason: string
  readonly figures: readonly FigureRead[]
}

const isLeftOut = ({ column, rule, values }: LeftOut, cells: Cells) =>
  values.some((value) => lowered(clean(value)) === lowered(cells(column))) === (rule === 'is')

/** The column whose cell is a figure's origin. */
const originOf = ({ value, numerator }: MappedFigure) => value ?? numerator ?? ''

const originName = ({ value, numerator, denominator }: MappedFigure) =>
  value ?? `${numerator ?? '…'} ÷ ${denominator ?? '…'}`

/**
 * What the mapping would make of a file's first rows, as its recipe makes it of the file; only figures that stand twice
 * are not looked for.
 * @param firstRow the first of the rows, as a spreadsheet counts
 */
export function previewRows(draft: Draft, table: Table, firstRow: number, framework: Framework): RowRead[] {
  const { header } = table
  const area = areaReader(draft, framework)
  const period = periodReader(draft)
  const measure = wordReader(draft.measure, 'measure')
  const cohort = wordReader(draft.cohort, 'cohort')
  const phase = wordReader(draft.phase, 'phase')
  const symbols = new Map<string, SymbolMeaning>(
    draft.symbols.map(({ symbol, means }) => [lowered(symbol), means]),
  )
  const used = recognisers(draft, table)
  const positions = new Map(used.map((name) => [name, positionOf(header, name)]))

  const figureOf = (figure: MappedFigure, cells: Cells, raw: Cells): FigureRead => {
    const parts = {
      area: area(cells),
      period: period(cells, figure),
      measure: measure(cells, figure),
      cohort: cohort(cells, figure),
      phase: phase(cells, figure),
    }
    const numbers = readNumbers(figure, raw, symbols)
    const divisor = figure.value === null ? numbers.denominator.raw : ''
    return {
      column: originName(figure),
      raw: [numbers.cell.raw, divisor].filter(Boolean).join(' ÷ '),
      area: parts.area.means,
      period: parts.period.means,
      measure: parts.measure.means,
      cohort: parts.cohort.means,
      phase: parts.phase.means,
      value: numbers.value,
      numerator: numbers.numerator.number,
      denominator: numbers.denominator.number,
      symbol: numbers.symbol,
      wrong: faultOf(parts, numbers, framework),
    }
  }

  return table.rows.map((cellsOfRow, i): RowRead => {
    const row = firstRow + i
    const raw: Cells = (name) => trimmed(cellsOfRow[positions.get(name) ?? -1] ?? '')
    const cells: Cells = (name) => clean(raw(name))
    if (cellsOfRow.length !== header.length) {
      const reason = `Has ${cellsOfRow.length} of ${header.length} cells.`
      return { row, fate: 'rejected', reason, figures: [] }
    }
    if (used.every((name) => raw(name) === ''))
      return { row, fate: 'left out', reason: 'The row is empty.', figures: [] }
    if (draft.figures.length === 0)
      return { row, fate: 'rejected', reason: 'No column of values is chosen.', figures: [] }
    const held = draft.figures.filter((figure) => draft.blanks === 'reject' || raw(originOf(figure)) !== '')
    const [first] = draft.figures
    const labels = first ? [measure, cohort, phase].map((reader) => reader(cells, first)) : []
    if (
      draft.leftOut.some((rule) => isLeftOut(rule, cells)) ||
      [area(cells), ...labels].some(({ left }) => left) ||
      (first && held.length === 0)
    )
      return { row, fate: 'left out', reason: 'Left out by the mapping.', figures: [] }
    const figures = held.map((figure) => figureOf(figure, cells, raw))
    const reason = figures.find(({ wrong }) => wrong !== '')?.wrong ?? ''
    return { row, fate: reason ? 'rejected' : 'used', reason, figures }
  })
}
