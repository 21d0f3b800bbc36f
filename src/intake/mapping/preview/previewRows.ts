import type { Framework } from '../../../framework/framework'
import { phases, type SymbolMeaning } from '../../../framework/vocabulary'
import { isCount, isShare } from '../../checks/limits'
import { type Draft, filledTable, recognisers } from '../draft'
import { isOtherLevel, levelMeant, levelNames, otherLevelReason } from '../level'
import type { MappedFigure } from '../mapping'
import { identifierNames, isOfKind, otherKind } from '../periods/identifier'
import type { Table } from '../table'
import { clean, findColumn, lowered, positionOf, trimmed } from '../text'
import { type NumbersRead, readNumbers } from './numbers'
import { areaReader, type Cells, isLeftOut, ofLevel, type PartRead, periodReader, wordReader } from './parts'

export interface PartsRead {
  readonly area: PartRead
  readonly period: PartRead
  readonly measure: PartRead
  readonly cohort: PartRead
  readonly phase: PartRead
}

const quoted = (cell: string) => (cell === '' ? '(an empty cell)' : `“${cell}”`)
const isPhase = (word: string) => phases.some((phase) => phase === word)

/** Why a figure would be rejected, in the order in which the file's rows are checked; empty where nothing is wrong. */
export function faultOf(
  { area, period, measure, cohort, phase }: PartsRead,
  { cell, numerator, denominator, value, symbol }: NumbersRead,
  { measures, cohorts }: Framework,
): string {
  const counted = measures.get(measure.means ?? '')
  const unknown = [
    counted ? undefined : measure.cell,
    cohorts.has(cohort.means ?? '') ? undefined : cohort.cell,
    isPhase(phase.means ?? '') ? undefined : phase.cell,
  ].filter((label) => label !== undefined)
  if (area.unlike !== undefined)
    return `The row says that it is about ${area.unlike === 'England' ? '' : 'a '}${area.unlike}, but its area is none: ${quoted(area.cell)}.`
  if (area.means === null) return `No area is known as ${quoted(area.cell)}.`
  if (period.means === null) return `The period ${quoted(period.cell)} cannot be read.`
  if (!counted || unknown.length > 0) return `No meaning is given to ${unknown.map(quoted).join(', ')}.`
  if (cell.raw === '') return 'The cell of the value is empty.'
  if (value === null && symbol === null) return `${quoted(cell.raw)} is neither a number nor a symbol.`
  const [count, share] = [isCount(counted), isShare(counted)]
  if (value !== null && ((value < 0 && count) || (value > 100 && share)))
    return `${quoted(cell.raw)} cannot be.`
  const odd = [numerator, denominator].find(
    (one) => one.raw !== '' && one.number === null && one.symbol === null,
  )
  if (odd) return `${quoted(odd.raw)} is neither a number nor a symbol.`
  const [over, under] = [numerator.number, denominator.number]
  if ((under !== null && under < 0) || (over !== null && over < 0 && count))
    return 'A count below zero cannot be.'
  if (over !== null && under !== null && over > under && share)
    return 'The numerator is larger than the denominator.'
  return ''
}

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
  /** Why the figure would be rejected; empty where nothing is wrong. */
  readonly wrong: string
}

/** What a row would become. It is rejected where none of its figures can be used. */
export interface RowRead {
  /** As a spreadsheet counts. */
  readonly row: number
  readonly fate: 'used' | 'left out' | 'rejected'
  /** Why it is left out or rejected; empty where it is used. */
  readonly reason: string
  readonly figures: readonly FigureRead[]
}

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
  const [level, time] = [findColumn(header, levelNames), findColumn(header, identifierNames)]
  const { period: part } = draft
  const readsTime = part?.from === 'column' && [part.column, part.second].includes(time ?? null)
  const used = [...new Set([...recognisers(draft, table), ...[level, time].flatMap((name) => name ?? [])])]
  const positions = new Map(used.map((name) => [name, positionOf(header, name)]))

  const figureOf = (figure: MappedFigure, cells: Cells, raw: Cells): FigureRead => {
    const parts = {
      area: ofLevel(area(cells), level === undefined ? undefined : levelMeant(cells(level)), framework),
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
      wrong: isUnlike(cells) ? otherKind : faultOf(parts, numbers, framework),
    }
  }
  /** Another column says another kind of period than some figure of the row is read as. */
  const isUnlike = (cells: Cells) => {
    const word = time === undefined || readsTime ? '' : cells(time)
    const labels = draft.figures.flatMap((figure) => period(cells, figure).means ?? [])
    return word !== '' && labels.some((label) => !isOfKind(label, word))
  }

  const told = filledTable(table, draft).rows
  return table.rows.map((cellsOfRow, i): RowRead => {
    const row = firstRow + i
    const raw: Cells = (name) => trimmed(cellsOfRow[positions.get(name) ?? -1] ?? '')
    const cells: Cells = (name) => clean(told[i]?.[positions.get(name) ?? -1] ?? '')
    if (cellsOfRow.length !== header.length) {
      const reason = `Has ${cellsOfRow.length} of ${header.length} cells.`
      return { row, fate: 'rejected', reason, figures: [] }
    }
    if (used.every((name) => raw(name) === ''))
      return { row, fate: 'left out', reason: 'The row is empty.', figures: [] }
    if (draft.figures.length === 0)
      return { row, fate: 'rejected', reason: 'No column of values is chosen.', figures: [] }
    if (level !== undefined && isOtherLevel(levelMeant(cells(level))))
      return { row, fate: 'left out', reason: otherLevelReason, figures: [] }
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
    if (figures.some(({ wrong }) => wrong === '')) return { row, fate: 'used', reason: '', figures }
    return { row, fate: 'rejected', reason: figures[0]?.wrong ?? '', figures }
  })
}
