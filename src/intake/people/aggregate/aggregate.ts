import { EngineLostError } from '../../../engine/port'
import { untilAborted } from '../../../workers/backgroundWork'
import type { Refusal } from '../../report/refusal'
import { cutAtLines } from './cuts'
import { addUpInEngines } from './engines/addUpInEngines'
import { openEnginePool } from './engines/enginePool'
import { addUpByFastPath } from './fastPath/fastPath'
import { fastPathFiles } from './fastPath/layout'
import type { AggregateOptions } from './options'
import type { ByteRange } from './peopleFile'
import { mustBeUnchanged, refusalOf, TornError } from './refusals'
import type { Aggregated } from './result'

/** A part is at most this long, so that it can be cancelled, repeated and kept in memory (bytes). */
const largestPart = 52_000_000
/** Starting another engine takes longer than reading this (bytes). */
const smallestShare = 8_000_000
const mostEngines = 8

function enginesFor(bytes: number) {
  const worth = Math.ceil(bytes / smallestShare)
  return Math.max(1, Math.min(navigator.hardwareConcurrency, mostEngines, worth))
}

/** Parts of equal size, the same number for each engine. */
function partSize(bytes: number, engines: number) {
  const parts = engines * Math.ceil(bytes / (engines * largestPart))
  return Math.ceil(bytes / parts)
}

/** As `addUpByFastPath`. Where a reader or the engine is lost meanwhile, the engines are to start again. */
async function tryFastPath(options: AggregateOptions, workers: number, ranges: readonly ByteRange[]) {
  const { file, list, reader } = options
  const files = reader && fastPathFiles(file, list)
  if (!files || !list) return undefined
  try {
    return await addUpByFastPath({ ...options, workers }, { files, list, ranges, reader })
  } catch (problem) {
    if (problem instanceof EngineLostError) return undefined
    await Promise.all([mustBeUnchanged(file.content), mustBeUnchanged(list.content)])
    throw problem
  }
}

/**
 * Adds up a file of people in parts: on the fast path where its rows allow it, else in several engines, which are closed
 * afterwards. Nothing about a single person leaves them.
 * @returns a refusal when the file cannot be used, changed meanwhile, or an engine was lost twice
 * @throws AbortError, at once, when `signal` aborts; Error with the database's words
 */
export async function aggregate(options: AggregateOptions): Promise<Aggregated | Refusal> {
  const { content, known } = options.file
  const { boot, signal } = options
  const bytes = content.size - known.firstByte
  const engines = options.workers ?? enginesFor(bytes)
  const inParts = async (ranges: readonly ByteRange[]) => {
    const pool = openEnginePool(boot, Math.min(engines, ranges.length))
    return untilAborted(signal, () => addUpInEngines(pool, ranges, options)).finally(() => pool.close())
  }
  try {
    const ranges = await cutAtLines(content, known.source, known.firstByte, partSize(bytes, engines))
    const added = await tryFastPath(options, engines, ranges)
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
