import * as z from 'zod/mini'
import type { Row } from '../../../engine/port'
import type { Outcome } from './sql/outcomes'

/** Rows of one fate. */
export interface RowsByReason {
  readonly reason: string
  readonly rows: number
}

/** Rows by what became of them: `rowsRead` is the sum of the others. */
export interface Tally {
  readonly rowsRead: number
  readonly used: number
  readonly skipped: readonly RowsByReason[]
  readonly rejected: readonly RowsByReason[]
  /** Code words, of at most two characters or an ellipsis, of rows that were not used. */
  readonly codes: readonly (RowsByReason & { readonly word: string })[]
}

export const noRows: Tally = { rowsRead: 0, used: 0, skipped: [], rejected: [], codes: [] }

const summed = <T extends RowsByReason>(all: readonly T[], keyOf: (one: T) => string): T[] => {
  const sums = new Map<string, T>()
  for (const one of all) sums.set(keyOf(one), { ...one, rows: one.rows + (sums.get(keyOf(one))?.rows ?? 0) })
  return [...sums.values()]
}

export const addTallies = (a: Tally, b: Tally): Tally => ({
  rowsRead: a.rowsRead + b.rowsRead,
  used: a.used + b.used,
  skipped: summed([...a.skipped, ...b.skipped], ({ reason }) => reason),
  rejected: summed([...a.rejected, ...b.rejected], ({ reason }) => reason),
  codes: summed([...a.codes, ...b.codes], ({ reason, word }) => `${reason}\n${word}`),
})

/** The same rows, of which some are set aside after all. */
export const skipAfterAll = (tally: Tally, aside: readonly RowsByReason[]): Tally => {
  const moved = aside.filter(({ rows }) => rows > 0)
  const total = moved.reduce((sum, { rows }) => sum + rows, 0)
  return { ...addTallies(tally, { ...noRows, skipped: moved }), used: tally.used - total }
}

const judged = z.object({ fate: z.number(), word: z.nullable(z.string()), rows: z.number() })
const broken = z.object({ reason: z.string(), rows: z.number() })

/**
 * @param judgedRows how many rows have each `fate` and `word`
 * @param brokenRows how many lines could not be cut, by `reason`
 */
export function tallyOf(
  fates: readonly Outcome[],
  judgedRows: readonly Row[],
  brokenRows: readonly Row[],
): Tally {
  const lines = brokenRows.map((row) => broken.parse(row))
  const rows = lines.reduce((sum, line) => sum + line.rows, 0)
  return judgedRows
    .map((row) => judged.parse(row))
    .map(({ fate, word, rows }): Tally => {
      const found = fates[fate - 1]
      if (!found) return { ...noRows, rowsRead: rows, used: rows }
      const counted = { reason: found.reason, rows }
      return {
        ...noRows,
        rowsRead: rows,
        [found.kind]: [counted],
        codes: word === null ? [] : [{ ...counted, word }],
      }
    })
    .reduce(addTallies, { ...noRows, rowsRead: rows, rejected: lines })
}
