import * as z from 'zod/mini'
import type { Row } from '../../../engine/port'
import type { Cell } from '../recipes/recipe'
import type { Outcome } from './sql/outcomes'

/** Rows with the same outcome. */
export interface RowsByReason {
  readonly reason: string
  readonly rows: number
}

/** Rows by outcome: `rowsRead` is the sum of the others. */
export interface Tally {
  readonly rowsRead: number
  readonly used: number
  readonly skipped: readonly RowsByReason[]
  readonly rejected: readonly RowsByReason[]
  /** Code words of rows that were not used: at most two characters, or an ellipsis. */
  readonly codes: readonly (RowsByReason & { readonly word: string })[]
}

/** A row that was rejected. Nothing in its cells is passed on but a code word of at most two characters. */
export interface RejectedRow {
  /** As a spreadsheet counts it; blank lines are not counted. */
  readonly row: number
  readonly reason: string
  readonly word: string | null
}

/** What is left of a file of people: cells, and the outcome of its rows. */
export interface Aggregated extends Tally {
  readonly kind: 'aggregated'
  readonly cells: readonly Cell[]
  /** The first rows that were rejected, in the order of the file. */
  readonly rejectedRows: readonly RejectedRow[]
  /** The outcome of the rows of the pupil list. */
  readonly list: Tally | undefined
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

/**
 * The same rows, without those that a pupil list leaves without a school: they count as skipped.
 * @param missing rows of people whom the list does not name
 * @param ambiguous rows of people whom the list names with different entries
 */
export function skipUnlisted(
  tally: Tally,
  { missing, ambiguous }: { readonly missing: number; readonly ambiguous: number },
): Tally {
  const skipped = [
    { reason: 'The pupil list does not name this person.', rows: missing },
    { reason: 'The pupil list names this person more than once, with different entries.', rows: ambiguous },
  ].filter(({ rows }) => rows > 0)
  return { ...addTallies(tally, { ...noRows, skipped }), used: tally.used - missing - ambiguous }
}

const judged = z.object({ outcome: z.number(), word: z.nullable(z.string()), rows: z.number() })
const broken = z.object({ reason: z.string(), rows: z.number() })

/**
 * @param outcomes those that rows of the file can have
 * @param judgedRows how many rows have each `outcome` (0 is used, others the position in `outcomes`, from 1 on) and `word`
 * @param brokenRows how many lines could not be cut into cells, by `reason`
 */
export function tallyOf(
  outcomes: readonly Outcome[],
  judgedRows: readonly Row[],
  brokenRows: readonly Row[],
): Tally {
  const lines = brokenRows.map((row) => broken.parse(row))
  const rows = lines.reduce((sum, line) => sum + line.rows, 0)
  return judgedRows
    .map((row) => judged.parse(row))
    .map(({ outcome, word, rows }): Tally => {
      const found = outcomes[outcome - 1]
      if (!found) return { ...noRows, rowsRead: rows, used: rows }
      const counted = { reason: found.reason, rows }
      const notUsed = { ...noRows, rowsRead: rows, codes: word === null ? [] : [{ ...counted, word }] }
      return found.kind === 'skipped'
        ? { ...notUsed, skipped: [counted] }
        : { ...notUsed, rejected: [counted] }
    })
    .reduce(addTallies, { ...noRows, rowsRead: rows, rejected: lines })
}
