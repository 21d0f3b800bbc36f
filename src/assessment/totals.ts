import type { Verdict } from '../verdict/verdict'
import { chanceOf, stateOf } from '../words/verdict'
import type { Assessment } from './assessment'
import { isFurther } from './groups'

/** A count of rows that is also a filter. */
export interface Total {
  readonly id: string
  readonly label: string
  /** Goals of Appendix 1. */
  readonly count: number
  /** Further goals in the body of the document. */
  readonly further: number
}

const labels: Record<string, string> = {
  met: 'met at the date',
  missed: 'missed',
  'no outturn published': 'outturn never published',
  'no figure published': 'no figure published',
  'not loaded': 'outturn not loaded',
  'no comparator': 'nothing to compare with',
  'no date': 'without a date',
  'no goal': 'without a goal',
}

const directions = ['improving', 'level', 'worsening'] as const

const states = [
  ...Object.keys(labels),
  'already beyond the goal',
  'on track',
  'slightly behind',
  'behind',
  'moving away',
  'too early',
  'no pace',
]

/** What chance says; ids as they stand in the address. */
const chances: Record<string, { readonly label: string; readonly fits: (verdict: Verdict) => boolean }> = {
  chance: {
    label: 'cannot be told from chance',
    fits: (verdict) => chanceOf(verdict) === 'within',
  },
  'small-step': {
    label: 'ask for a step within chance',
    fits: ({ step }) => step?.withinChance ?? false,
  },
}

/** The states in a fixed order, then the directions and what chance says; only those that occur. */
export function totalsOf(rows: readonly Assessment[]): Total[] {
  const ids = [
    ...states.map((id) => ({ id, label: labels[id] ?? id })),
    ...directions.map((id) => ({ id, label: id === 'level' ? 'level' : `${id}, tested or not` })),
    ...Object.entries(chances).map(([id, { label }]) => ({ id, label })),
  ]
  return ids.flatMap(({ id, label }) => {
    const fitting = rows.filter((row) => isShown(row, id))
    const further = fitting.filter(isFurther).length
    return fitting.length > 0 ? [{ id, label, count: fitting.length - further, further }] : []
  })
}

/** The row belongs to a total. */
export const isShown = (row: Assessment, id: string) =>
  stateOf(row.verdict) === id ||
  row.verdict.now?.direction?.word === id ||
  (chances[id]?.fits(row.verdict) ?? false)
