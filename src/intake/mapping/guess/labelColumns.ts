import type { LeftOut, WordPart, WordPartName } from '../mapping'
import { readNumber } from '../preview/numbers'
import { cellsOf, columnNames, filled, labelsIn, labelTable, type Table } from '../table'
import { wholes } from './columnName'
import { cellsSay, type Guessed, type Meaning } from './vocabulary'

const kinds: Readonly<Record<WordPartName, string>> = {
  measure: 'measures',
  cohort: 'groups of people',
  phase: 'phases',
}

/** The column most of whose cells, not all of them for everybody, are a framework's measures, cohorts or phases, with what its labels mean. */
export function guessWords(
  part: WordPartName,
  table: Table,
  meaning: Meaning,
  taken: readonly string[],
): Guessed<WordPart> | undefined {
  const candidates = columnNames(table)
    .filter((name) => !taken.includes(name))
    .map((name) => {
      const cells = filled(cellsOf(table, name))
      const meant = cells.map(meaning)
      const known = meant.filter((one) => typeof one === 'string')
      const numbers = cells.filter((cell) => readNumber(cell) !== undefined).length
      return { name, of: cells.length, hits: known.length, words: new Set(known), numbers }
    })
    .filter(
      ({ of, hits, words, numbers }) =>
        hits > of / 2 && numbers < of / 2 && [...words].some((word) => !wholes.has(word)),
    )
    .sort((a, b) => b.words.size - a.words.size || b.hits / b.of - a.hits / a.of)
  const [best] = candidates
  if (!best) return undefined
  return {
    value: { from: 'column', column: best.name, labels: labelTable(table, best.name, meaning) },
    confidence: best.hits / best.of,
    reason: cellsSay(best.hits, best.of, kinds[part]),
  }
}

const mostLabels = 12
const isTotal = (label: string) => /^(all|total|both|any|everyone|persons?)\b/i.test(label)
const levels = ['national', 'regional', 'local authority', 'england', 'region', 'la', 'country']
const isLevel = (label: string) => levels.includes(label.toLowerCase())

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
        labels.length > mostLabels ||
        labels.every((label) => readNumber(label) !== undefined)
      )
        return []
      // A name of England among names of places is no level.
      if (labels.filter(isLevel).length > labels.length / 2) {
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
