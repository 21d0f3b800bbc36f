import type { Framework } from '../../../framework/framework'
import { phases } from '../../../framework/vocabulary'
import type { Draft } from '../draft'
import { labelsIn, openLabels } from '../labels'
import type { WordPartName } from '../mapping'
import type { Table } from '../table'
import { type Problem, some, stop, warn } from './problem'

const asked: Readonly<Record<WordPartName, string>> = {
  measure: 'Choose what is counted: one measure, or the column that says it.',
  cohort: 'Choose the group of people: one for the whole file, or the column that says it.',
  phase: 'Choose the phase: one for the whole file (all, where it is not split), or the column that says it.',
}
const kinds: Readonly<Record<WordPartName, string>> = {
  measure: 'measure',
  cohort: 'group of people',
  phase: 'phase',
}

/** A framework's words for a part of a figure. */
export function wordsOf(part: WordPartName, { measures, cohorts }: Framework): readonly string[] {
  if (part === 'measure') return [...measures.keys()]
  return part === 'cohort' ? [...cohorts.keys()] : phases
}

export function wordProblems(
  name: WordPartName,
  draft: Draft,
  table: Table,
  framework: Framework,
): Problem[] {
  const part = draft[name]
  if (part === null) return [stop(name, asked[name])]
  const known = new Set(wordsOf(name, framework))
  const unknown = (words: readonly (string | null)[]) => {
    const strange = words.filter((word) => word !== null).filter((word) => !known.has(word))
    return strange.length > 0 ? [stop(name, `The framework has no ${kinds[name]} ${some(strange)}.`)] : []
  }
  if (part.from === 'fixed') return unknown([part.word])
  if (part.from === 'figures') {
    const open = draft.figures.filter((figure) => figure[name] === null)
    return [
      ...(open.length > 0
        ? [
            stop(
              name,
              `Say which ${kinds[name]} ${some(open.map(({ value }) => value ?? 'worked out'))} is about.`,
            ),
          ]
        : []),
      ...unknown(draft.figures.map((figure) => figure[name])),
    ]
  }
  const open = openLabels(part.labels, labelsIn(table, part.column))
  const times = open.reduce((sum, one) => sum + one.times, 0)
  return [
    ...unknown(part.labels.map(({ means }) => means)),
    ...(times > 0
      ? [
          warn(
            name,
            `Say what ${some(open.map(({ cell }) => cell))} means, or leave it out: ${times === 1 ? '1 row' : `${times} rows`} would be rejected.`,
          ),
        ]
      : []),
  ]
}
