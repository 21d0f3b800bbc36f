import type { Engine } from '../../../../engine/port'
import { untilAborted } from '../../../../workers/backgroundWork'
import { openEnginePool } from '../engines/enginePool'
import { cellsOfMerged, type MergedCells } from '../engines/partials'
import type { AggregateOptions } from '../options'
import type { ByteRange, KnownPeopleFile, PeopleFile } from '../peopleFile'
import { mustBeUnchanged } from '../refusals'
import { findRejectedRows } from '../rejectedRows'
import { type Aggregated, addTallies, noRows, skipUnlisted, type Tally, tallyOf } from '../result'
import { sharesSql } from '../sql/fastPathSql'
import { numberedPersons } from '../sql/mergeSql'
import { outcomesOf, tooFewCells, tooManyCells } from '../sql/outcomes'
import { judgeOnce } from './distinctRowOutcomes'
import type { FastPathFiles } from './layout'
import { type FileSums, NotForFastPathError, type PartTally } from './partReader'
import type { ShareListener, ShareReader } from './readShare'

function tallied({ recipe, source }: KnownPeopleFile, tally: PartTally): Tally {
  const broken = [
    { reason: tooFewCells, rows: tally.tooFewCells },
    { reason: tooManyCells, rows: tally.tooManyCells },
  ]
  return tallyOf(
    outcomesOf(recipe, source),
    tally.outcomes.map((one) => ({ ...one })),
    broken.filter(({ rows }) => rows > 0),
  )
}

/** Ranges in order, as many runs of them as there are readers. */
function shareOut(ranges: readonly ByteRange[], readers: number): (readonly ByteRange[])[] {
  const each = Math.ceil(ranges.length / readers)
  return Array.from({ length: Math.ceil(ranges.length / each) }, (_, at) =>
    ranges.slice(at * each, (at + 1) * each),
  )
}

/** A file or a list, and what readers added up of it. */
interface FileShares {
  readonly known: KnownPeopleFile
  readonly shares: readonly FileSums[]
}

async function gather(engine: Engine, table: string, { known, shares }: FileShares, signal: AbortSignal) {
  const paths: { sums: string; groups: string }[] = []
  for (const { sums, groups } of shares)
    paths.push({ sums: await engine.register(sums), groups: await engine.register(groups) })
  const sql = sharesSql(known.recipe, known.source, paths)
  await engine.query(`CREATE TEMP TABLE ${table} AS ${sql}`, signal)
  for (const path of paths.flatMap(({ sums, groups }) => [sums, groups])) await engine.release(path)
}

/** Makes cells of what readers added up. */
async function cellsOfShares(
  engine: Engine,
  file: FileShares,
  list: FileShares,
  signal: AbortSignal,
): Promise<MergedCells> {
  await gather(engine, 'merged', file, signal)
  await gather(engine, 'list', list, signal)
  return cellsOfMerged(engine, file.known.recipe, numberedPersons, true, signal)
}

interface FastPathWork {
  readonly files: FastPathFiles
  readonly list: PeopleFile
  readonly ranges: readonly ByteRange[]
  readonly reader: ShareReader
}

/**
 * Adds up a file by its distinct rows. Readers cut rows into the person and the other cells; one engine judges each
 * distinct combination of other cells once, and makes cells of the sums. A year of marks has 17 million rows, but only
 * some thousand distinct ones.
 * @returns undefined where the rows do not allow it: the engine then has to read them all
 * @throws AbortError; ChangedError; EngineLostError; Error with the database's words
 */
export async function addUpByFastPath(
  { file, boot, workers, signal, onProgress }: AggregateOptions & { readonly workers: number },
  { files, list, ranges, reader }: FastPathWork,
): Promise<Aggregated | undefined> {
  const pool = openEnginePool(boot, 1)
  const progress = { bytes: file.known.firstByte, rows: 0 }
  const task = {
    ...files,
    listRange: { from: list.known.firstByte, to: list.content.size },
  }
  const work = async (stop: AbortSignal): Promise<Aggregated> => {
    const judges = {
      file: judgeOnce(file.known, pool.run, stop),
      list: judgeOnce(list.known, pool.run, stop),
    }
    const listener: ShareListener = {
      judge: (which, lines) => judges[which](lines),
      onRows(bytes, rows) {
        progress.bytes += bytes
        progress.rows += rows
        onProgress?.({ ...progress })
      },
    }
    const shares = await Promise.all(
      shareOut(ranges, workers).map((part, at) =>
        reader({ ...task, ranges: part, returnsList: at === 0 }, listener, stop),
      ),
    )
    await Promise.all([mustBeUnchanged(file.content), mustBeUnchanged(list.content)])
    const listSums = shares[0]?.list
    if (!listSums) throw new NotForFastPathError('There are no rows')
    const tallies = shares.flatMap((share) => share.file.tallies.map((tally) => tallied(file.known, tally)))
    const { cells, unlisted } = await pool.run((engine) =>
      cellsOfShares(
        engine,
        { known: file.known, shares: shares.map((share) => share.file) },
        { known: list.known, shares: [listSums] },
        stop,
      ),
    )
    return {
      kind: 'aggregated',
      ...skipUnlisted(tallies.reduce(addTallies, noRows), unlisted),
      cells,
      rejectedRows: await findRejectedRows(pool, file, ranges, tallies, stop),
      list: listSums.tallies.map((tally) => tallied(list.known, tally)).reduce(addTallies, noRows),
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
