import { expect, test } from 'vitest'
import type { Draft } from '../../../../src/intake/mapping/draft'
import { chooseWord, readNames } from '../../../../src/intake/mapping/edit/editChoices'
import { finish } from '../../../../src/intake/mapping/finish'
import { guess } from '../../../../src/intake/mapping/guess/guess'
import { vocabularyOf } from '../../../../src/intake/mapping/guess/vocabulary'
import { previewRows } from '../../../../src/intake/mapping/preview/previewRows'
import type { Table } from '../../../../src/intake/mapping/table'
import { framework } from './framework'

/*
 * How many things a person does until a file is mapped: one for each choice, as the screen offers them; naming the kind of
 * file is left to the file's own name.
 */

type Action = (draft: Draft) => Draft
const words = vocabularyOf(framework)

/** Guess, then the actions one by one; what comes of the rows. */
function mapped(table: Table, actions: readonly Action[]) {
  const started = { ...guess(table, framework).draft, title: 'A title' }
  const draft = actions.reduce((now, action) => action(now), started)
  const mapping = finish(draft, table, framework)
  if (!mapping) throw new Error('The mapping cannot be used yet.')
  const rows = previewRows(mapping, table, 2, framework)
  return rows.flatMap(({ fate, figures }) =>
    figures.map(({ area, period, measure, cohort, phase, value }) =>
      [fate, area, period, measure, cohort, phase, value].join(' '),
    ),
  )
}

const measured =
  (word: string, table: Table): Action =>
  (draft) =>
    chooseWord(draft, 'measure', { from: 'word', word }, table, words)

test('two rows of names, joined: nothing to choose, below headings', () => {
  const table: Table = {
    header: [
      'LA',
      'School year',
      'Persistent absence EHC plan Primary',
      'Persistent absence SEN support Primary',
    ],
    rows: [
      ['Stockport', '2022/23', '28.9', '25.0'],
      ['', '2023/24', '28.6', '23.1'],
    ],
  }
  expect(mapped(table, [])).toEqual([
    'used E08000007 2022/23 persistent-absence EHC plan primary 28.9',
    'used E08000007 2022/23 persistent-absence SEN support primary 25',
    'used E08000007 2023/24 persistent-absence EHC plan primary 28.6',
    'used E08000007 2023/24 persistent-absence SEN support primary 23.1',
  ])
})

test('years as columns, where nothing says what is counted: two actions', () => {
  const table: Table = {
    header: ['LA', 'Provision', 'Phase', '2022/23', '2023/24'],
    rows: [
      ['Stockport', 'EHC plan', 'Primary', '28.9', '28.6'],
      ['Trafford', 'SEN support', 'Primary', '21.0', '20.5'],
    ],
  }
  const actions: Action[] = [measured('persistent-absence', table), (draft) => readNames(draft, 'academic')]
  expect(mapped(table, actions)).toEqual([
    'used E08000007 2022/23 persistent-absence EHC plan primary 28.9',
    'used E08000007 2023/24 persistent-absence EHC plan primary 28.6',
    'used E08000009 2022/23 persistent-absence SEN support primary 21',
    'used E08000009 2023/24 persistent-absence SEN support primary 20.5',
  ])
})
