import * as z from 'zod/mini'
import type { Engine } from '../../../engine/port'
import { forgetBrokenSql } from '../../staging/read'
import type { PeopleRecipe } from '../recipes/recipe'
import type { Range } from './cuts'
import type { EnginePool } from './engines/enginePool'
import type { Source } from './knownFile'
import type { Tally } from './result'
import { brokenSql, outcomesOf } from './sql/outcomes'
import { codeSql, judgedSql, outcomeColumn } from './sql/partSql'
import type { PeopleFile } from './whole'
import { withoutBlankLines } from './wholeLines'

const foundRow = z.object({ place: z.number(), fate: z.number(), word: z.nullable(z.string()) })

const brokenLine = z.object({ place: z.number(), reason: z.string() })

/** A rejected row of a part: `place` counts its rows from 1 on. */
interface FoundRow {
  readonly place: number
  readonly reason: string
  readonly word: string | null
}

/** The first rejected rows of a part, in order. Rows that cannot be cut into cells are counted in, blank lines are not. */
async function findInPart(
  engine: Engine,
  recipe: PeopleRecipe,
  source: Source,
  content: Blob,
  most: number,
  signal: AbortSignal,
): Promise<FoundRow[]> {
  const ask = (sql: string) => engine.query(sql, signal)
  const fates = outcomesOf(recipe, source)
  const rejecting = fates.flatMap(({ kind }, at) => (kind === 'rejected' ? [at + 1] : []))
  const path = await engine.register(await withoutBlankLines(content, source))
  await ask(`CREATE TEMP TABLE found AS SELECT row_number() OVER () AS place, ${outcomeColumn}, ${codeSql(recipe, source)} AS word
    FROM (${judgedSql(recipe, source, path)}) QUALIFY ${outcomeColumn} IN (${rejecting.join(', ')})`)
  // A row that is cut stands below as many broken ones as have fewer cut rows above them.
  const rows =
    await ask(`WITH broken AS (SELECT line - row_number() OVER (ORDER BY line) AS above FROM (${brokenSql(path)}))
    SELECT CAST(place + (SELECT count(*) FROM broken WHERE above < place) AS DOUBLE) AS place,
      ${outcomeColumn} AS fate, word
    FROM (SELECT * FROM found ORDER BY place LIMIT ${most})`)
  const lines = await ask(
    `SELECT line AS place, reason FROM (${brokenSql(path)}) ORDER BY line LIMIT ${most}`,
  )
  await ask('DROP TABLE found')
  await ask(forgetBrokenSql(path))
  await engine.release(path)
  return [
    ...rows
      .map((row) => foundRow.parse(row))
      .map(({ place, fate, word }) => ({ place, reason: fates[fate - 1]?.reason ?? '', word })),
    ...lines.map((line) => ({ ...brokenLine.parse(line), word: null })),
  ]
    .sort((a, b) => a.place - b.place)
    .slice(0, most)
}

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
  pool: EnginePool,
  { content, known: { recipe, source } }: PeopleFile,
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
