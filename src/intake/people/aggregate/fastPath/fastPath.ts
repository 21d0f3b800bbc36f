import { untilAborted } from '../../../workers/untilAborted'
import type { Aggregated, AggregateOptions } from '../aggregate'
import type { Range } from '../cuts'
import { openEnginePool } from '../engines/enginePool'
import type { KnownFile } from '../recognise'
import { mustBeUnchanged } from '../refusals'
import { findRejected } from '../rejectedRows'
import { addTallies, noRows, skipAfterAll, type Tally, tallyOf } from '../result'
import { outcomesOf, tooFewCells, tooManyCells } from '../sql/outcomes'
import { type PeopleFile, unlistedRows } from '../whole'
import { cellsOfShares } from './finish'
import { judgeOnce } from './judge'
import { layoutOf } from './layout'
import { NotForFastPathError, type PartTally } from './partReader'
import type { FastPathFile, Listener, ShareReader } from './readShare'

/** A file and its list, both of which can be cut into people and rests of rows. */
export interface FastPathFiles {
  readonly file: FastPathFile
  readonly list: FastPathFile
}

const fastPathFile = ({ content, known: { recipe, source } }: PeopleFile): FastPathFile | undefined => {
  const layout = layoutOf(recipe, source)
  return layout && { content, layout, sums: Object.keys(recipe.sums).length }
}

/** `undefined` where the file has no list, or either is to be read by the engine alone. */
export function fastPathFiles(file: PeopleFile, list: PeopleFile | undefined): FastPathFiles | undefined {
  const both = list && { file: fastPathFile(file), list: fastPathFile(list) }
  return both?.file && both.list && { file: both.file, list: both.list }
}

function tallied(
  { recipe, source }: KnownFile,
  { tooFewCells: fewer, tooManyCells: more, outcomes: fates }: PartTally,
): Tally {
  const broken = [
    { reason: tooFewCells, rows: fewer },
    { reason: tooManyCells, rows: more },
  ]
  return tallyOf(
    outcomesOf(recipe, source),
    fates.map((one) => ({ ...one })),
    broken.filter(({ rows }) => rows > 0),
  )
}

/** As many runs of ranges as there are readers, in order. */
function shared(ranges: readonly Range[], readers: number): (readonly Range[])[] {
  const each = Math.ceil(ranges.length / readers)
  return Array.from({ length: Math.ceil(ranges.length / each) }, (_, at) =>
    ranges.slice(at * each, (at + 1) * each),
  )
}

interface Work {
  readonly pair: FastPathFiles
  readonly list: PeopleFile
  readonly ranges: readonly Range[]
  readonly reader: ShareReader
}

/**
 * Adds a file up by its different rows: readers cut rows into whom they are about and the rest, one engine judges each
 * different rest once, and makes cells of the sums. A year of marks has 17 million rows and some thousand different rests.
 * @returns undefined where the rows are not plain: then the engine has to read them all
 * @throws AbortError; ChangedError; EngineLostError; Error with the database's words
 */
export async function addUpByFastPath(
  { file, boot, workers, signal, onProgress }: AggregateOptions & { readonly workers: number },
  { pair, list, ranges, reader }: Work,
): Promise<Aggregated | undefined> {
  const pool = openEnginePool(boot, 1)
  const progress = { bytes: file.known.firstByte, rows: 0 }
  const task = {
    ...pair,
    listRange: { from: list.known.firstByte, to: list.content.size },
  }
  const work = async (stop: AbortSignal): Promise<Aggregated> => {
    const judges = {
      file: judgeOnce(file.known, pool.run, stop),
      list: judgeOnce(list.known, pool.run, stop),
    }
    const listener: Listener = {
      judge: (which, rests) => judges[which](rests),
      onRows(bytes, rows) {
        progress.bytes += bytes
        progress.rows += rows
        onProgress?.({ ...progress })
      },
    }
    const shares = await Promise.all(
      shared(ranges, workers).map((part, at) =>
        reader({ ...task, ranges: part, tellsList: at === 0 }, listener, stop),
      ),
    )
    await Promise.all([mustBeUnchanged(file.content), mustBeUnchanged(list.content)])
    const listed = shares[0]?.list
    if (!listed) throw new NotForFastPathError('There are no rows')
    const tallies = shares.flatMap((share) => share.file.tallies.map((tally) => tallied(file.known, tally)))
    const { cells, missing, torn } = await pool.run((engine) =>
      cellsOfShares(
        engine,
        { ...file.known, read: shares.map((share) => share.file) },
        { ...list.known, read: [listed] },
        stop,
      ),
    )
    return {
      kind: 'aggregated',
      ...skipAfterAll(tallies.reduce(addTallies, noRows), unlistedRows(missing, torn)),
      cells,
      rejectedRows: await findRejected(pool, file, ranges, tallies, file.known.firstRow, stop),
      list: listed.tallies.map((tally) => tallied(list.known, tally)).reduce(addTallies, noRows),
    }
  }
  try {
    return await untilAborted(signal, work)
  } catch (problem) {
    if (problem instanceof NotForFastPathError) return undefined
    throw problem
  } finally {
    pool.close()
  }
}
