import { stateOf } from '../../verdict/words'
import type { Row } from './rows'

/** A count of rows that is also a filter. */
export interface Total {
  readonly id: string
  readonly label: string
  readonly count: number
}

const labels: Record<string, string> = {
  met: 'met at the date',
  missed: 'missed',
  'no outturn published': 'outturn never published',
  'no figure published': 'no figure published',
  'not loaded': 'outturn not loaded',
  'no goal': 'without a goal',
}

const directions = ['improving', 'level', 'worsening'] as const

/** The states in the order of their first row, then the directions; only those that occur. */
export function totalsOf(rows: readonly Row[]): Total[] {
  const counts = new Map<string, number>()
  const order = [
    ...Object.keys(labels),
    'already beyond the goal',
    'on track',
    'slightly behind',
    'behind',
    'moving away',
    'too early',
    'no pace',
  ]
  for (const row of rows) counts.set(stateOf(row.verdict), (counts.get(stateOf(row.verdict)) ?? 0) + 1)
  const states = order.flatMap((id) => {
    const count = counts.get(id)
    return count ? [{ id, label: labels[id] ?? id, count }] : []
  })
  const moves = directions.map((id) => ({
    id,
    label: `${id} now`,
    count: rows.filter((row) => row.verdict.now?.direction?.word === id).length,
  }))
  return [...states, ...moves.filter(({ count }) => count > 0)]
}

/** The row belongs to a total. */
export const isShown = (row: Row, id: string) =>
  stateOf(row.verdict) === id || row.verdict.now?.direction?.word === id
