import type { Framework } from '../../../framework/framework'
import { phases } from '../../../framework/vocabulary'
import { isCount, isShare } from '../../staging/limits'
import type { NumbersRead } from './numbers'
import type { PartRead } from './parts'

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
