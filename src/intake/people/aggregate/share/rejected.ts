import { findInPart } from '../stream/find'
import type { Tally } from '../stream/tally'
import type { PupilFile } from '../stream/whole'
import type { Range } from './cuts'
import type { Pool } from './pool'

/** A row that was rejected. Nothing of its cells is told but a code word of at most two characters. */
export interface RejectedRow {
  /** As a spreadsheet counts it; blank lines are not counted. */
  readonly row: number
  readonly reason: string
  readonly word: string | null
}

const most = 20

const rejectedIn = ({ rejected }: Tally) => rejected.reduce((sum, { rows }) => sum + rows, 0)

/** Reads the parts that hold the first rejected rows once more, to tell where they stand. */
export async function findRejected(
  pool: Pool,
  { content, known: { recipe, source } }: PupilFile,
  ranges: readonly Range[],
  tallies: readonly Tally[],
  firstRow: number,
  signal: AbortSignal,
): Promise<RejectedRow[]> {
  const found: RejectedRow[] = []
  let row = firstRow
  for (const [at, { from, to }] of ranges.entries()) {
    const tally = tallies[at]
    if (!tally || found.length >= most) break
    if (rejectedIn(tally) > 0) {
      const rows = await pool.run((engine) =>
        findInPart(engine, recipe, source, content.slice(from, to), most - found.length, signal),
      )
      found.push(...rows.map(({ place, reason, word }) => ({ row: row + place - 1, reason, word })))
    }
    row += tally.rowsRead
  }
  return found
}
