import { byChance, surviving } from '../statistics/manyTests'
import type { PeerTest } from '../verdict/peers'
import type { GoalComparison } from './comparisons'

/** Many tests made at once: how many, how many found something, and which of those survive as a family. */
export interface Family {
  readonly tests: number
  /** Beyond chance one by one. */
  readonly found: number
  /** How many chance alone would find, were there nothing to find. */
  readonly byChance: number
  /** Of those found, the tests that survive at a false discovery rate of a tenth. */
  readonly survivors: ReadonlySet<PeerTest>
}

/** The tests of figures, or of moves, of all goals against some comparators. */
export function testsOf(
  comparisons: readonly GoalComparison[],
  columns: readonly string[],
  of: 'figure' | 'move',
): PeerTest[] {
  return comparisons.flatMap(({ cells }) =>
    columns.flatMap((column) => {
      const cell = cells.get(column)
      if (!cell || cell.missing !== undefined) return []
      return of === 'figure' ? [cell.test] : cell.change ? [cell.change.test] : []
    }),
  )
}

/** Those of some tests that could be made, taken together as one family. */
export function familyOf(tests: readonly PeerTest[]): Family {
  const made = tests.flatMap((test) => (test.why === undefined ? [test] : []))
  const kept = surviving(made.map(({ p }) => p))
  const found = made.map(({ comparison }) => comparison !== 'similar')
  return {
    tests: made.length,
    found: found.filter(Boolean).length,
    byChance: byChance(made.length),
    survivors: new Set(made.filter((_, index) => found[index] && kept[index])),
  }
}
