import { meaningInName } from '../columnName'
import type { Draft } from '../draft'
import type { Vocabulary } from '../guess/vocabulary'
import { labelTable } from '../labels'
import type { WordPart, WordPartName } from '../mapping'
import type { Table } from '../table'
import type { Choice } from './choice'

function partOf(choice: Choice, table: Table, meaning: Vocabulary[WordPartName]): WordPart | null {
  if (choice.from === 'column')
    return { from: 'column', column: choice.name, labels: labelTable(table, choice.name, meaning) }
  if (choice.from === 'word') return { from: 'fixed', word: choice.word }
  return choice.from === 'figures' ? { from: 'figures' } : null
}

/**
 * Takes the measure, cohort or phase from a column, whose labels are guessed, from one word, or from each figure, whose
 * column's name may say it.
 */
export function chooseWord(
  draft: Draft,
  part: WordPartName,
  choice: Choice,
  table: Table,
  words: Vocabulary,
): Draft {
  const own = choice.from === 'figures'
  return {
    ...draft,
    [part]: partOf(choice, table, words[part]),
    figures: draft.figures.map((figure) => ({
      ...figure,
      [part]: own ? (figure[part] ?? meaningInName(figure.value ?? '', words[part]) ?? null) : null,
    })),
  }
}
