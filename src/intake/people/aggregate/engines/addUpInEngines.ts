import type { AggregateOptions } from '../options'
import type { ByteRange, PeopleFile } from '../peopleFile'
import { mustBeUnchanged, TornError } from '../refusals'
import { findRejectedRows } from '../rejectedRows'
import { type Aggregated, addTallies, noRows, skipUnlisted } from '../result'
import { newSalt } from '../sql/personHash'
import type { EnginePool } from './enginePool'
import { addUpPart, cellsOfPartials, collectPartials } from './partials'

/**
 * Adds up parts of a file in the engines of a pool.
 * @throws TornError when a part ends within a quoted cell; ChangedError; EngineLostError when an engine was lost twice;
 *   Error with the database's words
 */
export async function addUpInEngines(
  pool: EnginePool,
  ranges: readonly ByteRange[],
  { file, list, signal, onProgress }: AggregateOptions,
): Promise<Aggregated> {
  const salt = newSalt()
  const part = ({ content, known: { recipe, source } }: PeopleFile, { from, to }: ByteRange) =>
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
  const { recipe, source, firstByte } = file.known
  const listRead = list && part(list, { from: list.known.firstByte, to: list.content.size })
  const partials = collectPartials(pool, recipe, source)
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
  const listPart = await listRead
  const listPartials = list && listPart && { ...list.known, packed: [listPart.packed] }
  const { cells, unlisted } = await pool.run((engine) =>
    cellsOfPartials(engine, recipe, source, partials.all(), listPartials, signal),
  )
  return {
    kind: 'aggregated',
    ...skipUnlisted(tallies.reduce(addTallies, noRows), unlisted),
    cells,
    rejectedRows: await findRejectedRows(pool, file, ranges, tallies, signal),
    list: listPart?.tally,
  }
}
