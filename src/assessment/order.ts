import type { Direction } from '../verdict/direction'
import { stateOf, type VerdictState } from '../verdict/verdict'
import type { Assessment } from './assessment'

export const orders = ['document', 'date', 'now'] as const
export type Order = (typeof orders)[number]

/** The worst first; what says nothing of a goal stands between missed and met. */
const byState: readonly VerdictState[] = [
  'missed',
  'further-away',
  'behind',
  'slightly-behind',
  'not-published',
  'not-loaded',
  'no-figure',
  'too-early',
  'no-planned-trajectory',
  'no-comparator',
  'no-date',
  'no-goal',
  'on-track',
  'already-beyond',
  'met',
]
const byDirection: readonly (Direction | undefined)[] = ['worsening', 'unchanged', 'improving', undefined]

/** Rows in the chosen order; equal ones keep the document's. */
export function inOrder(rows: readonly Assessment[], order: Order): readonly Assessment[] {
  if (order === 'document') return rows
  const rank = ({ verdict }: Assessment) =>
    order === 'date' ? byState.indexOf(stateOf(verdict)) : byDirection.indexOf(verdict.now?.change?.direction)
  return [...rows].sort((a, b) => rank(a) - rank(b))
}
