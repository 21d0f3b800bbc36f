import * as z from 'zod/mini'
import type { Engine } from '../../../engine/port'
import { forgetBrokenSql } from '../../sql/brokenLines'
import type { EnginePool } from './engines/enginePool'
import type { ByteRange, KnownPeopleFile, PeopleFile } from './peopleFile'
import type { RejectedRow, Tally } from './result'
import { brokenSql, outcomesOf } from './sql/outcomes'
import { firstRejectedSql, rejectedSql } from './sql/partSql'
import { withoutBlankLines } from './wholeLines'

/** So many rejected rows are told by their number. */
const most = 20

const rejectedRow = z.object({ number: z.number(), outcome: z.number(), word: z.nullable(z.string()) })
const brokenLine = z.object({ number: z.number(), reason: z.string() })

/** A rejected row by its number in a part, from 1 on. */
interface RejectedInPart {
  readonly number: number
  readonly reason: string
  readonly word: string | null
}

/** The first rejected rows of a part, in order. Lines that cannot be cut into cells count as rows, blank lines do not. */
async function findInPart(
  engine: Engine,
  { recipe, source }: KnownPeopleFile,
  content: Blob,
  limit: number,
  signal: AbortSignal,
): Promise<RejectedInPart[]> {
  const ask = (sql: string) => engine.query(sql, signal)
  const outcomes = outcomesOf(recipe, source)
  const path = await engine.register(await withoutBlankLines(content, source))
  await ask(`CREATE TEMP TABLE found AS ${rejectedSql(recipe, source, path)}`)
  const rows = await ask(firstRejectedSql('found', path, limit))
  const lines = await ask(
    `SELECT line AS number, reason FROM (${brokenSql(path)}) ORDER BY line LIMIT ${limit}`,
  )
  await ask('DROP TABLE found')
  await ask(forgetBrokenSql(path))
  await engine.release(path)
  return [
    ...rows
      .map((row) => rejectedRow.parse(row))
      .map(({ number, outcome, word }) => ({
        number,
        reason: outcomes[outcome - 1]?.reason ?? '',
        word,
      })),
    ...lines.map((line) => ({ ...brokenLine.parse(line), word: null })),
  ]
    .sort((a, b) => a.number - b.number)
    .slice(0, limit)
}

const rejectedIn = ({ rejected }: Tally) => rejected.reduce((sum, { rows }) => sum + rows, 0)

/** Reads the parts with the first rejected rows again, to find where these rows are. */
export async function findRejectedRows(
  pool: EnginePool,
  { content, known }: PeopleFile,
  ranges: readonly ByteRange[],
  tallies: readonly Tally[],
  signal: AbortSignal,
): Promise<RejectedRow[]> {
  const found: RejectedRow[] = []
  let row = known.firstRow
  for (const [at, { from, to }] of ranges.entries()) {
    const tally = tallies[at]
    if (!tally || found.length >= most) break
    if (rejectedIn(tally) > 0) {
      const rows = await pool.run((engine) =>
        findInPart(engine, known, content.slice(from, to), most - found.length, signal),
      )
      found.push(...rows.map(({ number, reason, word }) => ({ row: row + number - 1, reason, word })))
    }
    row += tally.rowsRead
  }
  return found
}
