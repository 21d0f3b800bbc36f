import { labelsIn } from '../labels'
import type { LeftOut } from '../mapping'
import { readNumber } from '../preview/number'
import { columnNames, type Table } from '../table'
import type { Guessed } from './guessed'

const most = 12
const isTotal = (label: string) => /^(all|total|both|any|everyone|persons?)\b/i.test(label)
const known = ['national', 'regional', 'local authority', 'england', 'region', 'la', 'country']
const isLevel = (label: string) => known.includes(label.toLowerCase())

/** Columns of geographic levels, and columns that split a total: the parts would stand beside it as the same figure. */
export function guessLeftOut(
  table: Table,
  taken: readonly string[],
): Guessed<readonly LeftOut[]> | undefined {
  const rules = columnNames(table)
    .filter((name) => !taken.includes(name))
    .flatMap((column): LeftOut[] => {
      const labels = labelsIn(table, column).map(({ cell }) => cell)
      if (
        labels.length < 2 ||
        labels.length > most ||
        labels.every((label) => readNumber(label) !== undefined)
      )
        return []
      if (labels.some(isLevel)) {
        const others = labels.filter((label) => !isLevel(label))
        return others.length > 0 ? [{ column, rule: 'is', values: others }] : []
      }
      const totals = labels.filter(isTotal)
      return totals.length > 0 && totals.length < labels.length
        ? [{ column, rule: 'is not', values: totals }]
        : []
    })
  if (rules.length === 0) return undefined
  return {
    value: rules,
    confidence: 0.7,
    reason: rules
      .map(({ column, rule }) => `“${column}” ${rule === 'is' ? 'has other levels' : 'splits a total'}`)
      .join(', '),
  }
}
