import { stateOf } from '../words/verdict'
import type { Assessment } from './assessment'

export const orders = {
  document: 'the document’s order',
  date: 'worst at the date first',
  now: 'worsening first',
} as const
export type Order = keyof typeof orders

export const isOrder = (text: string | undefined): text is Order =>
  text !== undefined && Object.hasOwn(orders, text)

const dateRank = [
  'missed',
  'moving away',
  'behind',
  'slightly behind',
  'no outturn published',
  'not loaded',
  'no figure published',
  'too early',
  'no pace',
  'no comparator',
  'no date',
  'no goal',
  'on track',
  'already beyond the goal',
  'met',
]
const nowRank = ['worsening', 'level', 'improving', undefined]

/** Rows in the chosen order; equal ones keep the document's. */
export function inOrder(rows: readonly Assessment[], order: Order): readonly Assessment[] {
  if (order === 'document') return rows
  const rank = (row: Assessment) =>
    order === 'date'
      ? dateRank.indexOf(stateOf(row.verdict))
      : nowRank.indexOf(row.verdict.now?.direction?.word)
  return [...rows].sort((a, b) => rank(a) - rank(b))
}
