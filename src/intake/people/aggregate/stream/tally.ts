import * as z from 'zod/mini'
import type { Row } from '../../../../engine/port'
import type { Fate } from './fates'

/** Rows of one fate. */
export interface Counted {
  readonly reason: string
  readonly rows: number
}

/** Rows by what became of them: `rowsRead` is the sum of the others. */
export interface Tally {
  readonly rowsRead: number
  readonly used: number
  readonly aside: readonly Counted[]
  readonly rejected: readonly Counted[]
  /** Code words, of at most two characters or an ellipsis, of rows that were not used. */
  readonly words: readonly (Counted & { readonly word: string })[]
}

export const noRows: Tally = { rowsRead: 0, used: 0, aside: [], rejected: [], words: [] }

const summed = <T extends Counted>(all: readonly T[], keyOf: (one: T) => string): T[] => {
  const sums = new Map<string, T>()
  for (const one of all) sums.set(keyOf(one), { ...one, rows: one.rows + (sums.get(keyOf(one))?.rows ?? 0) })
  return [...sums.values()]
}

export const addTallies = (a: Tally, b: Tally): Tally => ({
  rowsRead: a.rowsRead + b.rowsRead,
  used: a.used + b.used,
  aside: summed([...a.aside, ...b.aside], ({ reason }) => reason),
  rejected: summed([...a.rejected, ...b.rejected], ({ reason }) => reason),
  words: summed([...a.words, ...b.words], ({ reason, word }) => `${reason}\n${word}`),
})

/** The same rows, of which some are set aside after all. */
export const setAside = (tally: Tally, aside: readonly Counted[]): Tally => {
  const moved = aside.filter(({ rows }) => rows > 0)
  const total = moved.reduce((sum, { rows }) => sum + rows, 0)
  return { ...addTallies(tally, { ...noRows, aside: moved }), used: tally.used - total }
}

const judged = z.object({ fate: z.number(), word: z.nullable(z.string()), rows: z.number() })
const broken = z.object({ reason: z.string(), rows: z.number() })

/**
 * @param judgedRows how many rows have each `fate` and `word`
 * @param brokenRows how many lines could not be cut, by `reason`
 */
export function tallyOf(
  fates: readonly Fate[],
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
        words: word === null ? [] : [{ ...counted, word }],
      }
    })
    .reduce(addTallies, { ...noRows, rowsRead: rows, rejected: lines })
}
