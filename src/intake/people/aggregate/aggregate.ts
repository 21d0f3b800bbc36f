import { type Engine, EngineLostError } from '../../../engine/port'
import type { Refusal } from '../../report/refusal'
import { untilAborted } from '../../workers/untilAborted'
import type { Cell } from '../recipes/recipe'
import { cutAtLines, type Range } from './cuts'
import { type EnginePool, openEnginePool } from './engines/enginePool'
import { addUpPart, cellsOfPartials, collect } from './engines/partials'
import { addUpByFastPath, fastPathFiles } from './fastPath/fastPath'
import type { ShareReader } from './fastPath/readShare'
import { ChangedError, changed, lostTwice, mixedLineEnds, mustBeUnchanged, neverClosed } from './refusals'
import { findRejected, type RejectedRow } from './rejectedRows'
import { addTallies, noRows, skipAfterAll, type Tally } from './result'
import { newSalt } from './sql/personHash'
import { type PeopleFile, unlistedRows } from './whole'

export interface Progress {
  /** Of the file, including its column names. */
  readonly bytes: number
  readonly rows: number
}

export interface AggregateOptions {
  readonly file: PeopleFile
  /** The pupil list, where `file.known.list` asks for one. */
  readonly list?: PeopleFile | undefined
  /** Starts an engine that nobody else uses; all of them are ended. */
  readonly boot: () => Promise<Engine>
  /** How many engines; without it, one for each core, but no more than the file is worth. */
  readonly workers?: number
  /** Reads plain rows; without it, the engines read all rows. */
  readonly reader?: ShareReader
  readonly signal: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** What is left of a file of people: cells, and how many rows became what. */
export interface Aggregated extends Tally {
  readonly kind: 'aggregated'
  readonly cells: readonly Cell[]
  /** The first rows that were rejected, in the order of the file. */
  readonly rejectedRows: readonly RejectedRow[]
  /** What became of the rows of the pupil list. */
  readonly list: Tally | undefined
}

/** A part is at most this long, so that it can be cancelled, repeated and held (bytes). */
const largestPart = 52_000_000
/** Starting a further engine takes longer than reading this (bytes). */
const smallestShare = 8_000_000
const mostEngines = 8

/** A part ended within a quoted cell: some cut was none, or the file's last quotation mark is never closed. */
class TornError extends Error {
  override name = 'TornError'
}

async function addUpParts(
  pool: EnginePool,
  ranges: readonly Range[],
  { file, list, signal, onProgress }: AggregateOptions,
): Promise<Aggregated> {
  const salt = newSalt()
  const part = ({ content, known: { recipe, source } }: PeopleFile, { from, to }: Range) =>
    pool.run(async (engine) => {
      const partial = await addUpPart(engine, recipe, source, content.slice(from, to), salt, signal).catch(
        async (problem) => {
          await mustBeUnchanged(content)
          throw problem
        },
      )
      await mustBeUnchanged(content)
      return partial
    })
  const { recipe, source, firstByte, firstRow } = file.known
  const listed = list && part(list, { from: list.known.firstByte, to: list.content.size })
  const partials = collect(pool, recipe, source)
  let bytes = firstByte
  let rows = 0
  const tallies = await Promise.all(
    ranges.map(async (range) => {
      const { packed, tally, torn, swallowed } = await part(file, range)
      if (ranges.length > 1 ? torn : swallowed) throw new TornError()
      await partials.add(packed)
      bytes += range.to - range.from
      rows += tally.rowsRead
      onProgress?.({ bytes, rows })
      return tally
    }),
  )
  const read = await listed
  const held = list && read && { ...list.known, packed: [read.packed] }
  const { cells, missing, torn } = await pool.run((engine) =>
    cellsOfPartials(engine, recipe, source, partials.held(), held, signal),
  )
  return {
    kind: 'aggregated',
    ...skipAfterAll(tallies.reduce(addTallies, noRows), unlistedRows(missing, torn)),
    cells,
    rejectedRows: await findRejected(pool, file, ranges, tallies, firstRow, signal),
    list: read?.tally,
  }
}

const refusalOf = (problem: unknown): Refusal => {
  if (problem instanceof ChangedError) return changed
  if (problem instanceof TornError) return neverClosed
  if (problem instanceof EngineLostError) return lostTwice
  if (problem instanceof Error && problem.message.includes('invalid state')) return mixedLineEnds
  throw problem
}

function enginesFor(bytes: number) {
  const worth = Math.ceil(bytes / smallestShare)
  return Math.max(1, Math.min(navigator.hardwareConcurrency, mostEngines, worth))
}

/** Parts of equal size, as many for each engine. */
function partSize(bytes: number, engines: number) {
  const parts = engines * Math.ceil(bytes / (engines * largestPart))
  return Math.ceil(bytes / parts)
}

/** As `addUpPlainly`; what is lost meanwhile is left to the engines, which are begun once more where they fail. */
async function plainly(options: AggregateOptions, workers: number, ranges: readonly Range[]) {
  const { file, list, reader } = options
  const pair = reader && fastPathFiles(file, list)
  if (!pair || !list) return undefined
  try {
    return await addUpByFastPath({ ...options, workers }, { pair, list, ranges, reader })
  } catch (problem) {
    if (problem instanceof EngineLostError) return undefined
    await Promise.all([mustBeUnchanged(file.content), mustBeUnchanged(list.content)])
    throw problem
  }
}

/**
 * Adds a file of people up, in parts, by readers or in several engines, which are ended with it. Nothing of a person
 * leaves them.
 * @returns a refusal when the file cannot be used, changed meanwhile, or an engine was lost twice
 * @throws AbortError, at once, when `signal` aborts; Error with the database's words
 */
export async function aggregate(options: AggregateOptions): Promise<Aggregated | Refusal> {
  const { content, known } = options.file
  const { boot, signal } = options
  const bytes = content.size - known.firstByte
  const engines = options.workers ?? enginesFor(bytes)
  const inParts = async (ranges: readonly Range[]) => {
    const pool = openEnginePool(boot, Math.min(engines, ranges.length))
    return untilAborted(signal, () => addUpParts(pool, ranges, options)).finally(() => pool.close())
  }
  try {
    const ranges = await cutAtLines(content, known.source, known.firstByte, partSize(bytes, engines))
    const added = await plainly(options, engines, ranges)
    if (added) return added
    try {
      return await inParts(ranges)
    } catch (problem) {
      if (!(problem instanceof TornError) || ranges.length === 1) throw problem
      return await inParts([{ from: known.firstByte, to: content.size }])
    }
  } catch (problem) {
    signal.throwIfAborted()
    return refusalOf(problem)
  }
}
