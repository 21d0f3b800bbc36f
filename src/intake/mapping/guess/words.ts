import { wholes } from '../columnName'
import { labelTable } from '../labels'
import type { WordPart, WordPartName } from '../mapping'
import { readNumber } from '../preview/number'
import { cellsOf, columnNames, filled, type Table } from '../table'
import { cellsSay, type Guessed } from './guessed'
import type { Meaning } from './vocabulary'

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
