import type { SymbolMeaning } from '../../../framework/vocabulary'
import type { MappedFigure } from '../mapping'
import { lowered } from '../text'
import type { Cells } from './parts'

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const printedNumber = /^[-+−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)? ?%?$/
const most = 1e300

const within = (value: number) => (Math.abs(value) <= most ? value : undefined)

/** To ten decimals, as the engine drops what binary arithmetic added. */
export const exact = (value: number) => {
  const rounded = Math.round(value * 1e10) / 1e10
  return Number.isFinite(rounded) ? rounded : value
}

/** A cell's number, as `number_of` reads it in a file. */
export function readNumber(cell: string): number | undefined {
  const text = cell.trim()
  if (plainNumber.test(text)) {
    const value = within(Number(text))
    return value !== undefined && cell.length > 15 ? exact(value) : value
  }
  if (!printedNumber.test(cell)) return undefined
  return within(Number(cell.replace(/ ?%$/, '').replaceAll(',', '').replace('−', '-')))
}

interface Cell {
  readonly raw: string
  readonly number: number | null
  readonly symbol: SymbolMeaning | null
}

/** The cells a figure's numbers stand in, the number itself, and why there is none. */
export interface NumbersRead {
  /** The cell that counts as the figure's origin: its value's, or its numerator's where the value is worked out. */
  readonly cell: Cell
  readonly numerator: Cell
  readonly denominator: Cell
  readonly value: number | null
  readonly symbol: SymbolMeaning | null
}

function divide(factor: number, over: number | null, under: number | null) {
  if (over === null || under === null || under === 0) return null
  return exact((factor * over) / under)
}

/** @param cells the cells as the engine trims them */
export function readNumbers(
  figure: MappedFigure,
  cells: Cells,
  symbols: ReadonlyMap<string, SymbolMeaning>,
): NumbersRead {
  const read = (name: string | null): Cell => {
    const raw = name === null ? '' : cells(name)
    return { raw, number: readNumber(raw) ?? null, symbol: symbols.get(lowered(raw)) ?? null }
  }
  const [numerator, denominator] = [read(figure.numerator), read(figure.denominator)]
  const cell = figure.value === null ? numerator : read(figure.value)
  const printed =
    cell.number === null || figure.factor === 1 ? cell.number : exact(figure.factor * cell.number)
  const value = figure.value === null ? divide(figure.factor, numerator.number, denominator.number) : printed
  const zero = denominator.number === 0 ? 'no denominator' : null
  const beside = cell.number === null ? null : (numerator.symbol ?? denominator.symbol ?? zero)
  return {
    cell,
    numerator,
    denominator,
    value,
    symbol: value === null ? (cell.symbol ?? beside) : null,
  }
}
