import type { Framework } from '../../../framework/framework'
import type { Draft } from '../draft'
import { type MappedFigure, mostFigures, ownParts } from '../mapping'
import { readNumber } from '../preview/numbers'
import { symbolsIn } from '../symbols'
import { cellsOf, filled, openLabels, type Table, timesFirst, timesIn } from '../table'
import { type Problem, some, stop, warn } from './partProblems'

const nameOf = ({ value, numerator, denominator }: MappedFigure) =>
  value ?? `${numerator ?? '…'} ÷ ${denominator ?? '…'}`

/** The measures a figure may be of; empty while nothing is chosen. */
function measuresOf({ measure }: Draft, figure: MappedFigure, { measures }: Framework) {
  const words =
    measure?.from === 'column'
      ? measure.labels.map(({ means }) => means)
      : [measure?.from === 'fixed' ? measure.word : figure.measure]
  return words.map((word) => measures.get(word ?? '')).filter((one) => one !== undefined)
}

function oneFigure(draft: Draft, figure: MappedFigure, table: Table, framework: Framework): Problem[] {
  const { value, numerator, denominator, factor } = figure
  if (value === null && (numerator === null || denominator === null))
    return [stop('figures', 'Choose the numerator and the denominator, or a column that holds the value.')]
  const measures = measuresOf(draft, figure, framework)
  const counted = measures.find(({ unit }) => unit === 'count')
  if (value === null && counted)
    return [
      stop('figures', `${counted.name} is a number, not a percentage: choose the column that holds it.`),
    ]
  const percent = measures.length > 0 && measures.every(({ unit }) => unit === 'percent')
  const numbers = value === null ? [] : cellsOf(table, value).map(readNumber)
  const shares = numbers.filter((one) => one !== undefined && one !== 0)
  if (
    percent &&
    factor === 1 &&
    shares.length >= 3 &&
    shares.every((one) => one !== undefined && Math.abs(one) <= 1)
  )
    return [
      warn(
        'figures',
        `No number in ${some([nameOf(figure)])} is above 1. If 0.943 stands for 94.3%, say so below.`,
      ),
    ]
  return []
}

/** Figures that would be the same one, since nothing tells them apart. Looked for once every part is chosen. */
function twinProblems({ figures, ...draft }: Draft): Problem[] {
  const own = ownParts.filter((part) => draft[part]?.from === 'figures')
  if (ownParts.some((part) => draft[part] === null)) return []
  const seen = new Map<string, MappedFigure>()
  return figures.flatMap((figure) => {
    const words = own.map((part) => figure[part])
    if (words.includes(null)) return []
    const key = JSON.stringify(words)
    const other = seen.get(key)
    seen.set(key, figure)
    if (!other) return []
    const names = some([nameOf(other), nameOf(figure)])
    return [
      stop(
        'figures',
        `${names} would be the same figure. Let each column say its own measure, group, phase or period, or take one out.`,
      ),
    ]
  })
}

export function figureProblems(draft: Draft, table: Table, framework: Framework): Problem[] {
  const { figures } = draft
  if (figures.length === 0) return [stop('figures', 'Choose the column that holds the value.')]
  if (figures.length > mostFigures)
    return [stop('figures', `Choose at most ${mostFigures} columns of values.`)]
  return [...figures.flatMap((figure) => oneFigure(draft, figure, table, framework)), ...twinProblems(draft)]
}

export function symbolProblems({ figures, symbols }: Draft, table: Table): Problem[] {
  const decided = symbols.map(({ symbol, means }) => ({ label: symbol, means }))
  const open = openLabels(decided, symbolsIn(figures, table))
  const times = open.reduce((sum, one) => sum + one.times, 0)
  return times > 0
    ? [
        warn(
          'symbols',
          `Say what ${some(open.map(({ cell }) => cell))} means, where a number was expected: ${timesIn(table, times, 'cell', 'cells')}.`,
        ),
      ]
    : []
}

export function blankProblems({ figures, blanks }: Draft, table: Table): Problem[] {
  const empty = new Set(figures.map(({ value, numerator }) => value ?? numerator ?? ''))
  const times = [...empty].reduce((sum, name) => {
    const cells = cellsOf(table, name)
    return sum + cells.length - filled(cells).length
  }, 0)
  return blanks === 'reject' && times > 0
    ? [
        warn(
          'symbols',
          times === 1 && !table.partial
            ? '1 cell of the values is empty: its row would be rejected.'
            : `${timesFirst(table, times, 'cell', 'cells')} of the values are empty: their rows would be rejected.`,
        ),
      ]
    : []
}
